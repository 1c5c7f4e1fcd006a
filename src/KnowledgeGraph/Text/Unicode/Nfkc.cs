using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Text.Unicode;

/// <summary>Normalization form KC (Unicode Standard Annex 15): full-width letters, ligatures and compatibility ideographs as
/// their plain characters. The program runs without ICU, where <see cref="string.Normalize()"/> returns its input.</summary>
public sealed class Nfkc
{
    private const string Table = "nfkc.tsv";
    private const int HangulBase = 0xAC00, HangulCount = 11172, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;

    private readonly FrozenDictionary<int, int[]> _decompositions;
    private readonly FrozenDictionary<int, int> _classes;
    private readonly FrozenDictionary<(int First, int Second), int> _compositions;

    private Nfkc(Dictionary<int, int[]> decompositions, Dictionary<int, int> classes, Dictionary<(int First, int Second), int> compositions)
    {
        _decompositions = decompositions.ToFrozenDictionary();
        _classes = classes.ToFrozenDictionary();
        _compositions = compositions.ToFrozenDictionary();
    }

    /// <summary>The one instance: the table is the same for all.</summary>
    public static Nfkc Instance { get; } = Load();

    /// <summary>The text in form KC; lone surrogates become U+FFFD.</summary>
    public string Normalize(string text)
    {
        if (!NeedsWork(text))
        {
            return text;
        }

        var points = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, points);
        }

        Reorder(points);
        Compose(points);
        var result = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            result.Append(new Rune(point).ToString());
        }

        return result.ToString();
    }

    private bool NeedsWork(string text)
    {
        foreach (var unit in text)
        {
            if (unit > 0x7F && (char.IsSurrogate(unit) || unit is >= '\u1100' and <= '\u11FF'
                || _decompositions.ContainsKey(unit) || _classes.ContainsKey(unit)))
            {
                return true;
            }
        }

        return false;
    }

    private void Decompose(int point, List<int> into)
    {
        var syllable = point - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            into.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            into.Add(VowelBase + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount != 0)
            {
                into.Add(TailBase + (syllable % TailCount));
            }
        }
        else if (_decompositions.TryGetValue(point, out var parts))
        {
            into.AddRange(parts);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>The canonical ordering: marks by class, those of one class as they came.</summary>
    private void Reorder(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var rank = Class(points[i]);
            for (var j = i; rank != 0 && j > 0 && Class(points[j - 1]) > rank; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private void Compose(List<int> points)
    {
        var starter = -1;
        var last = -1;
        var end = 0;
        foreach (var point in points.ToArray())
        {
            var rank = Class(point);
            if (starter >= 0 && last < rank && Pair(points[starter], point) is { } whole)
            {
                points[starter] = whole;
                continue;
            }

            if (rank == 0)
            {
                starter = end;
                last = -1;
            }
            else
            {
                last = rank;
            }

            points[end++] = point;
        }

        points.RemoveRange(end, points.Count - end);
    }

    private int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount && second - VowelBase is >= 0 and < VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
        }

        if (first - HangulBase is >= 0 and < HangulCount && (first - HangulBase) % TailCount == 0 && second - TailBase is > 0 and < TailCount)
        {
            return first + second - TailBase;
        }

        return _compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private int Class(int point) => _classes.GetValueOrDefault(point);

    private static Nfkc Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)
            ?? throw new InvalidDataException($"{Table} is not part of the program.");
        using var reader = new StreamReader(stream);
        var decompositions = new Dictionary<int, int[]>();
        var classes = new Dictionary<int, int>();
        var compositions = new Dictionary<(int First, int Second), int>();
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t');
            var point = Hex(fields[1]);
            switch (fields[0])
            {
                case "D":
                    decompositions.Add(point, [.. fields[2].Split(' ').Select(Hex)]);
                    break;
                case "C":
                    classes.Add(point, int.Parse(fields[2], CultureInfo.InvariantCulture));
                    break;
                case "P":
                    var pair = fields[2].Split(' ');
                    compositions.Add((Hex(pair[0]), Hex(pair[1])), point);
                    break;
                default:
                    throw new InvalidDataException($"{Table}:{number}: \"{fields[0]}\" is no kind of line.");
            }
        }

        return new Nfkc(decompositions, classes, compositions);
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
