using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Storage;

/// <summary>Articles made up by rule, for graphs of any size: the same numbers give the same articles. A few entities
/// are in very many articles, most in few, as in newspapers.</summary>
internal sealed class GeneratedArticles
{
    private static readonly (EntityType Type, int Share, string Form)[] Kinds =
    [
        (EntityType.Company, 45, "第{0}号科技有限公司"),
        (EntityType.Zone, 5, "第{0}号经济技术开发区"),
        (EntityType.Place, 3, "第{0}号市"),
        (EntityType.Industry, 7, "第{0}号产业"),
        (EntityType.Person, 12, "第{0}号人"),
        (EntityType.Organization, 8, "第{0}号大学"),
        (EntityType.Product, 10, "第{0}号芯片"),
        (EntityType.Project, 7, "年产{0}吨项目"),
        (EntityType.Honor, 3, "第{0}号奖"),
    ];

    private readonly int _claims;
    private readonly Dictionary<EntityType, (int First, int Count)> _ranges = [];

    /// <param name="entities">How many entities there are to speak of.</param>
    /// <param name="claims">How many claims an article makes.</param>
    public GeneratedArticles(int entities, int claims)
    {
        _claims = claims;
        var first = 0;
        foreach (var (type, share, _) in Kinds)
        {
            var count = Math.Max(1, entities * share / 100);
            _ranges.Add(type, (first, count));
            first += count;
        }
    }

    /// <summary>So many articles, from <paramref name="first"/> on.</summary>
    public IEnumerable<ArticleFacts> Take(int count, int first = 0) => Enumerable.Range(first, count).Select(Make);

    private ArticleFacts Make(int number)
    {
        var random = new Random(number);
        var name = $"generated/{number:000000}.txt";
        var referents = new List<Referent>();
        var numbers = new Dictionary<(EntityType, int), int>();
        var mentions = new List<ArticleMention>();
        var claims = new List<Claim>(_claims);
        var figures = new List<FigureClaim>();
        var text = new System.Text.StringBuilder();

        int Refer(EntityType type)
        {
            var (_, range) = _ranges[type];
            // Squared twice: every entity turns up, the first ones far more often.
            var which = random.Next(4) == 0 ? (int)(Math.Pow(random.NextDouble(), 4) * range) : random.Next(range);
            if (!numbers.TryGetValue((type, which), out var referent))
            {
                var form = Kinds[(int)type].Form.Replace("{0}", which.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
                numbers.Add((type, which), referent = referents.Count);
                referents.Add(new Referent(type, form, [form], null));
            }

            var start = text.Length;
            text.Append(referents[referent].Name);
            mentions.Add(new ArticleMention(new TextSpan(start, text.Length), referents[referent].Name, referent, true));
            return referent;
        }

        for (var n = 0; n < _claims; n++)
        {
            var schema = RelationSchema.All[random.Next(RelationSchema.All.Count)];
            var start = text.Length;
            var source = Refer(Pick(schema.Sources, random));
            text.Append("与有关的是");
            var target = Refer(Pick(schema.Targets, random));
            text.Append("，这句话说得很清楚，别的地方没有这样说过，所以记在这里。");
            var evidence = new Evidence(
                name,
                text.ToString(start, text.Length - start),
                new TextSpan(start, text.Length),
                "generated",
                (ClaimStatus)random.Next(5),
                random.Next(50, 100) / 100.0,
                schema.Type == RelationType.HoldsPosition ? "主任" : null,
                schema.Type == RelationType.FocusesOn ? "leading" : null);
            claims.Add(new Claim(schema.Type, source, target, evidence));
            if (n % 10 == 0)
            {
                figures.Add(new FigureClaim(source, "总数", random.Next(1000), "家", "2024", null, evidence with { Title = null, Stage = null }));
            }
        }

        return new ArticleFacts(new Article(name, $"{number}\n{text}"), "1", $"第{number}篇", null, [0], referents, mentions, claims, figures);
    }

    private static EntityType Pick(IEnumerable<EntityType> types, Random random)
    {
        var sorted = types.Order().ToList();
        return sorted[random.Next(sorted.Count)];
    }
}
