namespace KnowledgeGraph.Text;

/// <summary>Text after clean-up, with the map that takes every position of it back to the article.</summary>
public sealed class CleanText
{
    private readonly int[] _source;

    /// <param name="text">The cleaned text.</param>
    /// <param name="source">For each UTF-16 position of <paramref name="text"/> the position in the article of the
    /// character it stands for; strictly increasing inside a run, one entry a position.</param>
    public CleanText(string text, int[] source)
    {
        if (source.Length != text.Length)
        {
            throw new ArgumentException($"The map has {source.Length} entries for {text.Length} positions.", nameof(source));
        }

        Text = text;
        _source = source;
    }

    /// <summary>The cleaned text.</summary>
    public string Text { get; }

    /// <summary>Where in the article the character at <paramref name="position"/> of the cleaned text stands.</summary>
    public int ToSource(int position) => _source[position];

    /// <summary>The smallest range of the article that holds all characters of a non-empty cleaned span.</summary>
    public TextSpan ToSource(TextSpan span) => new(_source[span.Start], _source[span.End - 1] + 1);
}
