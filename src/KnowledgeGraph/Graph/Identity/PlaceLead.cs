using System.Collections.Frozen;
using KnowledgeGraph.Lexicon.Gazetteers;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>The place that a name begins with: 河南省 of 河南省佐能精工有限公司, 上海 of 上海宝山区.</summary>
public static class PlaceLead
{
    private static readonly IReadOnlyList<Division> Divisions = Lexicons.Load().Divisions;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places = Load();

    private static readonly FrozenSet<string> Cities = Divisions
        .Where(division => division.Level == DivisionLevel.City)
        .Select(division => division.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly ILookup<string, Division> CitiesByShort = Divisions
        .Where(division => division.Level == DivisionLevel.City && division.Short.Length >= 2)
        .ToLookup(division => division.Short, StringComparer.Ordinal);

    private static readonly ILookup<string, Division> Counties = Divisions
        .Where(division => division.Level == DivisionLevel.County)
        .ToLookup(division => division.Name, StringComparer.Ordinal);

    private static readonly int Longest = Places.Set.Max(place => place.Length);

    /// <summary>Length of the longest place name that <paramref name="name"/> begins with and goes on after; 0 if there is
    /// none. Provinces and cities are known with and without their rank, counties with it.</summary>
    public static int Of(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(Longest, name.Length - 1); length >= 2; length--)
        {
            if (Places.Contains(name[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the whole is a chain of places: 上海市, 山东威海, 甘肃省敦煌市.</summary>
    public static bool IsChain(ReadOnlySpan<char> name) =>
        name.IsEmpty || Places.Contains(name) || (Of(name) is var length and > 0 && IsChain(name[length..]));

    /// <summary>Whether the whole is the full name of a city above county rank.</summary>
    public static bool IsCity(string name) => Cities.Contains(name);

    /// <summary>Whether the whole is a city of a province, both without their rank or the province with it: 南京 of 江苏.</summary>
    public static bool IsCityOf(string name, string province) =>
        CitiesByShort[name].Any(city => city.Parent is { } parent && (parent.Name == province || parent.Short == province));

    /// <summary>The places above each county or district of this full name.</summary>
    public static IEnumerable<Division> AboveCounty(string name) => Counties[name].Select(county => county.Parent!);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "中国" };
        foreach (var division in Divisions)
        {
            names.Add(division.Name);
            if (division.Level != DivisionLevel.County && division.Short.Length >= 2)
            {
                names.Add(division.Short);
            }
        }

        return names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
