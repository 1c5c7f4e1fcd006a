namespace KnowledgeGraph.Graph.Search;

/// <summary>What a person typed, made ready to be held against names. Stores deliver the names that share a gram with
/// it, this says which fit and how well, so that every store finds the same.</summary>
public sealed class NameQuery
{
    /// <summary>Of the query's grams at least this share must be in a name.</summary>
    private const double LeastShare = 0.5;

    public NameQuery(string text)
    {
        SearchName = Search.SearchName.Of(text);
        Grams = NameGrams.Of(SearchName);
    }

    /// <summary>The search form of what was typed; empty: nothing can be found.</summary>
    public string SearchName { get; }

    /// <summary>Its grams, ascending.</summary>
    public IReadOnlyList<ulong> Grams { get; }

    /// <summary>How well a name fits, 0 (not at all) to 1 (equal).</summary>
    /// <param name="searchName">The name's search form.</param>
    /// <param name="gramCount">How many grams that form has.</param>
    /// <param name="shared">How many of them are the query's too.</param>
    public double Score(string searchName, int gramCount, int shared)
    {
        if (Grams.Count == 0)
        {
            return 0;
        }

        if (string.Equals(searchName, SearchName, StringComparison.Ordinal))
        {
            return 1;
        }

        var share = (double)shared / Grams.Count;

        // Mostly how much of the query is there, then how little else: of the names that contain it the shortest leads.
        return share < LeastShare ? 0 : 0.99 * ((0.8 * share) + (0.2 * shared / gramCount));
    }

    /// <summary>How well a name fits, 0 (not at all) to 1 (equal).</summary>
    public double Score(string searchName)
    {
        var grams = NameGrams.Of(searchName);
        var shared = 0;
        for (int mine = 0, its = 0; mine < Grams.Count && its < grams.Length;)
        {
            switch (Grams[mine].CompareTo(grams[its]))
            {
                case 0:
                    shared++;
                    mine++;
                    its++;
                    break;
                case < 0:
                    mine++;
                    break;
                default:
                    its++;
                    break;
            }
        }

        return Score(searchName, grams.Length, shared);
    }
}
