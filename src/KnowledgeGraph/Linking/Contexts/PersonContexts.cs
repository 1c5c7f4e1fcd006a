using System.Text.RegularExpressions;
using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Linking.Names;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking.Contexts;

/// <summary>What an article says a person belongs to, parts separated by '|': the body or area named before the post, with the
/// place that a public body is of; the state for its leaders; for who wrote or photographed the article, its medium or, where
/// none is named, the article's home.</summary>
internal sealed partial class PersonContexts
{
    /// <summary>Longest post between a body and a name: 党工委副书记、管委会主任.</summary>
    private const int LongestPost = 18;

    private const string State = "中央";

    private static readonly string[] StatePosts = ["总书记", "国家主席", "国务院总理", "中央军委主席"];

    private readonly Document _document;
    private readonly IReadOnlyList<Referent> _referents;
    private readonly IReadOnlyList<LinkedMention> _mentions;
    private readonly Owners _owners;
    private readonly ILookup<int, int> _places;

    public PersonContexts(Document document, IReadOnlyList<Referent> referents, IReadOnlyList<LinkedMention> mentions, Owners owners)
    {
        _document = document;
        _referents = referents;
        _mentions = mentions;
        _owners = owners;
        _places = Enumerable.Range(0, mentions.Count)
            .Where(index => mentions[index].Naming && referents[mentions[index].Referent].Type == EntityType.Person)
            .ToLookup(index => mentions[index].Referent);
    }

    /// <summary>The context of a person; null if the article says nothing of it.</summary>
    public string? Of(int person)
    {
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in _places[person])
        {
            Read(mention, parts);
        }

        return parts.Count > 0 ? string.Join('|', parts) : null;
    }

    private void Read(int mention, SortedSet<string> parts)
    {
        var text = _document.Clean.Text;
        var name = _mentions[mention].Mention.Span;
        var before = text[Math.Max(0, name.Start - LongestPost)..name.Start];
        var after = text[name.End..Math.Min(text.Length, name.End + 4)];
        if (IsStateLeader(before) || IsStateLeader(after))
        {
            parts.Add(State);
            return;
        }

        if (BodyBefore(mention) is { } body)
        {
            Add(_referents[body], parts);
        }
        else if (PostOfPlace().Match(before) is { Success: true } post && _owners.OfRank(post.Groups["rank"].Value) is { } place)
        {
            AddOwner(place, parts);
        }
        else if (Author().IsMatch(before) || Author().IsMatch(after))
        {
            parts.Add(_document.Newspaper ?? _owners.OfRank("地") ?? _owners.OfRank("园") ?? string.Empty);
            parts.Remove(string.Empty);
        }
    }

    private static bool IsStateLeader(string beside) =>
        Array.Exists(StatePosts, post => beside.Contains(post, StringComparison.Ordinal));

    /// <summary>The nearest body or area before the name with nothing but a post between.</summary>
    private int? BodyBefore(int mention)
    {
        var name = _mentions[mention].Mention.Span;
        for (var i = mention - 1; i >= 0 && name.Start - _mentions[i].Mention.Span.End <= LongestPost; i--)
        {
            var (span, type) = (_mentions[i].Mention.Span, _referents[_mentions[i].Referent].Type);
            if (span.End > name.Start)
            {
                continue;
            }

            if (type == EntityType.Person)
            {
                return null;
            }

            var between = _document.Clean.Text[span.End..name.Start];
            if (type is EntityType.Company or EntityType.Organization or EntityType.Zone or EntityType.Place)
            {
                return between.Length > 0 && !Break().IsMatch(between) && _referents[_mentions[i].Referent].Name is not ("中国" or "全国")
                    ? _mentions[i].Referent
                    : null;
            }
        }

        return null;
    }

    private void Add(Referent body, SortedSet<string> parts)
    {
        if (RelativeName.OwnerOf(body.Type, ShortNames.Fold(body.Name)) is { } rank)
        {
            // 高新区党工委 tells nothing before its owner is known.
            AddOwner(_owners.OfRank(rank), parts);
            return;
        }

        parts.UnionWith(body.Names);
        if (body.Type == EntityType.Place)
        {
            parts.UnionWith(body.Names.Select(PlaceNames.Stem));
        }
        else if (body.Type == EntityType.Zone || (body.Type == EntityType.Organization && PublicBody().IsMatch(body.Name)))
        {
            parts.UnionWith(body.Names
                .Select(name => (Name: name, Lead: PlaceLead.Of(name)))
                .Where(pair => pair.Lead > 0)
                .Select(pair => PlaceNames.Stem(pair.Name[..pair.Lead])));
        }
    }

    private static void AddOwner(string? owner, SortedSet<string> parts)
    {
        if (owner is not null)
        {
            parts.Add(PlaceNames.Stem(owner));
            if (PlaceLead.Of(owner) is var lead and > 0)
            {
                parts.Add(PlaceNames.Stem(owner[..lead]));
            }
        }
    }

    [GeneratedRegex("(?<rank>[省市县区州])(委|长|政府|人大|政协|纪委)[^，。；！？,;]{0,14}$")]
    private static partial Regex PostOfPlace();

    [GeneratedRegex("(记者|通讯员|摄影|摄|文/图|供图|编辑|作者)[:： /／]?$|^[:： /／]?(摄|文|供图|图)")]
    private static partial Regex Author();

    [GeneratedRegex("[，。；：！？,;!?“”\\n]")]
    private static partial Regex Break();

    [GeneratedRegex("(委|政府|局|厅|人大|政协|管委会|党工委|人大常委会|办公室)$")]
    private static partial Regex PublicBody();
}
