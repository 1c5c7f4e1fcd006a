using KnowledgeGraph.Lexicon.Gazetteers;

namespace KnowledgeGraph.Tests.Lexicon;

public sealed class LexiconsTests : IDisposable
{
    private static readonly string Data = Path.Combine(Repository.Root, "src", "KnowledgeGraph", "Lexicon", "data");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-lexicon-").FullName;

    public LexiconsTests()
    {
        foreach (var file in Directory.GetFiles(Data, "*.tsv"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_lists_of_the_program_are_clean() => Assert.Empty(Lexicons.Lint(Data));

    [Fact]
    public void The_embedded_lists_are_those_of_the_sources()
    {
        var lexicons = Lexicons.Load();
        Assert.Equal(34, lexicons.Divisions.Count(d => d.Level == DivisionLevel.Province));
        Assert.Equal("平顶山市", lexicons.DivisionsByCode["410402"].Parent!.Name);
        Assert.Equal("河南省", lexicons.DivisionsByCode["410402"].Province.Name);
        Assert.Equal("恩施", lexicons.Divisions.Single(d => d.Name == "恩施土家族苗族自治州").Short);
        Assert.True(lexicons.Zones.Count(z => z.Kind == "national-etdz") >= 219);
        Assert.True(lexicons.Zones.Count(z => z.Kind == "national-htdz") >= 168);
        Assert.True(lexicons.Universities.Count > 2500);
        Assert.Equal("王", lexicons.Surnames[0].Text);
        Assert.Equal("制造业", lexicons.Industries.Single(i => i.Code == "C26").Parent!.Name);
        Assert.Equal(9, lexicons.StrategicIndustries.Count(i => i.Parent is null));
        Assert.True(lexicons.Streets.Count > 38000);
    }

    [Theory]
    [InlineData("某某科技股份有限公司", "股份有限公司")]
    [InlineData("某某集团", "集团")]
    [InlineData("高新区", null)]
    public void The_longest_ending_of_a_name_is_found(string name, string? ending) =>
        Assert.Equal(ending, Lexicons.Load().CompanyEndings.Of(name)?.Text);

    [Theory]
    [InlineData("zones.tsv", "name\tkind\tprovince", "name\tsort\tprovince", "zones.tsv(4): unknown column 'sort'")]
    [InlineData("zones.tsv", "北京经济技术开发区\tnational-etdz\t11", "北京经济技术开发区\tnational-etdz\t99", "zones.tsv(5): province '99' is no code of divisions.tsv")]
    [InlineData("zones.tsv", "北京经济技术开发区\tnational-etdz\t11", "北京经济技术开发区\tnational\t11", "zones.tsv(5): kind 'national' is not one of national-etdz, ")]
    [InlineData("divisions.tsv", "11\t北京市\tprovince\t\t北京", "11\t北京市\tprovince\t\t北京\n11\t北京市\tprovince\t\t北京", "divisions.tsv(6): '11' stands twice")]
    [InlineData("divisions.tsv", "11\t北京市\tprovince\t\t北京", "11\t北京市\tcity\t\t北京", "divisions.tsv(5): '11' is no code of a city")]
    [InlineData("surnames.tsv", "王\t9520", "王\tmany", "surnames.tsv(5): 'many' is no whole number")]
    [InlineData("surnames.tsv", "王\t9520", "王\t9520\tx", "surnames.tsv(5): 3 fields where the header has 2")]
    [InlineData("surnames.tsv", "王\t9520", "王\t9520\n", "surnames.tsv(6): blank line")]
    [InlineData("surnames.tsv", "王\t9520", "王 \t9520", "surnames.tsv(5): a field begins or ends with a blank")]
    [InlineData("industries.tsv", "A01\t农业\tA", "A01\t农业\tX", "industries.tsv(6): parent 'X' is no code of a line above")]
    [InlineData("posts.tsv", "# licence: none needed: common words\n", "", "posts.tsv(1): names no licence")]
    [InlineData("streets.tsv", "110101001\t", "990101001\t", "streets.tsv(5): '990101001' lies in no county of divisions.tsv")]
    public void A_fault_is_reported_with_file_and_line(string file, string good, string bad, string fault)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length)));
        Assert.Contains(Lexicons.Lint(_folder), found => found.ToString().StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_a_fault()
    {
        File.Delete(Path.Combine(_folder, "honours.tsv"));
        Assert.Equal("honours.tsv(0): is missing", Assert.Single(Lexicons.Lint(_folder)).ToString());
    }
}
