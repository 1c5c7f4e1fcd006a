using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Makes training sequences of ranges of prepared texts.</summary>
internal static class SequenceBuilder
{
    /// <summary>One range, with the labels that are open at its positions, chain by chain.</summary>
    public static TrainingSequence Build(TagText text, TextSpan range, ulong[][] allowed, float weight = 1f)
    {
        var features = new List<uint>(range.Length * 64);
        var offsets = new int[range.Length + 1];
        Span<uint> buffer = stackalloc uint[FeatureTemplates.Most];
        for (var i = 0; i < range.Length; i++)
        {
            var count = FeatureTemplates.Write(text, range.Start + i, buffer);
            features.AddRange(buffer[..count]);
            offsets[i + 1] = features.Count;
        }

        return new TrainingSequence(range.Length, [.. features], offsets, allowed, weight);
    }

    /// <summary>The masks of certain labels.</summary>
    public static ulong[] Certain(byte[] labels) => [.. labels.Select(label => 1ul << label)];
}
