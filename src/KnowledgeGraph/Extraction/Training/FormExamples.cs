using System.Runtime.InteropServices;
namespace KnowledgeGraph.Extraction.Training;

/// <summary>Judged forms of all articles with their features numbered from 0: made once, learnt from by every part.</summary>
internal sealed class FormExamples
{
    private FormExamples(uint[] features, int[][] rows, float[] right, int[] articles) =>
        (Features, Rows, Right, Articles) = (features, rows, right, articles);

    /// <summary>Hashes of the features, by number.</summary>
    public uint[] Features { get; }

    /// <summary>Numbers of the features of each form.</summary>
    public int[][] Rows { get; }

    /// <summary>1 where the form is a name, 0 where it is none.</summary>
    public float[] Right { get; }

    /// <summary>The article that each form stands in.</summary>
    public int[] Articles { get; }

    /// <summary>Numbers the features that at least <paramref name="leastCount"/> forms have.</summary>
    public static FormExamples Of(JudgedArticle[] judged, int leastCount)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var article in judged)
        {
            foreach (var (features, _) in article.Examples())
            {
                foreach (var feature in features)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
                }
            }
        }

        var kept = counts.Where(pair => pair.Value >= leastCount).Select(pair => pair.Key).Order().ToArray();
        var numbers = new Dictionary<uint, int>(kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            numbers.Add(kept[i], i);
        }

        var rows = new List<int[]>();
        var right = new List<float>();
        var articles = new List<int>();
        var row = new List<int>();
        for (var i = 0; i < judged.Length; i++)
        {
            foreach (var example in judged[i].Examples())
            {
                row.Clear();
                foreach (var feature in example.Features)
                {
                    if (numbers.TryGetValue(feature, out var number))
                    {
                        row.Add(number);
                    }
                }

                rows.Add([.. row]);
                right.Add(example.Right);
                articles.Add(i);
            }
        }

        return new FormExamples(kept, [.. rows], [.. right], [.. articles]);
    }
}
