using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema.Chains;

/// <summary>Puts an industry chain together with one question to the store for each step and kind, however many members
/// the chain has.</summary>
internal sealed class ChainReader(GraphReads reads, CancellationToken cancellation)
{
    /// <summary>How many steps of PART_OF lead from an industry to its members.</summary>
    private const int Levels = 4;

    /// <summary>Relations that are looked at for each entity.</summary>
    private static readonly PageRequest Page = new(First: 1000);

    /// <summary>The chain of an industry.</summary>
    /// <param name="depth">How many steps up and down.</param>
    public async Task<IndustryChain> ReadAsync(Entity industry, int depth)
    {
        var members = await MembersAsync(industry);
        var ids = members.ToDictionary(member => member.Id, StringComparer.Ordinal);
        var links = await LinksAsync(ids);
        var areas = Of(links, RelationType.FocusesOn);
        var leaders = Of(links, RelationType.Leads);
        var leading = leaders.Select(link => link.Entity.Id).ToHashSet(StringComparer.Ordinal);
        var upstream = await StepsAsync(members, Direction.Incoming, depth);
        var downstream = await StepsAsync(members, Direction.Outgoing, depth);
        return new IndustryChain(
            industry,
            members,
            [.. Enumerable.Reverse(upstream), new ChainStage(0, members, []), .. downstream],
            leaders,
            [.. Of(links, RelationType.OperatesIn).Where(link => !leading.Contains(link.Entity.Id))],
            areas,
            Parts(EntityType.Zone),
            Parts(EntityType.Project),
            Parts(EntityType.Product),
            await OfficialsAsync(areas));

        IReadOnlyList<ChainLink> Parts(EntityType type) =>
            [.. Of(links, RelationType.PartOf).Where(link => link.Entity.Type == type)];
    }

    private static IReadOnlyList<ChainLink> Of(IEnumerable<ChainLink> links, RelationType type) =>
        [.. links.Where(link => link.Relation.Type == type)];

    private async Task<IReadOnlyList<Entity>> MembersAsync(Entity industry)
    {
        var members = new List<Entity> { industry };
        var seen = new HashSet<string>(StringComparer.Ordinal) { industry.Id };
        IReadOnlyList<Entity> level = members;
        var filter = new RelationFilter([RelationType.PartOf], [EntityType.Industry]);
        for (var i = 0; i < Levels && level.Count > 0; i++)
        {
            var relations = await RelationsAsync(level, Direction.Incoming, filter);
            var next = relations.Select(relation => relation.Source).Where(seen.Add).ToArray();
            level = ByName(await reads.EntitiesAsync(next, cancellation));
            members.AddRange(level);
        }

        return members;
    }

    private async Task<List<ChainStage>> StepsAsync(IReadOnlyList<Entity> members, Direction direction, int depth)
    {
        var steps = new List<ChainStage>();
        var seen = members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var filter = new RelationFilter([RelationType.UpstreamOf]);
        var up = direction == Direction.Incoming;
        var frontier = members.ToArray();
        for (var step = 1; step <= depth && frontier.Length > 0; step++)
        {
            var relations = await RelationsAsync(frontier, direction, filter);
            var before = seen.ToHashSet(StringComparer.Ordinal);
            var links = relations.Where(relation => !before.Contains(Far(relation))).ToArray();
            var next = links.Select(Far).Where(seen.Add).ToArray();
            frontier = ByName(await reads.EntitiesAsync(next, cancellation));
            if (frontier.Length > 0)
            {
                steps.Add(new ChainStage(
                    up ? -step : step, frontier, [.. links.DistinctBy(link => link.Id).OrderBy(link => link.Id, StringComparer.Ordinal)]));
            }
        }

        return steps;

        string Far(Relation relation) => up ? relation.Source : relation.Target;
    }

    /// <summary>All that stands in a relation to a member, by name.</summary>
    private async Task<IReadOnlyList<ChainLink>> LinksAsync(Dictionary<string, Entity> members)
    {
        var filter = new RelationFilter(
            [RelationType.Leads, RelationType.OperatesIn, RelationType.FocusesOn, RelationType.PartOf],
            [.. Enum.GetValues<EntityType>().Where(type => type != EntityType.Industry)]);
        var relations = await RelationsAsync([.. members.Values], Direction.Incoming, filter);
        var entities = await reads.EntitiesAsync([.. relations.Select(relation => relation.Source)], cancellation);
        return [.. relations.Zip(entities)
            .Where(pair => pair.Second is not null)
            .Select(pair => new ChainLink(pair.Second!, members[pair.First.Target], pair.First))
            .OrderBy(link => link.Entity.Name, CodePointOrder.Instance)
            .ThenBy(link => link.Relation.Id, StringComparer.Ordinal)];
    }

    /// <summary>Those in office at the areas, where one article states both the post and the industry.</summary>
    private async Task<IReadOnlyList<ChainOfficial>> OfficialsAsync(IReadOnlyList<ChainLink> areas)
    {
        var filter = new RelationFilter([RelationType.HoldsPosition]);
        Entity[] owners = [.. areas.Select(area => area.Entity).DistinctBy(entity => entity.Id)];
        var positions = await RelationsAsync(owners, Direction.Incoming, filter);
        var people = await reads.EntitiesAsync([.. positions.Select(position => position.Source)], cancellation);
        return [.. positions.Zip(people)
            .Where(pair => pair.Second is not null)
            .SelectMany(pair => areas
                .Where(area => area.Entity.Id == pair.First.Target && ShareArticle(area.Relation, pair.First))
                .Select(area => new ChainOfficial(pair.Second!, pair.First, area.Entity, area.Relation)))
            .OrderBy(official => official.Person.Name, CodePointOrder.Instance)
            .ThenBy(official => official.Position.Id, StringComparer.Ordinal)
            .ThenBy(official => official.Focus.Id, StringComparer.Ordinal)];
    }

    private static bool ShareArticle(Relation left, Relation right) =>
        left.Evidence.Select(piece => piece.Article).Intersect(right.Evidence.Select(piece => piece.Article), StringComparer.Ordinal).Any();

    private async Task<IReadOnlyList<Relation>> RelationsAsync(IReadOnlyList<Entity> entities, Direction direction, RelationFilter filter)
    {
        if (entities.Count == 0)
        {
            return [];
        }

        string[] ids = [.. entities.Select(entity => entity.Id)];
        var pages = await reads.AskAsync(reader => reader.RelationsOfAsync(ids, direction, filter, Page, cancellation));
        return [.. pages.SelectMany(page => page.Items)];
    }

    private static Entity[] ByName(IReadOnlyList<Entity?> entities) =>
        [.. entities.OfType<Entity>().OrderBy(entity => entity.Name, CodePointOrder.Instance).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
}
