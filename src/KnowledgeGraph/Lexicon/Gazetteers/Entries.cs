namespace KnowledgeGraph.Lexicon.Gazetteers;

/// <summary>An administrative division of China, province to county.</summary>
/// <param name="Code">Its code: two digits a province, four a city, six a county.</param>
/// <param name="Name">Its full name: 鹿邑县.</param>
/// <param name="Level">Province, city or county.</param>
/// <param name="Parent">The division it belongs to; null for a province.</param>
/// <param name="Short">Its name without the class word (鹿邑), empty where less than two characters would be left.</param>
public sealed record Division(string Code, string Name, DivisionLevel Level, Division? Parent, string Short)
{
    /// <summary>The province it lies in, itself if it is one.</summary>
    public Division Province => Parent?.Province ?? this;

    /// <summary>Whether it is <paramref name="other"/> or lies within it.</summary>
    public bool Within(Division other) => Code.StartsWith(other.Code, StringComparison.Ordinal);
}

/// <summary>Level of an administrative division.</summary>
public enum DivisionLevel
{
    /// <summary>Province, autonomous region, municipality, special administrative region.</summary>
    Province,

    /// <summary>City with districts, prefecture, league.</summary>
    City,

    /// <summary>County, county city, district, banner.</summary>
    County,
}

/// <summary>A street, town or township.</summary>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">Its name: 某某街道.</param>
/// <param name="County">The county it belongs to.</param>
public sealed record Street(string Code, string Name, Division County);

/// <summary>A development zone of a public directory.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">national-etdz (国家级经开区), national-htdz (国家级高新区), national-new-area, customs-zone, border-zone,
/// innovation-zone, pilot-zone, free-trade-zone, national-other, provincial-edz, provincial-htdz, provincial-other,
/// statistical.</param>
/// <param name="Province">The province it lies in.</param>
public sealed record ZoneEntry(string Name, string Kind, Division Province)
{
    /// <summary>Whether the state, not a province, set it up.</summary>
    public bool IsNational => !Kind.StartsWith("provincial", StringComparison.Ordinal) && Kind != "statistical";
}

/// <summary>A university or college.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Code">Its ten-digit code at the Ministry of Education.</param>
/// <param name="City">Where it is, as the list writes it.</param>
/// <param name="Level">bachelor or college.</param>
public sealed record University(string Name, string Code, string City, string Level);

/// <summary>A family name.</summary>
/// <param name="Text">One or two characters.</param>
/// <param name="Frequency">Bearers in units of 10,000, roughly.</param>
public sealed record Surname(string Text, int Frequency);

/// <summary>A class of an industry classification.</summary>
/// <param name="Code">Its code in the classification.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The class above it.</param>
public sealed record IndustryClass(string Code, string Name, IndustryClass? Parent);

/// <summary>A word of a list with the sort it is of: an ending, a post, an honour.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">Its sort, one of those that the list's note names.</param>
public sealed record Term(string Text, string Kind);

/// <summary>A listed company.</summary>
/// <param name="Name">Its short name at the exchange.</param>
/// <param name="Code">Its code there.</param>
public sealed record ListedCompany(string Name, string Code);
