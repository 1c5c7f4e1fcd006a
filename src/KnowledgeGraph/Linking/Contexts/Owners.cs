using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Lexicon.Gazetteers;
using KnowledgeGraph.Linking.Anaphora;
using KnowledgeGraph.Linking.Names;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking.Contexts;

/// <summary>The places and zones of an article as the owners that 市政府, 管委会 or 鼓楼区 leave out.</summary>
internal sealed class Owners
{
    private readonly List<Referent> _places;
    private readonly List<Referent> _zones;

    /// <param name="weights">How central each referent is to the article.</param>
    public Owners(IReadOnlyList<Referent> referents, IReadOnlyList<double> weights)
    {
        var ranked = Enumerable.Range(0, referents.Count)
            .OrderByDescending(index => weights[index])
            .ThenBy(index => index)
            .Select(index => referents[index])
            .ToList();
        _places = [.. ranked.Where(referent => referent.Type == EntityType.Place)];
        _zones = [.. ranked.Where(referent => referent.Type == EntityType.Zone && !ZoneNames.IsGeneric(ShortNames.Fold(referent.Name)))];
    }

    /// <summary>The owner of a relative name, by what <see cref="RelativeName.OwnerOf"/> says it leaves out; null if the article
    /// names none.</summary>
    public string? OfRank(string rank) => rank switch
    {
        "地" => _places.Find(place => place.Name is not ("中国" or "全国")) is { } place ? PlaceNames.Stem(Plainest(place.Names)) : null,
        "园" => _zones.Count > 0 ? Plainest(_zones[0].Names) : null,
        { Length: 1 } => _places.Find(place => PlaceRank.Suits(rank, place.Names)) is { } place ? Ranked(place.Names, rank) : null,
        _ => _zones.Find(zone => ZoneClass.Suits(rank, zone.Names)) is { } zone ? Plainest(zone.Names) : null,
    };

    /// <summary>The city or province around a county or district whose name several have, where the article names exactly one
    /// of those around them.</summary>
    public string? OfPlace(IReadOnlyList<string> names)
    {
        var name = names.FirstOrDefault(each => PlaceLead.AboveCounty(each).Skip(1).Any());
        if (name is null)
        {
            return null;
        }

        var around = PlaceLead.AboveCounty(name).Where(Named).Distinct().Take(2).ToList();
        return around.Count == 1 ? around[0].Name : null;
    }

    private bool Named(Division division) =>
        _places.Exists(place => place.Names.Any(name => name.StartsWith(division.Short.Length > 1 ? division.Short : division.Name, StringComparison.Ordinal)));

    /// <summary>The shortest name that has its rank; or the shortest with the rank put to it.</summary>
    private static string Ranked(IReadOnlyList<string> names, string rank) =>
        names.Where(name => name.EndsWith(rank, StringComparison.Ordinal) && name.Length > 2).MinBy(name => name.Length)
            ?? Plainest(names) + rank;

    private static string Plainest(IReadOnlyList<string> names) => names.MinBy(name => name.Length)!;
}
