using System.Buffers;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Collects cleaned text and its map, stretch by stretch.</summary>
internal sealed class CleanTextBuilder : IDisposable
{
    private readonly char[] _buffer;
    private readonly List<int> _runStarts = new(32);
    private readonly List<int> _runSources = new(32);
    private readonly List<DroppedText> _dropped = [];
    private int _nextSource = -1;

    public CleanTextBuilder(int capacity) => _buffer = ArrayPool<char>.Shared.Rent(Math.Max(16, capacity));

    /// <summary>How long the cleaned text is so far.</summary>
    public int Length { get; private set; }

    /// <summary>Takes over the article's characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Append(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        Map(start);
        text[start..end].CopyTo(_buffer.AsSpan(Length));
        Length += end - start;
        _nextSource = end;
    }

    /// <summary>Lets a blank or line break at <paramref name="source"/> be read as <paramref name="shown"/>.</summary>
    public void AppendBlank(char shown, int source)
    {
        Map(source);
        _buffer[Length++] = shown;
        _nextSource = source + 1;
    }

    /// <summary>Notes that a stretch of the article is left out.</summary>
    public void Drop(TextSpan source, DropReason reason) => _dropped.Add(new DroppedText(source, reason));

    /// <summary>The last character so far.</summary>
    public char Last => _buffer[Length - 1];

    public CleanText Build() =>
        new(new string(_buffer, 0, Length), [.. _runStarts], [.. _runSources], _dropped.Count == 0 ? [] : [.. _dropped.OrderBy(d => d.Span)]);

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    private void Map(int source)
    {
        if (source != _nextSource)
        {
            _runStarts.Add(Length);
            _runSources.Add(source);
        }
    }
}
