using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Linking.Anaphora;
using KnowledgeGraph.Linking.Contexts;
using KnowledgeGraph.Linking.Names;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking;

/// <summary>Decides which mentions of one article mean the same thing, and what 该公司, 全市 or 双方 mean. Immutable and safe
/// to share between threads.</summary>
/// <remarks>A form that means two things at once (双方) becomes two linked mentions of one span.</remarks>
public sealed class Linker
{
    private readonly AnaphoraCues _cues = AnaphoraCues.Load();

    /// <summary>Links the mentions of one document and adds those that no recogniser of names finds.</summary>
    public LinkedDocument Link(Document document, IReadOnlyList<Mention> mentions)
    {
        var settled = TypeVote.Settle(mentions);
        var naming = settled.Where(mention => _cues.Whole(mention.Form) is null).ToList();
        var (referents, names) = Named(document, naming);
        var weights = Centrality.Weigh(document, referents, names);
        var antecedents = new Antecedents(document, referents, names, weights);

        var linked = new List<LinkedMention>(names);
        var orphans = new List<Mention>();
        foreach (var mention in settled.Where(mention => _cues.Whole(mention.Form) is not null))
        {
            var meant = antecedents.Of(_cues.Whole(mention.Form)!, mention.Span.Start);
            linked.AddRange(meant.Select(index => new LinkedMention(mention, index, Naming: false)));
            if (meant.Count == 0)
            {
                orphans.Add(mention);
            }
        }

        foreach (var (span, cue) in CueFinder.Find(_cues, document, [.. settled.Select(mention => mention.Span)]))
        {
            foreach (var index in antecedents.Of(cue, span.Start))
            {
                var mention = new Mention(span, referents[index].Type, cue.Form, "anaphora", 0.8);
                linked.Add(new LinkedMention(mention, index, Naming: false));
            }
        }

        // A form like 经开区 that has nothing to refer to is the best name the article gives.
        foreach (var orphan in orphans.GroupBy(mention => (mention.Type, mention.Form)))
        {
            linked.AddRange(orphan.Select(mention => new LinkedMention(mention, referents.Count, Naming: true)));
            referents.Add(new Referent(orphan.Key.Type, orphan.Key.Form, [orphan.Key.Form], null));
        }

        linked.Sort((left, right) => left.Mention.Span != right.Mention.Span
            ? left.Mention.Span.CompareTo(right.Mention.Span)
            : left.Referent.CompareTo(right.Referent));
        weights = Centrality.Weigh(document, referents, linked);
        return new LinkedDocument(
            document,
            ReferentContexts.Of(document, referents, linked, weights),
            linked,
            Centrality.About(referents, weights));
    }

    private static (List<Referent> Referents, List<LinkedMention> Names) Named(Document document, List<Mention> mentions)
    {
        var declared = DeclaredNames.Find(document.Clean.Text, mentions);
        var clusters = NameClusters.Of(mentions.Select(mention => (mention.Type, mention.Form)), declared);
        var order = new Dictionary<int, int>();
        var members = new List<List<Mention>>();
        var names = new List<LinkedMention>();
        foreach (var mention in mentions)
        {
            var cluster = clusters[mention.Type, mention.Form];
            if (!order.TryGetValue(cluster, out var index))
            {
                order.Add(cluster, index = members.Count);
                members.Add([]);
            }

            members[index].Add(mention);
            names.Add(new LinkedMention(mention, index, Naming: true));
        }

        return ([.. members.Select(ReferentOf)], names);
    }

    private static Referent ReferentOf(List<Mention> mentions)
    {
        var forms = mentions.Select(mention => mention.Form).Distinct(StringComparer.Ordinal).ToList();
        var name = forms.OrderByDescending(form => form.Length).ThenBy(form => form, CodePointOrder.Instance).First();
        return new Referent(
            mentions[0].Type,
            name,
            [name, .. forms.Where(form => form != name).Order(CodePointOrder.Instance)],
            null);
    }
}
