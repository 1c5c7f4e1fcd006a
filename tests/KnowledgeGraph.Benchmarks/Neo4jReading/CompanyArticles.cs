using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Neo4jReading;

/// <summary>Articles made up by rule about companies, the zones they sit in, and whom they work with: the same numbers
/// give the same articles. Every company has one zone, a zone one city, a company some six partners and five other
/// relations; a partnership is stated once or twice.</summary>
internal static class CompanyArticles
{
    /// <summary>How many companies there are.</summary>
    public const int Companies = 4_500;

    private const int Zones = 300, Places = 60, Industries = 200, Products = 2_000, People = 2_000, Honors = 100;
    private const int PerArticle = 5;

    /// <summary>All of them.</summary>
    public static IEnumerable<ArticleFacts> All() => Enumerable.Range(0, Companies * 2 / PerArticle).Select(Make);

    /// <summary>The name of the n-th company, as long as others: in the order of the numbers.</summary>
    public static string CompanyName(int number) => Name("东方第{0}号科技有限公司", number);

    private static ArticleFacts Make(int number)
    {
        var random = new Random(number);
        var draft = new Draft($"companies/{number:000000}.txt");
        for (var n = 0; n < PerArticle; n++)
        {
            // Every company is the subject of two articles.
            var which = ((number * PerArticle) + n) % Companies;
            var company = draft.Refer(EntityType.Company, CompanyName(which));
            var zone = draft.Refer(EntityType.Zone, Name("第{0}号经济技术开发区", which % Zones));
            draft.State(RelationType.LocatedIn, company, zone);
            draft.State(RelationType.LocatedIn, zone, draft.Refer(EntityType.Place, Name("第{0}号市", which % Zones % Places)));
            draft.State(RelationType.OperatesIn, company, draft.Refer(EntityType.Industry, Name("第{0}号产业", random.Next(Industries))));
            draft.State(RelationType.Produces, company, draft.Refer(EntityType.Product, Name("第{0}号芯片", random.Next(Products))));
            draft.State(RelationType.HoldsPosition, draft.Refer(EntityType.Person, Name("第{0}号经理", random.Next(People))), company);
            draft.State(RelationType.Awarded, company, draft.Refer(EntityType.Honor, Name("第{0}号奖", random.Next(Honors))));
            var partner = (which + 1 + random.Next(Companies / 2)) % Companies;
            draft.State(RelationType.PartnersWith, company, draft.Refer(EntityType.Company, CompanyName(partner)));
            // The neighbour is a partner in every article: a relation with two places that state it.
            draft.State(RelationType.PartnersWith, company, draft.Refer(EntityType.Company, CompanyName((which + 1) % Companies)));
        }

        return draft.ToFacts(number);
    }

    private static string Name(string form, int number) =>
        form.Replace("{0}", number.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>An article as it is being made up.</summary>
    private sealed class Draft(string name)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Referent> _referents = [];
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<ArticleMention> _mentions = [];
        private readonly List<Claim> _claims = [];

        public int Refer(EntityType type, string called)
        {
            if (!_numbers.TryGetValue(called, out var number))
            {
                _numbers.Add(called, number = _referents.Count);
                _referents.Add(new Referent(type, called, [called], null));
            }

            return number;
        }

        public void State(RelationType type, int source, int target)
        {
            var start = _text.Length;
            Mention(source);
            _text.Append("与有关的是");
            Mention(target);
            _text.Append("，这句话说得很清楚，别的地方没有这样说过，所以记在这里。");
            _claims.Add(new Claim(type, source, target, new Evidence(
                name,
                _text.ToString(start, _text.Length - start),
                new TextSpan(start, _text.Length),
                "generated",
                ClaimStatus.Signed,
                0.9,
                type == RelationType.HoldsPosition ? "总经理" : null,
                null)));
        }

        public ArticleFacts ToFacts(int number) => new(
            new Article(name, $"{_text}{number}"), "1", $"第{number}篇", null, [0], _referents, _mentions, _claims, []);

        private void Mention(int referent)
        {
            var form = _referents[referent].Name;
            _mentions.Add(new ArticleMention(new TextSpan(_text.Length, _text.Length + form.Length), form, referent, true));
            _text.Append(form);
        }
    }
}
