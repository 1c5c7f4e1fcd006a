namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The order in which sums over a chain keep its labels, so that those which behave alike stand side by side and are
/// computed together: begins, outside, singles, ends, insides.</summary>
/// <remarks>Begins, outside and singles may open after a closed label; outside, singles and ends are closed. What is computed in
/// whole vectors spills over into the places that follow, so each kind is written before the next.</remarks>
internal sealed class ChainLayout
{
    /// <summary>Places computed at once.</summary>
    public const int Lanes = 8;

    public ChainLayout(LabelChain chain)
    {
        Types = chain.Types.Count;
        Count = chain.Count;
        Closed = Types;
        Ends = (2 * Types) + 1;
        Insides = (3 * Types) + 1;
        TypeLanes = Padded(Types);
        OpeningLanes = Padded(Ends);
        Stride = Padded(Insides + TypeLanes);
        Place = new int[Count];
        Label = new int[Count];
        Place[LabelChain.Outside] = Closed;
        for (var type = 0; type < Types; type++)
        {
            Place[LabelChain.Begin(type)] = type;
            Place[LabelChain.Single(type)] = Closed + 1 + type;
            Place[LabelChain.End(type)] = Ends + type;
            Place[LabelChain.Inside(type)] = Insides + type;
        }

        for (var label = 0; label < Count; label++)
        {
            Label[Place[label]] = label;
        }

        ClosedRow = new int[Ends];
        ClosedLabels = [.. Enumerable.Range(0, Count).Where(label => !LabelChain.Continues(label))];
        OpeningLabels = [.. Enumerable.Range(0, Count).Where(label => !LabelChain.Continued(label))];
        for (var row = 0; row < ClosedRow.Length; row++)
        {
            ClosedRow[Place[ClosedLabels[row]] - Closed] = row;
        }
    }

    /// <summary>Number of types.</summary>
    public int Types { get; }

    /// <summary>Number of labels.</summary>
    public int Count { get; }

    /// <summary>Place of outside, the first closed label; singles follow.</summary>
    public int Closed { get; }

    /// <summary>Place of the first end; also the number of labels that open, and of those that are closed.</summary>
    public int Ends { get; }

    /// <summary>Place of the first inside.</summary>
    public int Insides { get; }

    /// <summary>Places of one kind, in whole vectors.</summary>
    public int TypeLanes { get; }

    /// <summary>Places of all that open, in whole vectors.</summary>
    public int OpeningLanes { get; }

    /// <summary>Length of the row of a position.</summary>
    public int Stride { get; }

    /// <summary>Place of every label.</summary>
    public int[] Place { get; }

    /// <summary>Label of every place.</summary>
    public int[] Label { get; }

    /// <summary>The labels after which one may open, ascending.</summary>
    public int[] ClosedLabels { get; }

    /// <summary>For the places that are closed, the number of their label in <see cref="ClosedLabels"/>.</summary>
    public int[] ClosedRow { get; }

    /// <summary>The labels that may open, ascending.</summary>
    public int[] OpeningLabels { get; }

    private static int Padded(int places) => (places + Lanes - 1) / Lanes * Lanes;
}
