using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Rules;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Extraction.Relations;

public sealed class RuleTests
{
    private static readonly CueLexicon Cues = CueLexicon.Load();

    [Fact]
    public void Every_pattern_of_the_case_table_is_named()
    {
        var wrong = new List<string>();
        var seen = new HashSet<RelationType>();
        foreach (var (line, fields) in CaseFile.Rows("rules.tsv", "text", "relation", "pattern"))
        {
            var backward = fields[1].StartsWith('<');
            var type = RelationSchema.Parse(fields[1].TrimStart('<'))!.Value;
            seen.Add(type);
            var (pair, place) = Place(fields[0], type, !backward, out var view);
            var pattern = RuleBook.Pattern(type, new PlaceReading(view, pair, place)) ?? "-";
            if (pattern != fields[2])
            {
                wrong.Add($"{line}: {fields[0]} wants {fields[2]}, is {pattern}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Enum.GetValues<RelationType>().Length, seen.Count);
    }

    [Fact]
    public void Every_title_of_the_case_table_is_read()
    {
        var wrong = new List<string>();
        foreach (var (line, fields) in CaseFile.Rows("titles.tsv", "text", "title"))
        {
            var (_, place) = Place(fields[0], RelationType.HoldsPosition, fields[0].StartsWith("{R:", StringComparison.Ordinal), out var view);
            var title = TitleReader.Read(view, place);
            if (title != fields[1])
            {
                wrong.Add($"{line}: {fields[0]} wants {fields[1]}, is {title}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("{Z:青川高新区}形成{I:新材料}、{I:光电}等主导产业。", "leading")]
    [InlineData("{Z:青川高新区}布局{I:氢能}等未来产业。", "future")]
    [InlineData("{Z:青川高新区}的战略性新兴产业{I:储能}增长。", "emerging")]
    [InlineData("{Z:青川高新区}发展{I:储能}。", null)]
    public void A_stage_is_read_where_it_is_named(string text, string? stage)
    {
        var (_, place) = Place(text, RelationType.FocusesOn, true, out var view);
        Assert.Equal(stage, StageWords.Read(view, place));
    }

    private static (Pair Pair, Occurrence Occurrence) Place(string text, RelationType type, bool forward, out ArticleView view)
    {
        view = ArticleView.Of(MarkedText.Read(text), Cues);
        return CandidateFinder.Find(view)
            .Where(pair => pair.Types.Contains(type))
            .SelectMany(pair => pair.Occurrences.Select(place => (Pair: pair, Occurrence: place)))
            .Where(found => found.Occurrence.Forward == forward)
            .OrderBy(found => found.Occurrence.First.Span.Start).ThenBy(found => found.Occurrence.Second.Span.Start)
            .First();
    }
}
