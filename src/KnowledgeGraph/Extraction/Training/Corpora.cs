using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>A sentence of a corpus with a label a character.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Labels">Labels of the corpus's chain.</param>
internal sealed record LabelledSentence(string Text, byte[] Labels);

/// <summary>Reads the public corpora of names from the data folder.</summary>
internal static class Corpora
{
    /// <summary>MSRA (SIGHAN 2006): persons, places and organisations in newspapers of 1998 to 2006.</summary>
    public static readonly LabelChain Msra = new("msra", "PER", "LOC", "ORG");

    /// <summary>CLUENER 2020: ten fine types in news sentences.</summary>
    public static readonly LabelChain Cluener = new(
        "cluener", "address", "book", "company", "game", "government", "movie", "name", "organization", "position", "scene");

    /// <summary>ResumeNER: résumés of executives.</summary>
    public static readonly LabelChain Resume = new("resume", "NAME", "TITLE", "ORG", "EDU", "PRO", "CONT", "RACE", "LOC");

    /// <summary>Reads a file of a character and a label a line, sentences divided by empty lines; labels in BIO or BMES.</summary>
    public static List<LabelledSentence> ReadColumns(TextReader reader, LabelChain chain)
    {
        var sentences = new List<LabelledSentence>();
        var text = new StringBuilder();
        var tags = new List<string>();
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (text.Length > 0)
                {
                    sentences.Add(new LabelledSentence(text.ToString(), Labels(tags, chain)));
                    text.Clear();
                    tags.Clear();
                }

                if (line is null)
                {
                    return sentences;
                }

                continue;
            }

            var cut = line.LastIndexOfAny([' ', '\t']);
            var character = line[..cut];
            for (var i = 0; i < character.Length; i++)
            {
                text.Append(character[i]);
                tags.Add(i == 0 ? line[(cut + 1)..] : Continued(line[(cut + 1)..]));
            }
        }
    }

    /// <summary>Reads a file of CLUENER: one JSON object a line.</summary>
    public static List<LabelledSentence> ReadCluener(string path)
    {
        var sentences = new List<LabelledSentence>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var labels = new byte[text.Length];
            foreach (var type in json.RootElement.GetProperty("label").EnumerateObject())
            {
                foreach (var name in type.Value.EnumerateObject())
                {
                    foreach (var span in name.Value.EnumerateArray())
                    {
                        Put(labels, span[0].GetInt32(), span[1].GetInt32() + 1, Cluener.IndexOf(type.Name));
                    }
                }
            }

            sentences.Add(new LabelledSentence(text, labels));
        }

        return sentences;
    }

    /// <summary>The names of a labelled sequence.</summary>
    public static IEnumerable<(int Start, int End, int Type)> Names(byte[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LabelChain.Outside)
            {
                continue;
            }

            var start = i;
            while (LabelChain.Continues(labels[i]) && i + 1 < labels.Length && LabelChain.MayFollow(labels[i], labels[i + 1]))
            {
                i++;
            }

            yield return (start, i + 1, LabelChain.TypeOf(labels[start]));
        }
    }

    private static string Continued(string tag) => tag[0] is 'B' or 'S' or 'E' ? "I" + tag[1..] : tag;

    private static byte[] Labels(List<string> tags, LabelChain chain)
    {
        var labels = new byte[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] == "O" || tags[i][0] is not ('B' or 'S'))
            {
                continue;
            }

            var type = tags[i][2..];
            var end = i + 1;
            while (end < tags.Count && tags[end][0] is 'I' or 'M' or 'E' && tags[end][2..] == type)
            {
                end++;
                if (end == tags.Count)
                {
                    break;
                }
            }

            Put(labels, i, end, chain.IndexOf(type));
        }

        return labels;
    }

    // A few names of CLUENER overlap; the first stays.
    private static void Put(byte[] labels, int start, int end, int type)
    {
        if (labels.AsSpan(start, end - start).ContainsAnyExcept((byte)LabelChain.Outside))
        {
            return;
        }

        if (end - start == 1)
        {
            labels[start] = (byte)LabelChain.Single(type);
            return;
        }

        labels[start] = (byte)LabelChain.Begin(type);
        labels.AsSpan(start + 1, end - start - 2).Fill((byte)LabelChain.Inside(type));
        labels[end - 1] = (byte)LabelChain.End(type);
    }
}
