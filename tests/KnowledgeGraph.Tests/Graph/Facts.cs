using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Graph;

/// <summary>Facts of made-up articles, written short.</summary>
internal sealed class Facts(string name, string? text = null)
{
    private readonly Article _article = new(name, text ?? name);
    private readonly List<Referent> _referents = [];
    private readonly List<Claim> _claims = [];
    private readonly List<FigureClaim> _figures = [];

    /// <summary>The facts so far.</summary>
    public ArticleFacts Done => new(_article, "test", "", null, _referents.Count > 0 ? [0] : [], _referents, [], _claims, _figures);

    /// <summary>Adds a referent; the first name is its fullest.</summary>
    public Facts Names(EntityType type, params string[] names) => Within(type, null, names);

    /// <summary>Adds a referent that belongs to something.</summary>
    public Facts Within(EntityType type, string? context, params string[] names)
    {
        _referents.Add(new Referent(type, names[0], names, context));
        return this;
    }

    /// <summary>Adds a claim between two referents by index.</summary>
    public Facts Says(RelationType type, int source, int target, double confidence = 0.8, string? title = null, string? stage = null, ClaimStatus status = ClaimStatus.Stated, int start = 0, string rule = "test")
    {
        _claims.Add(new Claim(type, source, target, new Evidence(
            _article.Name, $"句{start}", new TextSpan(start, start + 2), rule, status, confidence, title, stage)));
        return this;
    }

    /// <summary>Adds a figure.</summary>
    public Facts Counts(int subject, string indicator, decimal value, string unit, int start = 0)
    {
        _figures.Add(new FigureClaim(subject, indicator, value, unit, null, null, new Evidence(
            _article.Name, $"数{start}", new TextSpan(start, start + 2), "figure", ClaimStatus.Stated, 0.9)));
        return this;
    }
}
