using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>A trained field with weights in full precision.</summary>
/// <param name="Chains">Its chains.</param>
/// <param name="Keys">Hashes of the features in order of their rows.</param>
/// <param name="Weights">A row of <paramref name="Stride"/> weights a feature.</param>
/// <param name="Stride">Length of a row.</param>
/// <param name="Transitions">Transition weights of every chain.</param>
/// <param name="Kept">Share of features that were kept in training; scores are scaled by it when all are there.</param>
internal sealed record FieldModel(LabelChain[] Chains, uint[] Keys, float[] Weights, int Stride, float[][] Transitions, float Kept)
{
    /// <summary>The tagger with weights of eight bits; features whose weights all stay small are left out.</summary>
    /// <param name="smallest">Rows without a weight of at least this are dropped.</param>
    /// <param name="most">At most so many features are kept, those with the largest weights.</param>
    public FieldTagger Quantise(float smallest, int most)
    {
        var strength = new (float Size, int Row)[Keys.Length];
        for (var row = 0; row < Keys.Length; row++)
        {
            float top = 0;
            foreach (var weight in Weights.AsSpan(row * Stride, Stride))
            {
                top = MathF.Max(top, MathF.Abs(weight));
            }

            strength[row] = (top * Kept, row);
        }

        var rows = strength.Where(item => item.Size >= smallest)
            .OrderByDescending(item => item.Size).ThenBy(item => Keys[item.Row])
            .Take(most).Select(item => item.Row).OrderBy(row => Keys[row]).ToArray();
        const float Largest = 3f;
        const float Step = Largest / 127f;
        var keys = new uint[rows.Length];
        var labels = Chains.Sum(chain => chain.Count);
        var columns = new WideMemory<byte>(rows.Length * labels);
        for (var i = 0; i < rows.Length; i++)
        {
            keys[i] = Keys[rows[i]];
            for (var label = 0; label < labels; label++)
            {
                var value = Weights[(rows[i] * Stride) + label] * Kept / Step;
                columns.Span[(label * rows.Length) + i] = (byte)(sbyte)Math.Clamp((int)MathF.Round(value), -127, 127);
            }
        }

        return new FieldTagger(Chains, new WeightTable(keys, columns, labels, Step), Transitions);
    }
}
