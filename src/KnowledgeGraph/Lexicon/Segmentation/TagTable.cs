using System.Text;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// Numbers for the names of parts of speech, at most 256: in ordinal order those of the tagging model, by which it breaks
/// ties, and after them what dictionary and added words bring.
/// </summary>
internal sealed class TagTable
{
    public const int ModelTags = 64;

    private readonly List<string> _names = [];
    private readonly List<byte[]> _utf8 = [];
    private int _last;

    /// <summary>Where the tag of what is not known stands.</summary>
    public byte Unknown { get; }

    public byte Number { get; }

    public byte English { get; }

    public TagTable(IEnumerable<string> modelTags)
    {
        foreach (var tag in modelTags.Distinct().Order(StringComparer.Ordinal))
        {
            Add(tag);
        }
        if (_names.Count > ModelTags)
        {
            throw new ArgumentException($"A tagging model has at most {ModelTags} parts of speech.", nameof(modelTags));
        }
        while (_names.Count < ModelTags)
        {
            Add($"-{_names.Count}");
        }
        Unknown = Of("x"u8);
        Number = Of("m"u8);
        English = Of("eng"u8);
    }

    public TagTable(TagTable other)
    {
        _names.AddRange(other._names);
        _utf8.AddRange(other._utf8);
        (Unknown, Number, English) = (other.Unknown, other.Number, other.English);
    }

    public string[] Names => [.. _names];

    /// <summary>The number of a name, dealt now if it is new.</summary>
    public byte Of(ReadOnlySpan<byte> name)
    {
        var known = Find(name);
        if (known >= 0)
        {
            return (byte)known;
        }
        if (_names.Count > byte.MaxValue)
        {
            throw new InvalidOperationException("More than 256 parts of speech.");
        }
        Add(Encoding.UTF8.GetString(name));
        return (byte)(_names.Count - 1);
    }

    /// <summary>The number of a name, −1 if there is none.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(_utf8[_last]))
        {
            return _last;
        }
        for (var i = 0; i < _utf8.Count; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return _last = i;
            }
        }
        return -1;
    }

    private void Add(string name)
    {
        _names.Add(name);
        _utf8.Add(Encoding.UTF8.GetBytes(name));
    }
}
