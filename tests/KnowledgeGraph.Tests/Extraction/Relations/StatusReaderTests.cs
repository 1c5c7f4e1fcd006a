using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Tests.Extraction.Relations;

public sealed class StatusReaderTests
{
    private static readonly StatusReader Reader = StatusReader.Load();

    [Fact]
    public void Every_status_of_the_case_table_is_read() =>
        Check("status.tsv", "status", reading => reading.Status.ToString().ToLowerInvariant());

    [Fact]
    public void What_is_denied_or_only_wished_for_is_told_from_what_is_claimed() =>
        Check("negation.tsv", "reading", reading =>
            reading.Denied is not null ? "denied" : reading.Wished is not null ? "wished" : "claimed");

    [Theory]
    [InlineData("status\tcue\nunderway\t开工\ndone\t开工", "stands twice")]
    [InlineData("status\tcue\nmaybe\t开工", "unknown status 'maybe'")]
    [InlineData("status\nunderway", "columns")]
    public void A_broken_list_is_refused_with_its_line(string text, string what)
    {
        var fault = Assert.Throws<InvalidDataException>(() => StatusReader.Parse(text, "list.tsv"));
        Assert.StartsWith("list.tsv:", fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    private static void Check(string file, string column, Func<StatusReading, string> told)
    {
        var wrong = new List<string>();
        var rows = CaseFile.Rows(file, "text", column);
        foreach (var (line, fields) in rows)
        {
            var document = MarkedText.Read(fields[0]);
            var view = ArticleView.Of(document, CueLexicon.Load());
            var slots = view.Frames[0].Slots.Where(slot => !slot.Nested).ToList();
            var place = new Occurrence(Reach.Sentence, view.Frames[0], slots[0], view.Frames[0], slots[1]);
            var reading = Reader.Read(view, place);
            if (told(reading) != fields[1])
            {
                wrong.Add($"{line}: {fields[0]} is {fields[1]}, read as {told(reading)} ({reading.Denied}{reading.Wished})");
            }
        }

        Assert.True(rows.Count >= 100, $"{rows.Count} cases");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
