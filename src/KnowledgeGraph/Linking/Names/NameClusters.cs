using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Groups the names of one article into things named. Fuller names come first; a shorter one joins the one group
/// it can stand for. Where it could stand for several it joins none, unless all of these but one hold it only inside the
/// name of another.</summary>
internal sealed class NameClusters
{
    private readonly Dictionary<(EntityType Type, string Form), int> _cluster = [];
    private readonly List<Cluster> _clusters = [];

    /// <summary>Groups these names.</summary>
    /// <param name="names">Every name, with its type; equal ones may come again.</param>
    /// <param name="declared">Pairs of a short and the full name that the text itself equates, folded.</param>
    public static NameClusters Of(
        IEnumerable<(EntityType Type, string Name)> names, IReadOnlyList<(string Brief, string Full)> declared)
    {
        var clusters = new NameClusters();
        var forms = names
            .Select(name => (name.Type, Form: ShortNames.Fold(name.Name)))
            .Distinct()
            .OrderByDescending(name => name.Form.Length)
            .ThenBy(name => name.Form, StringComparer.Ordinal)
            .ThenBy(name => name.Type);
        foreach (var (type, form) in forms)
        {
            clusters.Add(type, form, declared);
        }

        return clusters;
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _clusters.Count;

    /// <summary>The group of a name.</summary>
    public int this[EntityType type, string name] => _cluster[(type, ShortNames.Fold(name))];

    private void Add(EntityType type, string form, IReadOnlyList<(string Brief, string Full)> declared)
    {
        var index = Declared(type, form, declared) ?? Fuller(type, form);
        if (index is null)
        {
            index = _clusters.Count;
            _clusters.Add(new Cluster(type, []));
        }

        _clusters[index.Value].Forms.Add(form);
        _cluster.Add((type, form), index.Value);
    }

    private int? Declared(EntityType type, string form, IReadOnlyList<(string Brief, string Full)> declared)
    {
        foreach (var (brief, full) in declared)
        {
            if (brief == form && _cluster.TryGetValue((type, full), out var index))
            {
                return index;
            }
        }

        return null;
    }

    private int? Fuller(EntityType type, string form)
    {
        int? found = null;
        for (var i = 0; i < _clusters.Count; i++)
        {
            if (_clusters[i].Type == type && _clusters[i].Forms.Exists(full => ShortNames.CanStandFor(type, form, full)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = i;
            }
        }

        return found;
    }

    private sealed record Cluster(EntityType Type, List<string> Forms);
}
