using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Reading;

/// <summary>A mention seen from its sentence: where it stands among clauses, lists and longer names.</summary>
public sealed class Slot
{
    /// <param name="mention">Index among the document's mentions.</param>
    /// <param name="referent">Index of what it refers to.</param>
    /// <param name="type">The referent's type.</param>
    /// <param name="span">Where it stands in the cleaned text.</param>
    /// <param name="naming">Whether its form is a name.</param>
    public Slot(int mention, int referent, EntityType type, TextSpan span, bool naming)
    {
        Mention = mention;
        Referent = referent;
        Type = type;
        Span = span;
        Naming = naming;
        List = span;
        Outer = this;
    }

    /// <summary>Index among the document's mentions.</summary>
    public int Mention { get; }

    /// <summary>Index of what it refers to.</summary>
    public int Referent { get; }

    /// <summary>The referent's type.</summary>
    public EntityType Type { get; }

    /// <summary>Where it stands in the cleaned text.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether its form is a name and not 该公司.</summary>
    public bool Naming { get; }

    /// <summary>Number of the clause it starts in, within its sentence.</summary>
    public int Clause { get; internal set; }

    /// <summary>The longest name that holds this one, itself where none does.</summary>
    public Slot Outer { get; internal set; }

    /// <summary>Whether a longer name holds it.</summary>
    public bool Nested => !ReferenceEquals(Outer, this);

    /// <summary>The enumeration it is a member of, from the first member to the last; its own span where it is in none.</summary>
    public TextSpan List { get; internal set; }

    /// <summary>Number of the enumeration in its sentence, −1 where it is in none.</summary>
    public int ListNumber { get; internal set; } = -1;

    /// <summary>How many members the enumeration has; 1 where it is in none.</summary>
    public int ListSize { get; internal set; } = 1;

    /// <summary>Its place in the enumeration, from 0.</summary>
    public int ListPlace { get; internal set; }

    /// <summary>Its place among the sentence's slots.</summary>
    public int Order { get; internal set; }
}
