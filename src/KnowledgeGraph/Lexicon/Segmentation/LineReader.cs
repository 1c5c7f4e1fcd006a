using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>The lines of a UTF-8 data file, read whole; knows where it is, so that a fault can be named.</summary>
internal ref struct LineReader
{
    private readonly string _path;
    private ReadOnlySpan<byte> _rest;

    /// <exception cref="DictionaryException">The file cannot be read.</exception>
    public LineReader(string path)
    {
        _path = path;
        _rest = ReadAll(path);
        if (_rest.StartsWith("\uFEFF"u8))
        {
            _rest = _rest[3..];
        }
    }

    /// <exception cref="DictionaryException">The file cannot be read.</exception>
    public static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DictionaryException.Missing(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DictionaryException.Missing(path, e);
        }
    }

    /// <summary>The line read last, without its end; blanks at its end are dropped.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }
        var end = _rest.IndexOf((byte)'\n');
        Line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];
        if (Line.Length > 0 && Line[^1] <= ' ')
        {
            Line = Line.TrimEnd("\r \t"u8);
        }
        Number++;
        return true;
    }

    /// <summary>The next line that is neither empty nor a comment (<c>#…</c>).</summary>
    public bool NextData()
    {
        while (Next())
        {
            if (!Line.IsEmpty && Line[0] != (byte)'#')
            {
                return true;
            }
        }
        return false;
    }

    /// <exception cref="DictionaryException">The bytes are no number.</exception>
    public readonly double Number64(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length && double.IsFinite(value)
            ? value
            : throw Corrupt($"'{Encoding.UTF8.GetString(text)}' is no number");

    /// <summary>Splits <c>character separator rest</c>; a character outside the BMP, which no model has use for, gives U+FFFF.</summary>
    /// <exception cref="DictionaryException">There is no character or no separator behind it.</exception>
    public readonly char Character(ReadOnlySpan<byte> entry, byte separator, out ReadOnlySpan<byte> rest)
    {
        var done = Rune.DecodeFromUtf8(entry, out var rune, out var used);
        if (done != OperationStatus.Done || used >= entry.Length || entry[used] != separator)
        {
            throw Corrupt($"'{Encoding.UTF8.GetString(entry)}' is no character with '{(char)separator}' and a value behind it");
        }
        rest = entry[(used + 1)..];
        return rune.IsBmp ? (char)rune.Value : '\uFFFF';
    }

    public readonly DictionaryException Corrupt(string cause) => DictionaryException.Corrupt(_path, Number, cause);
}
