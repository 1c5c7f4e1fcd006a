using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>How fast the way from bytes to claims is on one thread, step by step, in MB of UTF-8 a second of processor time, and how
/// long the models take to load.</summary>
/// <remarks><c>extraction FOLDER [ROUNDS]</c>: the articles of a folder, warm; medians of the rounds. A step runs over
/// all articles before the next does, "all" is the whole way of one article after another, as the worker goes it. A method is compiled for speed
/// some rounds after its first call, and compiling counts as processor time: the first rounds are passed over.</remarks>
internal static class ExtractionTiming
{
    private const int Passed = 12;

    private static readonly string[] Steps = ["read", "recognise", "link", "relations", "figures", "all"];

    public static void Run(string folder, int rounds)
    {
        var clock = Stopwatch.StartNew();
        var before = Spent();
        var recognizer = EntityRecognizer.Load();
        var relations = new RelationExtractor();
        var linker = new Linker();
        var figures = new FigureExtractor();
        var extractor = new Extractor(recognizer, linker, relations, figures);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {clock.Elapsed.TotalSeconds:F2} s, {(Spent() - before).TotalSeconds:F2} s of processor"));
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))).ToArray();
        var megabytes = files.Sum(file => (long)file.Item2.Length) / 1e6;
        var spent = new double[rounds][];
        for (var round = -Passed; round < rounds; round++)
        {
            var took = new double[Steps.Length];
            var documents = Timed(took, 0, () => Array.ConvertAll(files, file => DocumentReader.Read(ArticleReader.Read(file.Item1, file.Item2))));
            var mentions = Timed(took, 1, () => Array.ConvertAll(documents, recognizer.Recognize));
            var linked = Timed(took, 2, () => documents.Zip(mentions, linker.Link).ToArray());
            Timed(took, 3, () => Array.ConvertAll(linked, document => relations.Extract(document)));
            Timed(took, 4, () => Array.ConvertAll(linked, figures.Extract));
            Timed(took, 5, () => Array.ConvertAll(files, file => extractor.Extract(ArticleReader.Read(file.Item1, file.Item2)).Claims.Count));
            if (round >= 0)
            {
                spent[round] = took;
            }
        }

        for (var step = 0; step < Steps.Length; step++)
        {
            Print(Steps[step], megabytes / Median(spent, row => row[step]));
        }
    }

    private static double Median(double[][] rounds, Func<double[], double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Length / 2);

    private static void Print(string step, double rate) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-10} {rate,8:F2} MB/s"));

    private static TimeSpan Spent() => Process.GetCurrentProcess().TotalProcessorTime;

    private static T[] Timed<T>(double[] took, int step, Func<T[]> run)
    {
        var before = Spent();
        var made = run();
        took[step] = (Spent() - before).TotalSeconds;
        return made;
    }
}
