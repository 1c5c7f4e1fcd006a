using System.Text.Json;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Learns classes of words from raw news: vectors, then k-means on the sphere, once fine and once coarse.</summary>
internal static class ClusterTraining
{
    private const int Fine = 600;
    private const int Coarse = 80;
    private const int LeastCount = 6;

    /// <summary>Texts of the raw news of the data folder.</summary>
    public static IEnumerable<string> News(string data)
    {
        foreach (var file in new[] { "local_news_2023.jsonl.xz", "broadcast_2022_2026.jsonl.xz" })
        {
            foreach (var line in PhraseSources.Compressed(Path.Combine(data, "news", file)))
            {
                using var json = JsonDocument.Parse(line);
                yield return json.RootElement.GetProperty("text").GetString()!;
            }
        }
    }

    /// <summary>Learns classes from texts.</summary>
    public static WordClusters Learn(IEnumerable<string> texts, Segmenter segmenter, Action<string>? progress)
    {
        var ids = new Dictionary<uint, int>();
        var counts = new List<int>();
        var sentences = new List<int[]>();
        var prepared = new TagText();
        var words = new List<Word>();
        foreach (var text in texts)
        {
            words.Clear();
            segmenter.Cut(text, words);
            prepared.Set(text, words);
            var sentence = new List<int>();
            for (var w = 0; w < words.Count; w++)
            {
                if (!ids.TryGetValue(prepared.WordHash[w], out var id))
                {
                    ids.Add(prepared.WordHash[w], id = ids.Count);
                    counts.Add(0);
                }

                counts[id]++;
                sentence.Add(id);
                if (prepared.Classes[words[w].Start] == CharacterClass.Stop)
                {
                    sentences.Add([.. sentence]);
                    sentence.Clear();
                }
            }

            sentences.Add([.. sentence]);
        }

        var kept = ids.Where(pair => counts[pair.Value] >= LeastCount).OrderByDescending(pair => counts[pair.Value]).ThenBy(pair => pair.Key).ToArray();
        var renumber = new int[ids.Count];
        Array.Fill(renumber, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            renumber[kept[i].Value] = i;
        }

        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                sentence[i] = renumber[sentence[i]];
            }
        }

        progress?.Invoke($"vectors: {kept.Length} words, {sentences.Count} sentences");
        var vectors = WordVectors.Learn(sentences, [.. kept.Select(pair => counts[pair.Value])], 3, progress);
        var units = Enumerable.Range(0, kept.Length).Select(vectors.Unit).ToArray();
        var fine = SphericalMeans.Cluster(units, Fine, 12);
        var coarse = SphericalMeans.Cluster(units, Coarse, 12);
        progress?.Invoke("clusters done");
        var entries = new Dictionary<uint, uint>();
        for (var i = 0; i < kept.Length; i++)
        {
            entries[kept[i].Key] = (uint)(fine[i] + 1) | ((uint)(coarse[i] + 1) << 16);
        }

        return new WordClusters(HashedEntries.Of(entries));
    }
}
