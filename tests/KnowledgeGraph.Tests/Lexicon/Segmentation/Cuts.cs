using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>The dictionary loaded once for all tests, and its cuts as jieba_oracle.py writes them.</summary>
internal static class Cuts
{
    private static readonly Lazy<Segmenter> Loaded = new(() => Segmenter.Load());

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string[] Modes = ["cut", "nohmm", "search", "tag", "tagnohmm"];

    public static Segmenter Segmenter => Loaded.Value;

    public static string Case(string name) => Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "cases", "segmentation", name);

    public static void Cut(string mode, ReadOnlySpan<char> text, List<Word> words)
    {
        switch (mode)
        {
            case "cut": Segmenter.Cut(text, words); break;
            case "nohmm": Segmenter.Cut(text, words, hmm: false); break;
            case "search": Segmenter.CutForSearch(text, words); break;
            case "tag": Segmenter.Tag(text, words); break;
            case "tagnohmm": Segmenter.Tag(text, words, hmm: false); break;
            default: throw new ArgumentException(mode, nameof(mode));
        }
    }

    /// <summary>Words, or <c>word/tag</c> where the mode gives tags.</summary>
    public static List<string> Strings(string mode, string text)
    {
        var words = new List<Word>();
        Cut(mode, text, words);
        var isTagged = mode.StartsWith("tag", StringComparison.Ordinal);
        return words.ConvertAll(w => string.Concat(text.AsSpan(w.Start, w.Length), isTagged ? "/" + Segmenter.TagName(w.Tag) : ""));
    }

    public static string Json(string mode, string text) => JsonSerializer.Serialize(Strings(mode, text), Unescaped);

    /// <summary>A line of JSON written the same way, whoever wrote it.</summary>
    public static string Normal(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<string[]>(json), Unescaped);
}
