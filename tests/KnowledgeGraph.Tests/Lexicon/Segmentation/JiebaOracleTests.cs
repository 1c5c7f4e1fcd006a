using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>Against jieba itself, where Debian's python3-jieba is installed: what no committed case holds.</summary>
public sealed class JiebaOracleTests
{
    private const string Python = "/usr/bin/python3";

    public static TheoryData<string> Modes => [.. Cuts.Modes];

    [SkippableTheory, MemberData(nameof(Modes))]
    public void Random_mixtures_of_scripts_are_cut_as_jieba_cuts_them(string mode)
    {
        Skip.IfNot(IsInstalled(), "needs jieba for /usr/bin/python3 (Debian: python3-jieba)");
        // Fewer for the tagger: jieba tries all 256 states for each rare character.
        var random = new Random(20240601);
        var texts = Enumerable.Range(0, mode == "tag" ? 100 : 1000).Select(_ => RandomText.Mixture(random)).ToArray();
        var expected = Ask(mode, texts);
        Assert.Equal(texts.Length, expected.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(Cuts.Normal(expected[i]), Cuts.Json(mode, texts[i]));
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, ["-c", "import jieba"]) { RedirectStandardError = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string[] Ask(string mode, string[] texts)
    {
        var script = Path.Combine(Repository.Root, "tests/KnowledgeGraph.Tests/Lexicon/Segmentation/jieba_oracle.py");
        var dictionary = Path.Combine(LexiconFolder.Default, "jieba.dict.utf8");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var python = Process.Start(new ProcessStartInfo(Python, [script, mode, dictionary])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
        var output = python.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            python.StandardInput.Write(JsonSerializer.Serialize(text) + "\n");
        }
        python.StandardInput.Close();
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
