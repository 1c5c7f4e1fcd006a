namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Values of a chain's transitions, laid out for sums and best paths over <see cref="ChainLayout"/>.</summary>
internal sealed class ChainTransitions
{
    /// <param name="chain">The chain.</param>
    /// <param name="never">What stands for a transition that may not be.</param>
    public ChainTransitions(LabelChain chain, float never)
    {
        Layout = new ChainLayout(chain);
        Values = new float[chain.Count * chain.Count];
        Opening = new float[Layout.Ends * Layout.OpeningLanes];
        Closing = new float[Layout.Ends * Layout.OpeningLanes];
        (Least, Most) = (new float[Layout.OpeningLanes], new float[Layout.OpeningLanes]);
        (BeginInside, BeginEnd, InsideInside, InsideEnd) = (
            new float[Layout.TypeLanes], new float[Layout.TypeLanes], new float[Layout.TypeLanes], new float[Layout.TypeLanes]);
        foreach (var values in (float[][])[Opening, Closing, Least, Most, BeginInside, BeginEnd, InsideInside, InsideEnd])
        {
            Array.Fill(values, never);
        }
    }

    /// <summary>The order of labels.</summary>
    public ChainLayout Layout { get; }

    /// <summary>All values, <c>[from * count + to]</c>.</summary>
    public float[] Values { get; }

    /// <summary>A row for each of <see cref="ChainLayout.ClosedLabels"/>: its values to the places that open.</summary>
    public float[] Opening { get; }

    /// <summary>A row for each of <see cref="ChainLayout.OpeningLabels"/>: the values to it from the places that are closed.</summary>
    public float[] Closing { get; }

    /// <summary>For the places that are closed, the least of their values to what opens.</summary>
    public float[] Least { get; }

    /// <summary>For the places that are closed, the greatest of their values to what opens.</summary>
    public float[] Most { get; }

    /// <summary>From begin to inside, by type.</summary>
    public float[] BeginInside { get; }

    /// <summary>From begin to end, by type.</summary>
    public float[] BeginEnd { get; }

    /// <summary>From inside to inside, by type.</summary>
    public float[] InsideInside { get; }

    /// <summary>From inside to end, by type.</summary>
    public float[] InsideEnd { get; }

    /// <summary>Transitions of these weights as they are, for best paths.</summary>
    public static ChainTransitions OfWeights(LabelChain chain, ReadOnlySpan<float> weights)
    {
        var made = new ChainTransitions(chain, float.NegativeInfinity);
        weights.CopyTo(made.Values);
        made.Lay();
        return made;
    }

    /// <summary>Transitions of the exponentials of weights, for sums.</summary>
    public static ChainTransitions OfExponentials(LabelChain chain, ReadOnlySpan<float> weights, float softness = 1f)
    {
        var made = new ChainTransitions(chain, 0f);
        made.SetExponentials(weights, softness);
        return made;
    }

    /// <summary>Takes the exponentials of other weights.</summary>
    public void SetExponentials(ReadOnlySpan<float> weights, float softness = 1f)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = MathF.Exp(weights[i] * softness);
        }

        Lay();
    }

    private void Lay()
    {
        float Value(int from, int to) => Values[(from * Layout.Count) + to];
        for (var closed = 0; closed < Layout.Ends; closed++)
        {
            var values = Array.ConvertAll(Layout.OpeningLabels, to => Value(Layout.ClosedLabels[closed], to));
            Least[Layout.Place[Layout.ClosedLabels[closed]] - Layout.Closed] = values.Min();
            Most[Layout.Place[Layout.ClosedLabels[closed]] - Layout.Closed] = values.Max();
            for (var opening = 0; opening < Layout.Ends; opening++)
            {
                var (from, to) = (Layout.ClosedLabels[closed], Layout.OpeningLabels[opening]);
                Opening[(closed * Layout.OpeningLanes) + Layout.Place[to]] = Value(from, to);
                Closing[(opening * Layout.OpeningLanes) + Layout.Place[from] - Layout.Closed] = Value(from, to);
            }
        }

        for (var type = 0; type < Layout.Types; type++)
        {
            int begin = LabelChain.Begin(type), inside = LabelChain.Inside(type), end = LabelChain.End(type);
            BeginInside[type] = Value(begin, inside);
            BeginEnd[type] = Value(begin, end);
            InsideInside[type] = Value(inside, inside);
            InsideEnd[type] = Value(inside, end);
        }
    }
}
