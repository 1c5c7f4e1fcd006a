using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary><c>jieba.dict.utf8</c>: a word, its frequency and its part of speech on each line, parted by single blanks.</summary>
internal static class DictionaryFile
{
    /// <exception cref="DictionaryException">The file is missing, or a line is not as it should be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordList Read(string path, WordFrequencies frequencies, TagTable tags)
    {
        var words = new WordList();
        var lines = new LineReader(path);
        while (lines.Next())
        {
            var line = lines.Line;
            var first = line.IndexOf((byte)' ');
            var second = line.LastIndexOf((byte)' ');
            if (first < 1 || second == first || second == line.Length - 1)
            {
                throw lines.Corrupt("a line holds a word, its frequency and its part of speech, parted by blanks");
            }
            var number = line[(first + 1)..second];
            if (!Utf8Parser.TryParse(number, out int frequency, out var used) || used != number.Length || frequency < 0)
            {
                throw lines.Corrupt("the frequency is no whole number from 0 up");
            }
            var room = words.Room(first);
            if (Utf8.ToUtf16(line[..first], room, out _, out var length, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            {
                throw lines.Corrupt("the word is not UTF-8");
            }
            words.Add(length, frequencies.Add(frequency), tags.Of(line[(second + 1)..]));
        }
        return words.Count > 0 ? words : throw lines.Corrupt("the file has no words");
    }
}
