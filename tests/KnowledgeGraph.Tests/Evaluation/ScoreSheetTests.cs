using System.Diagnostics;
using KnowledgeGraph.Evaluation;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Evaluation;

public sealed class ScoreSheetTests
{
    private static string Case(string file) => Path.Combine(AppContext.BaseDirectory, "cases", "evaluation", file);

    private static ScoreSheet Small()
    {
        using var reader = new StreamReader(Case("small.export.jsonl"));
        return ScoreSheet.Of(ExportReader.Read(reader), [GoldArticle.Load(Case("small.gold.json"))], IdentityPairs.Load(Case("identity.json")));
    }

    /// <summary>The committed score is what score.py printed for the same files.</summary>
    [Fact]
    public void A_small_export_scores_as_score_py_scored_it() =>
        Assert.Equal(File.ReadAllText(Case("small.score.json")).TrimEnd(), ScoreJson.Write(Small()));

    [Fact]
    public void Errors_name_article_kind_type_names_sentence_and_rule() =>
        Assert.Equal(
            [
                "small.txt\tmissed entity\tCompany\t绿桥",
                "small.txt\twrong entity\tCompany\t红桥",
                "small.txt\twrong entity\tProduct\t芯片",
                "small.txt\twrong relation\tPRODUCES\t蓝桥光电 → 芯片\t蓝桥光电生产芯片\tproduces/makes",
                "small.txt\tmissed relation\tLOCATED_IN\t蓝桥光电 → 东山经济技术开发区\t蓝桥光电位于东山经开",
            ],
            ScoreReport.Errors(Small()));

    [Fact]
    public void Reliability_counts_what_is_right_in_each_band_of_confidence()
    {
        var (right, held) = Reliability.AtLeast(0.9, Small().Judged);
        Assert.Equal((new Share(3, 3), new Share(3, 4)), (right, held));
        Assert.Equal([0.5, 0.7, 0.9], Reliability.Of(Small().Judged).Select(band => band.From));
    }

    [Fact]
    public void Comparison_shows_only_what_differs()
    {
        var before = ScoreJson.Write(Small()).Replace("\"Zone\": {\"tp\": 1, \"fp\": 0, \"fn\": 0", "\"Zone\": {\"tp\": 0, \"fp\": 0, \"fn\": 1", StringComparison.Ordinal);
        var line = Assert.Single(ScoreReport.Comparison(Small(), before), each => each.StartsWith("  ", StringComparison.Ordinal));
        Assert.Equal("  Zone                 +1     0    -1 +1.000 +1.000 +1.000", line);
    }

    [Fact]
    public async Task A_run_prints_the_json_and_nothing_else_when_told()
    {
        var output = new StringWriter();
        await new EvaluationRun([Case("small.gold.json")], [], Case("small.export.jsonl"), Case("identity.json"), Json: true)
            .PrintAsync("nowhere", _ => throw new InvalidOperationException(), output);
        Assert.Equal(File.ReadAllText(Case("small.score.json")).TrimEnd(), output.ToString().TrimEnd());
    }

    [Fact]
    public async Task An_article_that_is_nowhere_is_named()
    {
        var fault = await Assert.ThrowsAsync<FileNotFoundException>(() => new EvaluationRun([Case("small.gold.json")], ["/nowhere"])
            .PrintAsync("/seeds", _ => throw new InvalidOperationException(), TextWriter.Null));
        Assert.Contains("small.txt", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere, /seeds", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"article":"a"}""")]
    [InlineData("""{"article":"a","entities":[{"id":"e1","type":"Ship","name":"x"}],"relations":[]}""")]
    [InlineData("""{"article":"a","entities":[],"relations":[{"type":"LEADS","head":"e1","tail":"e2","evidence":""}]}""")]
    [InlineData("""{"article":"a","entities":[{"id":"e1","type":"Zone","name":"x"},{"id":"e1","type":"Zone","name":"y"}],"relations":[]}""")]
    public void A_file_that_is_no_gold_is_named(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => GoldArticle.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Over all the gold there is, with the answers of the extractor and with answers spoilt at random.</summary>
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Scores_equal_those_of_score_py_to_the_last_digit(int seed)
    {
        Skip.If(Repository.Shared is null, "needs the gold beside the checkout");
        var gold = Path.Combine(Repository.Shared, "gold");
        string[] files = [.. Directory.GetFiles(gold, "0*.json"), .. Directory.GetFiles(Path.Combine(gold, "dev"), seed == 0 ? "d2*.json" : "*.json")];
        var identity = Path.Combine(gold, "identity.json");
        var golds = files.Select(GoldArticle.Load).ToList();
        var graph = GraphBuilder.Build(seed == 0 ? Extracted(files, golds) : golds.Select(each => Spoilt(each, new Random(seed))));
        var export = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(export, ExportLines.Of(graph));
            var theirs = await RunAsync("python3", [Path.Combine(gold, "score.py"), export, .. files, "--identity", identity, "--json"]);
            Skip.If(theirs is null, "needs python3");

            Assert.Equal(theirs.Trim(), ScoreJson.Write(ScoreSheet.Of(graph, golds, IdentityPairs.Load(identity))));
        }
        finally
        {
            File.Delete(export);
        }
    }

    private static IEnumerable<ArticleFacts> Extracted(string[] files, List<GoldArticle> golds)
    {
        var extractor = Extractor.Load();
        return GoldFiles.ArticlesOf(files.Zip(golds), [], Repository.Seeds).Select(path => extractor.Extract(ArticleReader.ReadFile(path)));
    }

    /// <summary>Facts that agree with gold in part.</summary>
    private static ArticleFacts Spoilt(GoldArticle gold, Random random)
    {
        var facts = new Graph.Facts(gold.Article);
        var ids = gold.Entities.Select((entity, index) => (entity.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        foreach (var entity in gold.Entities)
        {
            string[] names = random.Next(10) switch
            {
                0 => ["Ａ" + entity.Name],
                1 => [entity.Name, "别名 一"],
                2 => [entity.Name, "别名一", "别名二"],
                _ => [entity.Name, .. entity.Aliases ?? []],
            };
            facts.Names(random.Next(20) == 0 ? Ontology.EntityType.Honor : entity.Type, names);
        }

        foreach (var relation in gold.Relations)
        {
            var target = random.Next(5) == 0 ? random.Next(gold.Entities.Count) : ids[relation.Tail];
            facts.Says(
                Ontology.RelationSchema.Parse(relation.Type)!.Value, ids[relation.Head], target, random.NextDouble(),
                random.Next(3) == 0 ? "主任" : relation.Title, relation.Stage, start: random.Next(100));
        }

        return facts.Done;
    }

    private static async Task<string?> RunAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
