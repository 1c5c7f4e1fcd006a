using System.Globalization;

namespace KnowledgeGraph.Lexicon.Gazetteers;

/// <summary>Turns the gazetteer files into typed entries; every fault goes to one report.</summary>
internal sealed class GazetteerReader(Func<string, string?> open, Action<LexiconFault> report)
{
    private static readonly string[] ZoneKinds =
    [
        "national-etdz", "national-htdz", "national-new-area", "customs-zone", "border-zone", "innovation-zone", "pilot-zone",
        "free-trade-zone", "national-other", "provincial-edz", "provincial-htdz", "provincial-other", "statistical",
    ];

    public List<Division> Divisions()
    {
        const string file = "divisions.tsv";
        var byCode = new Dictionary<string, Division>(StringComparer.Ordinal);
        foreach (var (line, row) in Rows(file, "code", "name", "level", "parent", "short"))
        {
            Division? parent = null;
            if (row[3].Length > 0 && !byCode.TryGetValue(row[3], out parent))
            {
                report(new LexiconFault(file, line, $"parent '{row[3]}' is no code of a line above"));
            }
            else if (!Enum.TryParse<DivisionLevel>(row[2], true, out var level) || char.IsAsciiDigit(row[2][0]))
            {
                report(new LexiconFault(file, line, $"level '{row[2]}' is not province, city or county"));
            }
            else if (row[0].Length != 2 * ((int)level + 1) || row[0].AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                report(new LexiconFault(file, line, $"'{row[0]}' is no code of a {row[2]}"));
            }
            else if ((parent is null) != (level == DivisionLevel.Province))
            {
                report(new LexiconFault(file, line, "a province has no parent, everything else has one"));
            }
            else if (!byCode.TryAdd(row[0], new Division(row[0], row[1], level, parent, row[4])))
            {
                report(new LexiconFault(file, line, $"'{row[0]}' stands twice"));
            }
        }

        return [.. byCode.Values];
    }

    public List<Street> Streets(IReadOnlyDictionary<string, Division> counties)
    {
        const string file = "streets.tsv";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var streets = new List<Street>();
        foreach (var (line, row) in Rows(file, "code", "name"))
        {
            if (row[0].Length != 9 || !counties.TryGetValue(row[0][..6], out var county))
            {
                report(new LexiconFault(file, line, $"'{row[0]}' lies in no county of divisions.tsv"));
            }
            else if (!seen.Add(row[0]))
            {
                report(new LexiconFault(file, line, $"'{row[0]}' stands twice"));
            }
            else
            {
                streets.Add(new Street(row[0], row[1], county));
            }
        }

        return streets;
    }

    public List<ZoneEntry> Zones(IReadOnlyDictionary<string, Division> provinces)
    {
        const string file = "zones.tsv";
        return Unique(file, ["name", "kind", "province"], (line, row) =>
        {
            if (!provinces.TryGetValue(row[2], out var province))
            {
                report(new LexiconFault(file, line, $"province '{row[2]}' is no code of divisions.tsv"));
                return null;
            }

            return Known(file, line, row[1], ZoneKinds) ? new ZoneEntry(row[0], row[1], province) : null;
        });
    }

    public List<University> Universities() =>
        Unique("universities.tsv", ["name", "code", "city", "level"], (line, row) =>
            Known("universities.tsv", line, row[3], ["bachelor", "college"]) ? new University(row[0], row[1], row[2], row[3]) : null);

    public List<Surname> Surnames() =>
        Unique("surnames.tsv", ["surname", "frequency"], (line, row) =>
        {
            if (int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
            {
                return new Surname(row[0], frequency);
            }

            report(new LexiconFault("surnames.tsv", line, $"'{row[1]}' is no whole number"));
            return null;
        });

    public List<IndustryClass> Industries(string file)
    {
        var byCode = new Dictionary<string, IndustryClass>(StringComparer.Ordinal);
        return Unique(file, ["code", "name", "parent"], (line, row) =>
        {
            IndustryClass? parent = null;
            if (row[2].Length > 0 && !byCode.TryGetValue(row[2], out parent))
            {
                report(new LexiconFault(file, line, $"parent '{row[2]}' is no code of a line above"));
            }

            var entry = new IndustryClass(row[0], row[1], parent);
            byCode[row[0]] = entry;
            return entry;
        });
    }

    public List<Term> Terms(string file, string column, params string[] kinds) =>
        Unique(file, [column, "kind"], (line, row) => Known(file, line, row[1], kinds) ? new Term(row[0], row[1]) : null);

    public List<ListedCompany> ListedCompanies() =>
        Unique("listed_companies.tsv", ["name", "code"], (_, row) => new ListedCompany(row[0], row[1]));

    private List<T> Unique<T>(string file, string[] columns, Func<int, string[], T?> make)
        where T : class
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<T>();
        foreach (var (line, row) in Rows(file, columns))
        {
            if (!lines.TryAdd(row[0], line))
            {
                report(new LexiconFault(file, line, $"'{row[0]}' stands on line {lines[row[0]]} too"));
            }
            else if (make(line, row) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private bool Known(string file, int line, string kind, string[] kinds)
    {
        if (kinds.Contains(kind, StringComparer.Ordinal))
        {
            return true;
        }

        report(new LexiconFault(file, line, $"kind '{kind}' is not one of {string.Join(", ", kinds)}"));
        return false;
    }

    private List<(int Line, string[] Fields)> Rows(string file, params string[] columns)
    {
        if (open(file) is { } text)
        {
            return Table.Parse(file, text, columns, report).Rows;
        }

        report(new LexiconFault(file, 0, "is missing"));
        return [];
    }
}
