using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Benchmarks.Segmentation;

/// <summary>
/// Times the segmenter as the peers beside it are timed (peers.sh): one thread, warm, over the lines of a file, in seconds of
/// processor time, which other work on the machine changes least.
/// </summary>
internal static class SegmenterTiming
{
    /// <summary>Prints megabytes of UTF-8, processor seconds and words; for <c>load</c> milliseconds and resident megabytes.</summary>
    /// <param name="mode">words, words-strings, tags, tags-strings, floor or load.</param>
    public static void Run(string file, string mode)
    {
        if (mode == "load")
        {
            Load();
            return;
        }
        var segmenter = Segmenter.Load();
        var utf8 = File.ReadAllBytes(file);
        var lines = Encoding.UTF8.GetString(utf8).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var words = new List<Word>();
        var strings = new List<string>();
        var bytes = Array.ConvertAll(lines, Encoding.UTF8.GetBytes);
        var buffer = new char[utf8.Length];

        long Pass(int count)
        {
            var found = 0L;
            for (var i = 0; i < count; i++)
            {
                if (mode == "floor")
                {
                    foreach (var c in buffer.AsSpan(0, Encoding.UTF8.GetChars(bytes[i], buffer)))
                    {
                        found += c;
                    }
                    continue;
                }
                words.Clear();
                strings.Clear();
                if (mode.StartsWith("tags", StringComparison.Ordinal))
                {
                    segmenter.Tag(lines[i], words);
                }
                else
                {
                    segmenter.Cut(lines[i], words);
                }
                if (mode.EndsWith("-strings", StringComparison.Ordinal))
                {
                    foreach (var word in words)
                    {
                        strings.Add(lines[i].Substring(word.Start, word.Length));
                    }
                }
                found += words.Count;
            }
            return found;
        }

        // Three times, with rests: so that the compiler's last tier is in place.
        for (var i = 0; i < 3; i++)
        {
            Pass(lines.Length / 10);
            Thread.Sleep(300);
        }
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var count = Pass(lines.Length);
        process.Refresh();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{utf8.Length / 1e6:F3} {seconds:F4} {count}"));
    }

    private static void Load()
    {
        using var process = Process.GetCurrentProcess();
        var (before, cpu) = (process.WorkingSet64, process.TotalProcessorTime);
        var clock = Stopwatch.StartNew();
        var segmenter = Segmenter.Load();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        process.Refresh();
        cpu = process.TotalProcessorTime - cpu;
        GC.Collect();
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"load: {milliseconds:F0} ms by the clock, {cpu.TotalMilliseconds:F0} ms of processor time; resident {(process.WorkingSet64 - before) / 1e6:F0} MB more, {GC.GetTotalMemory(true) / 1e6:F1} MB of it live"));
        GC.KeepAlive(segmenter);
    }
}
