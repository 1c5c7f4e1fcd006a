using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Places;

/// <summary>Which administrative division lies in which, by name.</summary>
public sealed class DivisionTree
{
    private const string Resource = "KnowledgeGraph.Extraction.Relations.Places.divisions.tsv";
    private const int ShortestStem = 2;
    private const int LongestName = 12;

    private static readonly string[] Marks =
        ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "盟", "旗"];

    private readonly FrozenDictionary<string, string[]> _codes;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private DivisionTree(Dictionary<string, List<string>> codes)
    {
        _codes = codes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The divisions that are part of the program.</summary>
    public static DivisionTree Shared { get; } = Parse(ResourceText.Read(Resource), Resource);

    /// <summary>Reads a list of divisions.</summary>
    /// <exception cref="InvalidDataException">A code is no number of 2, 4 or 6 digits, stands twice, or has no parent.</exception>
    public static DivisionTree Parse(string text, string file)
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, fields) in StrictTsv.Rows(text, file, ["code", "name"]))
        {
            var (code, name) = (fields[0], fields[1]);
            if (code.Length is not (2 or 4 or 6) || !code.All(char.IsAsciiDigit))
            {
                throw StrictTsv.Fault(file, line, $"'{code}' is no code of a division");
            }

            if (!codes.Add(code))
            {
                throw StrictTsv.Fault(file, line, $"code {code} stands twice");
            }

            if (code.Length > 2 && !codes.Contains(code[..2]))
            {
                throw StrictTsv.Fault(file, line, $"code {code} has no province");
            }

            Put(names, name, code);
            if (Stem(name) is { } stem)
            {
                Put(names, stem, code);
            }
        }

        return new DivisionTree(names);
    }

    /// <summary>What the list says of two things: 1 the head's division lies in the tail; 2 so does the division that the
    /// head's name begins with; 3 both are known and it does not; 4 likewise by the name's beginning; 5 the tail lies in the
    /// head; 6 the head's name begins with the tail's division; 0 nothing.</summary>
    public int Relation(Referent head, Referent tail) =>
        tail.Type != EntityType.Place || Of(tail) is not { } outer ? 0
            : head.Type == EntityType.Place ? OfPlace(Of(head), outer) : OfBody(Opening(head), outer);

    /// <summary>As <see cref="Relation"/>, of a place with its divisions or null, in others.</summary>
    internal static int OfPlace(string[]? inner, string[] outer) =>
        inner is null ? 0 : Lies(inner, outer) ? 1 : Lies(outer, inner) ? 5 : 3;

    /// <summary>As <see cref="Relation"/>, of what is no place, with the divisions that its name begins with or null.</summary>
    internal static int OfBody(string[]? inner, string[] outer) =>
        inner is null ? 0 : inner.Intersect(outer, StringComparer.Ordinal).Any() ? 6 : Lies(inner, outer) ? 2 : Lies(outer, inner) ? 5 : 4;

    /// <summary>The divisions that a name begins with, or null.</summary>
    internal string[]? Opening(Referent body)
    {
        foreach (var name in body.Names)
        {
            for (var length = Math.Min(LongestName, name.Length - 1); length >= ShortestStem; length--)
            {
                if (_lookup.TryGetValue(name.AsSpan(0, length), out var codes))
                {
                    return codes;
                }
            }
        }

        return null;
    }

    /// <summary>The divisions that a place is, or null.</summary>
    internal string[]? Of(Referent place)
    {
        foreach (var name in place.Names)
        {
            // 上海市宝山区 is what its last part is.
            if (_codes.TryGetValue(name, out var codes))
            {
                return codes;
            }
        }

        foreach (var name in place.Names)
        {
            for (var start = 1; start + ShortestStem < name.Length; start++)
            {
                if (_lookup.TryGetValue(name.AsSpan(start), out var codes) && _lookup.TryGetValue(name.AsSpan(0, start), out var before) &&
                    codes.Where(code => before.Any(outer => code.StartsWith(outer, StringComparison.Ordinal))).ToArray() is { Length: > 0 } within)
                {
                    return within;
                }
            }
        }

        return null;
    }

    private static bool Lies(string[] inner, string[] outer) => inner.Any(code =>
        outer.Any(area => code.Length > area.Length && code.StartsWith(area, StringComparison.Ordinal)));

    private static string? Stem(string name)
    {
        foreach (var mark in Marks)
        {
            if (name.EndsWith(mark, StringComparison.Ordinal) && name.Length - mark.Length >= ShortestStem)
            {
                return name[..^mark.Length];
            }
        }

        return null;
    }

    private static void Put(Dictionary<string, List<string>> names, string name, string code)
    {
        if (!names.TryGetValue(name, out var codes))
        {
            names.Add(name, codes = []);
        }

        codes.Add(code);
    }
}
