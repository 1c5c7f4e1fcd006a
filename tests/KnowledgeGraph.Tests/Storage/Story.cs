using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Storage;

/// <summary>Articles written down as what they say, one statement a line:
/// <code>
/// Company:甲光子=甲 -LOCATED_IN 0.8-> Zone:东开发区          a relation, with confidence; 甲 is another name
/// Person:张伟@甲市 -HOLDS_POSITION title=主任-> Zone:东开发区   title, stage, status, period; @ is the context
/// Zone:东开发区 # 企业总数 = 2050 家 2024 约                  a figure: value, unit, period or -, comparison
/// Product:芯片                                             only named
/// </code></summary>
internal static partial class Story
{
    /// <summary>The facts of an article that says this.</summary>
    public static ArticleFacts Of(string name, params string[] lines) => Read(name, "1", null, lines);

    /// <summary>The same with its own text, so that articles can be equal or not.</summary>
    public static ArticleFacts WithText(string name, string text, params string[] lines) => Read(name, "1", text, lines);

    /// <summary>The same as another extractor would read it.</summary>
    public static ArticleFacts ReadBy(string extractor, string name, params string[] lines) => Read(name, extractor, null, lines);

    private static ArticleFacts Read(string name, string extractor, string? text, string[] lines)
    {
        text ??= string.Join('\n', lines.Prepend(name));
        var referents = new List<Referent>();
        var mentions = new List<ArticleMention>();
        var claims = new List<Claim>();
        var figures = new List<FigureClaim>();
        var at = 0;
        foreach (var line in lines)
        {
            // Where the text is given, the places are made up: the lines' own.
            var span = new TextSpan(at, at + line.Length);
            at += line.Length + 1;
            if (Relation().Match(line) is { Success: true } relation)
            {
                var type = RelationSchema.Parse(relation.Groups["type"].Value) ?? throw new FormatException(line);
                claims.Add(new Claim(
                    type, Referent(relation.Groups["source"].Value), Referent(relation.Groups["target"].Value), Evidence(name, line, span, relation)));
            }
            else if (Figure().Match(line) is { Success: true } figure)
            {
                figures.Add(new FigureClaim(
                    Referent(figure.Groups["subject"].Value),
                    figure.Groups["indicator"].Value,
                    decimal.Parse(figure.Groups["value"].Value, CultureInfo.InvariantCulture),
                    figure.Groups["unit"].Value,
                    figure.Groups["period"].Value is "" or "-" ? null : figure.Groups["period"].Value,
                    figure.Groups["comparison"].Success ? figure.Groups["comparison"].Value : null,
                    Evidence(name, line, span, figure)));
            }
            else
            {
                Referent(line);
            }

            int Referent(string written) => ReferentOf(written, span, referents, mentions);
        }

        return new ArticleFacts(
            new Article(name, text), extractor, $"关于{name}", null, referents.Count > 0 ? [0] : [], referents, mentions, claims, figures);
    }

    private static int ReferentOf(string written, TextSpan span, List<Referent> referents, List<ArticleMention> mentions)
    {
        var parts = Named().Match(written.Trim());
        var type = Enum.Parse<EntityType>(parts.Groups["type"].Value);
        string[] names = [.. parts.Groups["names"].Value.Split('=')];
        var context = parts.Groups["context"].Success ? parts.Groups["context"].Value : null;
        var number = referents.FindIndex(other => other.Type == type && other.Name == names[0] && other.Context == context);
        if (number < 0)
        {
            number = referents.Count;
            referents.Add(new Referent(type, names[0], names, context));
        }

        mentions.Add(new ArticleMention(span, names[0], number, true));
        return number;
    }

    private static Evidence Evidence(string article, string line, TextSpan span, Match match)
    {
        string? Attribute(string name) =>
            match.Groups["attributes"].Value.Split(' ').FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        var confidence = match.Groups["confidence"];
        return new Evidence(
            article,
            line,
            span,
            "story",
            Attribute("status") is { } status ? Enum.Parse<ClaimStatus>(status, ignoreCase: true) : ClaimStatus.Stated,
            confidence.Success ? double.Parse(confidence.Value, CultureInfo.InvariantCulture) : 0.9,
            Attribute("title"),
            Attribute("stage"),
            Attribute("period"));
    }

    [GeneratedRegex("^(?<source>.+?) -(?<type>[A-Z_]+)( (?<confidence>[0-9.]+))?(?<attributes>( [a-z]+=[^ ]+)*)-> (?<target>.+)$")]
    private static partial Regex Relation();

    [GeneratedRegex("^(?<subject>.+?) # (?<indicator>[^ ]+) = (?<value>[-0-9.]+) (?<unit>[^ ]+)( (?<period>[^ ]+))?( (?<comparison>[^ ]+))?$")]
    private static partial Regex Figure();

    [GeneratedRegex("^(?<type>[A-Za-z]+):(?<names>[^@]+)(@(?<context>.+))?$")]
    private static partial Regex Named();
}
