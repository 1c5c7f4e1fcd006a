namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Keeps the documents used last, by their text.</summary>
internal sealed class DocumentCache(int capacity)
{
    /// <summary>Longer texts are not kept: what the cache holds stays bounded.</summary>
    private const int MaxLength = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedDocument Document)> byUse = new();

    public PreparedDocument GetOrAdd(string text, Func<string, PreparedDocument> prepare)
    {
        lock (gate)
        {
            if (byText.TryGetValue(text, out var known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                return known.Value.Document;
            }
        }

        var document = prepare(text);
        if (capacity > 0 && text.Length <= MaxLength)
        {
            Add(text, document);
        }

        return document;
    }

    private void Add(string text, PreparedDocument document)
    {
        lock (gate)
        {
            if (byText.ContainsKey(text))
            {
                return;
            }

            byText.Add(text, byUse.AddFirst((text, document)));
            if (byUse.Count > capacity)
            {
                byText.Remove(byUse.Last!.Value.Text);
                byUse.RemoveLast();
            }
        }
    }
}
