namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The labels of one linear chain: outside, and for every type begin, inside, end and single.</summary>
/// <remarks>Types that may nest in one another stand in different chains (a Place within a Zone, an Industry within a
/// Project), so that one character can carry one label of every chain.</remarks>
public sealed class LabelChain
{
    /// <summary>Label of a character that no name of the chain covers.</summary>
    public const int Outside = 0;

    private readonly string[] _types;

    /// <param name="name">Name of the chain in the model file.</param>
    /// <param name="types">The types it tells apart.</param>
    public LabelChain(string name, params string[] types)
    {
        Name = name;
        _types = types;
        Count = 1 + (4 * types.Length);
    }

    /// <summary>Name of the chain in the model file.</summary>
    public string Name { get; }

    /// <summary>How many labels there are.</summary>
    public int Count { get; }

    /// <summary>The types in order of their labels.</summary>
    public IReadOnlyList<string> Types => _types;

    /// <summary>First character of a longer name of a type.</summary>
    public static int Begin(int type) => 1 + (4 * type);

    /// <summary>Middle character of a name of a type.</summary>
    public static int Inside(int type) => 2 + (4 * type);

    /// <summary>Last character of a longer name of a type.</summary>
    public static int End(int type) => 3 + (4 * type);

    /// <summary>The only character of a name of a type.</summary>
    public static int Single(int type) => 4 + (4 * type);

    /// <summary>The type of a label, -1 of <see cref="Outside"/>.</summary>
    public static int TypeOf(int label) => label == Outside ? -1 : (label - 1) >> 2;

    /// <summary>Whether a name goes on after this label.</summary>
    public static bool Continues(int label) => label != Outside && ((label - 1) & 3) <= 1;

    /// <summary>Whether a name has begun before this label.</summary>
    public static bool Continued(int label) => label != Outside && ((label - 1) & 3) is 1 or 2;

    /// <summary>Whether label <paramref name="next"/> may follow label <paramref name="label"/>.</summary>
    public static bool MayFollow(int label, int next) =>
        Continues(label) ? Continued(next) && TypeOf(label) == TypeOf(next) : !Continued(next);

    /// <summary>Index of a type by name, -1 where the chain does not have it.</summary>
    public int IndexOf(string type) => Array.IndexOf(_types, type);
}
