using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

public sealed class DocumentReaderTests
{
    [Theory]
    [MemberData(nameof(Blanks))]
    public void Blanks_that_stand_for_nothing_go(int line, string raw, string cleaned) => Cleans(line, raw, cleaned);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_broken_by_the_page_are_put_together(int line, string raw, string cleaned) => Cleans(line, raw, cleaned);

    [Theory]
    [MemberData(nameof(Doubled))]
    public void A_text_set_twice_is_read_once(int line, string raw, string cleaned) => Cleans(line, raw, cleaned);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_matching_form_is_plain_and_as_long(int line, string text, string folded)
    {
        var document = Read(text);
        Assert.Equal((line, folded), (line, document.Folded));
        Assert.Equal(document.Clean.Text.Length, document.Folded.Length);
    }

    [Theory]
    [MemberData(nameof(SentenceCases))]
    public void A_sentence_keeps_quotes_and_lists_whole(int line, string raw, string sentences)
    {
        var document = Read(raw);
        Assert.Equal((line, sentences), (line, string.Join('|', document.Sentences.Select(s => document.TextOf(s.Span)))));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_headline_is_found_and_never_made_up(int line, string raw, string title) =>
        Assert.Equal((line, title), (line, Read(raw).Title));

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_date_is_as_partial_as_the_text_has_it(int line, string raw, string published) =>
        Assert.Equal((line, published), (line, Read(raw).Published ?? ""));

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void The_medium_is_the_one_that_is_named(int line, string raw, string newspaper) =>
        Assert.Equal((line, newspaper), (line, Read(raw).Newspaper ?? ""));

    [Theory]
    [MemberData(nameof(BylineCases))]
    public void A_byline_names_people_with_their_role(int line, string raw, string bylines) =>
        Assert.Equal((line, bylines), (line, string.Join('|', Read(raw).Bylines.Select(b => $"{b.Role} {b.Name}"))));

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Page_furniture_is_told_apart(int line, string raw, string furniture)
    {
        var document = Read(raw);
        Assert.Equal((line, furniture), (line, string.Join('|',
            document.Sentences.Where(s => s.Kind == SentenceKind.Furniture).Select(s => document.TextOf(s.Span)))));
    }

    public static TheoryData<int, string, string> Blanks() => Cases.Load("blanks.tsv");

    public static TheoryData<int, string, string> Lines() => Cases.Load("lines.tsv");

    public static TheoryData<int, string, string> Doubled() => Cases.Load("doubled.tsv");

    public static TheoryData<int, string, string> Forms() => Cases.Load("forms.tsv");

    public static TheoryData<int, string, string> SentenceCases() => Cases.Load("sentences.tsv");

    public static TheoryData<int, string, string> Titles() => Cases.Load("titles.tsv");

    public static TheoryData<int, string, string> Dates() => Cases.Load("dates.tsv");

    public static TheoryData<int, string, string> Newspapers() => Cases.Load("media.tsv");

    public static TheoryData<int, string, string> BylineCases() => Cases.Load("bylines.tsv");

    public static TheoryData<int, string, string> Furniture() => Cases.Load("furniture.tsv");

    private static void Cleans(int line, string raw, string cleaned)
    {
        var document = Read(raw);
        Assert.Equal((line, cleaned), (line, document.Clean.Text));
        MapProperty.Holds(document);
    }

    private static Document Read(string text) => DocumentReader.Read(new Article("case.txt", text));
}
