using System.Collections.Frozen;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>What a document will look at and ask next, read off its selections before the first question is put: a store that
/// is far away then answers most documents with one statement.</summary>
internal static class Interests
{
    private static readonly FrozenDictionary<(string Owner, string Field), Shortcut> Followed =
        Shortcuts.All.ToFrozenDictionary(shortcut => (shortcut.Owner, shortcut.Field));

    private static readonly FrozenSet<string> Entities =
        Enum.GetNames<EntityType>().Append("Entity").Append("Node").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How far ahead is looked: what stores fetch in one statement.</summary>
    private const int Steps = 2;

    /// <summary>The interest in the entities, or the entities at the ends of relations, that a field gives.</summary>
    public static Interest Of(FieldContext context)
    {
        return new Interest
        {
            Aliases = context.SelectsAnywhere("aliases"),
            Mentions = context.SelectsAnywhere("mentions", "articleCount", "articles"),
            Evidence = context.SelectsAnywhere("evidence", "evidenceCount", "officials"),
            Sources = context.SelectsAnywhere("evidence") && context.SelectsAnywhere("article"),
            Texts = context.Selects("text") || context.Selects("nodes", "text") || context.Selects("edges", "node", "text"),
            Totals = context.Selects("totalCount") || context.Selects("pageInfo", "hasPreviousPage"),
            Next = Next(Met(context), Steps),
        };
    }

    // What is asked about the entities that some fields hold.
    private static EntityInterest? Next(Found found, int steps)
    {
        if (steps == 0 || found.Entities.Count == 0)
        {
            return null;
        }

        var next = new EntityInterest { Areas = found.CrossZone };
        foreach (var field in found.Entities.SelectMany(entity => entity.Below()))
        {
            var name = field.Definition.Name;
            if (name is "zones" or "places" && Entities.Contains(field.Definition.Type.Named.Name))
            {
                next = next with { Areas = true };
            }
            else if (Followed.TryGetValue((field.ParentType.Name, name), out var shortcut))
            {
                next = With(next, shortcut.Types, shortcut.Direction, Met(field), steps);
            }
            else if (name == "relations")
            {
                next = With(
                    next,
                    field.List<RelationType>("types") ?? Enum.GetValues<RelationType>(),
                    field.Argument<Direction>("direction"),
                    Met(field),
                    steps);
            }
        }

        return next;
    }

    private static EntityInterest With(
        EntityInterest next, IReadOnlyList<RelationType> types, Direction direction, Found found, int steps)
    {
        var bothWays = types.Where(type => RelationSchema.Of(type).Symmetric);
        var others = Next(found, steps - 1);
        if (found.CrossZone)
        {
            others = (others ?? new EntityInterest()) with { Areas = true };
        }

        return next with
        {
            Areas = next.Areas || found.CrossZone,
            Outgoing = [.. next.Outgoing.Union(direction == Direction.Incoming ? bothWays : types)],
            Incoming = [.. next.Incoming.Union(direction == Direction.Outgoing ? bothWays : types)],
            Others = Both(next.Others, others),
        };
    }

    private static EntityInterest? Both(EntityInterest? one, EntityInterest? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => new EntityInterest
        {
            Areas = one.Areas || other.Areas,
            Outgoing = [.. one.Outgoing.Union(other.Outgoing)],
            Incoming = [.. one.Incoming.Union(other.Incoming)],
            Others = Both(one.Others, other.Others),
        },
    };

    // The fields that hold entities, of a field that gives an entity, a list or page of such, or relations of one.
    private static Found Met(FieldContext field)
    {
        var found = new Found();
        found.Look(field);
        return found;
    }

    private sealed class Found
    {
        public List<FieldContext> Entities { get; } = [];

        public bool CrossZone { get; private set; }

        public void Look(FieldContext field)
        {
            var type = field.Definition.Type.Named.Name;
            if (Interests.Entities.Contains(type))
            {
                Entities.Add(field);
                return;
            }

            if (type == "Relation")
            {
                CrossZone |= field.Selects("crossZone");
            }

            if (type is "Relation" or "Path" or "Neighbourhood" || type.EndsWith("Connection", StringComparison.Ordinal) || type.EndsWith("Edge", StringComparison.Ordinal))
            {
                foreach (var below in field.Below())
                {
                    Look(below);
                }
            }
        }
    }
}
