using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Right, wrong and missed claims by relation, as the scorer of the gold files counts them.</summary>
public sealed class RelationTally
{
    private static readonly int Kinds = Enum.GetValues<RelationType>().Length;

    private readonly int[] _right = new int[Kinds];
    private readonly int[] _wrong = new int[Kinds];
    private readonly int[] _missed = new int[Kinds];

    /// <summary>Counts the claims of one article.</summary>
    public void Add(LabelledArticle article, IEnumerable<(RelationType Type, int Head, int Tail)> claims)
    {
        var seen = new HashSet<(RelationType, string, string)>();
        var found = new HashSet<GoldRelation>();
        foreach (var (type, head, tail) in claims)
        {
            if (!seen.Add(article.ClaimKey(type, head, tail)))
            {
                continue;
            }

            if (article.Answer(type, head, tail) is { } relation)
            {
                found.Add(relation);
                _right[(int)type] += relation.Optional ? 0 : 1;
            }
            else if (article.Label(type, head, tail) == 0)
            {
                _wrong[(int)type]++;
            }
        }

        foreach (var relation in article.Firm)
        {
            _missed[(int)relation.Type] += found.Contains(relation) ? 0 : 1;
        }
    }

    /// <summary>F1 over all relations.</summary>
    public double F1 => Measure(_right.Sum(), _wrong.Sum(), _missed.Sum()).F1;

    /// <summary>The table by relation.</summary>
    public void Print(TextWriter output)
    {
        Line(output, "ALL", _right.Sum(), _wrong.Sum(), _missed.Sum());
        for (var i = 0; i < Kinds; i++)
        {
            Line(output, RelationSchema.Of((RelationType)i).Name, _right[i], _wrong[i], _missed[i]);
        }
    }

    private static void Line(TextWriter output, string name, int right, int wrong, int missed)
    {
        var (p, r, f1) = Measure(right, wrong, missed);
        output.WriteLine(FormattableString.Invariant($"  {name,-18}{right,5} {wrong,5} {missed,5}  {p:F3}  {r:F3}  {f1:F3}"));
    }

    private static (double P, double R, double F1) Measure(int right, int wrong, int missed)
    {
        var p = right + wrong > 0 ? (double)right / (right + wrong) : 0;
        var r = right + missed > 0 ? (double)right / (right + missed) : 0;
        return (p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }
}
