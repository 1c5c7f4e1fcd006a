using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>
/// Tens of megabytes of news cut to the same words as by jieba: the SHA-256 of all words equals the committed one of jieba's
/// (jieba_oracle.py digests).
/// </summary>
public sealed class NewsDigestTests
{
    public static TheoryData<string, string, long, string> Digests
    {
        get
        {
            var data = new TheoryData<string, string, long, string>();
            foreach (var row in File.ReadLines(Cuts.Case("news.digests.tsv")).Skip(1).Select(l => l.Split('\t')))
            {
                data.Add(row[0], row[1], long.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), row[3]);
            }
            return data;
        }
    }

    [SkippableTheory, MemberData(nameof(Digests))]
    public void News_is_cut_to_the_same_digest_as_by_jieba(string mode, string corpora, long bytes, string sha256)
    {
        Skip.If(Repository.Shared is null, "needs the corpora of ../shared/data/news");
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, words, buffer) = (0L, new List<Word>(), new StringBuilder());
        foreach (var line in corpora.Split(' ').SelectMany(LinesOf))
        {
            size += Encoding.UTF8.GetByteCount(line) + 1;
            words.Clear();
            buffer.Clear();
            Cuts.Cut(mode, line, words);
            foreach (var word in words)
            {
                buffer.Append(buffer.Length > 0 ? "\u0001" : "").Append(line, word.Start, word.Length);
                if (mode.StartsWith("tag", StringComparison.Ordinal))
                {
                    buffer.Append('/').Append(Cuts.Segmenter.TagName(word.Tag));
                }
            }
            digest.AppendData(Encoding.UTF8.GetBytes(buffer.Append('\n').ToString()));
        }
        Assert.Equal(bytes, size);
        Assert.Equal(sha256, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    // Each different line of titles and texts once, in order.
    private static IEnumerable<string> LinesOf(string corpus)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var file = Path.Combine(Repository.Shared!, "data", "news", corpus + ".jsonl.xz");
        Process? started;
        try
        {
            started = Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            started = null;
        }
        Skip.If(started is null, "needs xz on the PATH");
        using var xz = started!;
        while (xz.StandardOutput.ReadLine() is { } record)
        {
            using var json = JsonDocument.Parse(record);
            foreach (var key in (string[])["title", "text"])
            {
                var value = json.RootElement.TryGetProperty(key, out var field) ? field.GetString() ?? "" : "";
                foreach (var line in value.Split('\n'))
                {
                    if (line.Length > 0 && seen.Add(line))
                    {
                        yield return line;
                    }
                }
            }
        }
        xz.WaitForExit();
    }
}
