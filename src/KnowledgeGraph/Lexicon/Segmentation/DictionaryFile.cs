using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary><c>jieba.dict.utf8</c>: a word, its frequency and its part of speech on each line, parted by single blanks.</summary>
/// <remarks>One loop over the bytes: 350,000 lines are read at every start, before anything is compiled for speed.</remarks>
internal static class DictionaryFile
{
    /// <exception cref="DictionaryException">The file is missing, or a line is not as it should be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordList Read(string path, WordFrequencies frequencies, TagTable tags)
    {
        ReadOnlySpan<byte> bytes = LineReader.ReadAll(path);
        var words = new WordList();
        var recentTags = new (int Key, byte Tag)[256];
        var at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        for (var line = 1; at < bytes.Length; line++)
        {
            var word = at;
            var isIdeographs = true;
            while (at < bytes.Length && bytes[at] > ' ')
            {
                isIdeographs &= bytes[at++] >= 0x80;
            }
            var wordEnd = at++;
            long frequency = 0;
            var digits = at;
            while (at < bytes.Length && (uint)(bytes[at] - '0') <= 9 && at - digits < 9)
            {
                frequency = frequency * 10 + (bytes[at++] - '0');
            }
            var digitsEnd = at++;
            var tag = at;
            var tagKey = 0;
            while (at < bytes.Length && bytes[at] > ' ')
            {
                tagKey = tagKey << 8 | bytes[at++];
            }
            var tagEnd = at;
            at += at < bytes.Length && bytes[at] == '\r' ? 1 : 0;
            if (wordEnd == word || digitsEnd == digits || tagEnd - tag is < 1 or > 4
                || bytes[wordEnd] != ' ' || bytes[digitsEnd] != ' ' || (at < bytes.Length && bytes[at] != '\n'))
            {
                throw DictionaryException.Corrupt(path, line,
                    "a line holds a word, its frequency and its part of speech (1 to 4 letters), parted by single blanks");
            }
            at++;
            ref var recent = ref recentTags[(byte)(tagKey * 31 >> 3)];
            if (recent.Key != tagKey)
            {
                recent = (tagKey, tags.Of(bytes[tag..tagEnd]));
            }
            var length = Decode(bytes[word..wordEnd], words.Room(wordEnd - word), isIdeographs);
            if (length < 0)
            {
                throw DictionaryException.Corrupt(path, line, "the word is not UTF-8");
            }
            words.Add(length, frequencies.Add(frequency), recent.Tag);
        }
        return words.Count > 0 ? words : throw DictionaryException.Corrupt(path, 1, "the file has no words");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Decode(ReadOnlySpan<byte> text, Span<char> room, bool isIdeographs)
    {
        var length = 0;
        for (var i = 0; isIdeographs && i + 2 < text.Length; i += 3)
        {
            // From U+1000 to U+CFFF: no overlong form and no surrogate is among them. Calling the decoder would cost more.
            if (text[i] is < 0xE1 or > 0xEC || (text[i + 1] & 0xC0) != 0x80 || (text[i + 2] & 0xC0) != 0x80)
            {
                break;
            }
            room[length++] = (char)((text[i] & 0xF) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F));
        }
        return length * 3 == text.Length || Utf8.ToUtf16(text, room, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done
            ? length
            : -1;
    }
}
