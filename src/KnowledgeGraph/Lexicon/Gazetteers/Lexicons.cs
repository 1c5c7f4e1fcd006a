using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Lexicon.Gazetteers;

/// <summary>The lists of general knowledge that recognisers and linking use. Immutable; share one instance.</summary>
/// <remarks>They are embedded in the assembly. Each file names its source and licence in its first lines.</remarks>
public sealed class Lexicons
{
    private readonly Lazy<IReadOnlyList<Street>> _streets;

    private Lexicons(GazetteerReader reader)
    {
        Divisions = reader.Divisions();
        DivisionsByCode = Divisions.ToFrozenDictionary(division => division.Code, StringComparer.Ordinal);
        Zones = reader.Zones(DivisionsByCode);
        Universities = reader.Universities();
        Surnames = reader.Surnames();
        CompanyEndings = new Endings(reader.Terms("company_endings.tsv", "ending", "legal", "group", "trade"));
        OrganizationEndings = new Endings(reader.Terms("organization_endings.tsv", "ending",
            "party", "government", "university", "research", "association", "media", "health", "market", "service"));
        ZoneEndings = new Endings(reader.Terms("zone_endings.tsv", "ending", "zone", "park", "base", "town"));
        Industries = reader.Industries("industries.tsv");
        StrategicIndustries = reader.Industries("strategic_industries.tsv");
        Posts = reader.Terms("posts.tsv", "post",
            "party", "government", "assembly", "company", "science", "association", "media", "grade");
        Honours = reader.Terms("honours.tsv", "honour", "qualification", "green", "zone", "platform", "award", "person", "brand");
        ListedCompanies = reader.ListedCompanies();
        _streets = new Lazy<IReadOnlyList<Street>>(() => reader.Streets(DivisionsByCode));
    }

    /// <summary>Provinces, cities and counties, each behind the one it belongs to.</summary>
    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>The same by code.</summary>
    public IReadOnlyDictionary<string, Division> DivisionsByCode { get; }

    /// <summary>Streets, towns and townships; read when first asked for.</summary>
    public IReadOnlyList<Street> Streets => _streets.Value;

    /// <summary>Development zones of national and provincial rank.</summary>
    public IReadOnlyList<ZoneEntry> Zones { get; }

    /// <summary>Universities and colleges.</summary>
    public IReadOnlyList<University> Universities { get; }

    /// <summary>Family names, most frequent first.</summary>
    public IReadOnlyList<Surname> Surnames { get; }

    /// <summary>What names of companies end with.</summary>
    public Endings CompanyEndings { get; }

    /// <summary>What names of bodies that are no company end with.</summary>
    public Endings OrganizationEndings { get; }

    /// <summary>What names of development zones, parks and bases end with.</summary>
    public Endings ZoneEndings { get; }

    /// <summary>GB/T 4754-2017.</summary>
    public IReadOnlyList<IndustryClass> Industries { get; }

    /// <summary>The strategic emerging industries of 2018.</summary>
    public IReadOnlyList<IndustryClass> StrategicIndustries { get; }

    /// <summary>Titles of posts without the body they belong to.</summary>
    public IReadOnlyList<Term> Posts { get; }

    /// <summary>Classes of awards and qualifications.</summary>
    public IReadOnlyList<Term> Honours { get; }

    /// <summary>Companies listed in Shanghai and Shenzhen, by their short names.</summary>
    public IReadOnlyList<ListedCompany> ListedCompanies { get; }

    /// <summary>Loads the lists of this program.</summary>
    /// <exception cref="LexiconException">A file breaks its rules.</exception>
    public static Lexicons Load() => new(new GazetteerReader(Embedded, fault => throw new LexiconException(fault)));

    /// <summary>Checks the files of a folder and returns all that is wrong with them.</summary>
    public static IReadOnlyList<LexiconFault> Lint(string folder)
    {
        var faults = new List<LexiconFault>();
        _ = new Lexicons(new GazetteerReader(
            file => Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null, faults.Add)).Streets;
        return faults;
    }

    private static string? Embedded(string file)
    {
        using var stream = typeof(Lexicons).Assembly.GetManifestResourceStream($"lexicon/{file}");
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
