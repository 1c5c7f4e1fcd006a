namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of bodies: without the body or place they belong to (流通处), with the usual contractions
/// (工信局, 管委会).</summary>
internal static class OrganizationNames
{
    private static readonly (string Whole, string Brief)[] Contractions =
    [
        ("人民政府", "政府"), ("管理委员会", "管委会"), ("工业和信息化", "工信"), ("发展和改革委员会", "发改委"),
        ("市场监督管理局", "市场监管局"), ("监督管理局", "监管局"), ("住房和城乡建设", "住建"), ("商务厅", "商务厅"),
        ("人力资源和社会保障", "人社"), ("委员会", "委"), ("中共", ""), ("中国共产党", ""),
    ];

    public static bool CanStandFor(string brief, string full)
    {
        var (small, large) = (Contract(brief), Contract(full));
        if (small == large)
        {
            return true;
        }

        if (small.Length >= large.Length || small.Length < 3)
        {
            return false;
        }

        if (small.Length >= 8
            && large.Length - small.Length <= 3
            && large.StartsWith(small[..4], StringComparison.Ordinal)
            && large.EndsWith(small[^2..], StringComparison.Ordinal)
            && ShortNames.IsSubsequence(small, large))
        {
            // 松江区人工智能产业党委 of 松江区人工智能产业集群党委: a long name with a word left out.
            return true;
        }

        // A ministry's name inside that of a local body is not that body.
        return large.EndsWith(small, StringComparison.Ordinal)
            && (!small.EndsWith('部') || small.Length > 6 || large[..^small.Length] is "中国" or "国家")
            && !small.EndsWith("中央", StringComparison.Ordinal);
    }

    private static string Contract(string name) =>
        Contractions.Aggregate(name, (form, pair) => form.Replace(pair.Whole, pair.Brief, StringComparison.Ordinal));
}
