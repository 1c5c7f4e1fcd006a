using KnowledgeGraph.Linking.Names;

namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>Whether a zone can be what 开发区, 高新区 or 园区 speaks of.</summary>
internal static class ZoneClass
{
    /// <summary>Whether one of the names is of the class that the form names.</summary>
    public static bool Suits(string form, IReadOnlyList<string> names)
    {
        var park = form.Contains('园', StringComparison.Ordinal) || form.Contains('城', StringComparison.Ordinal) || form.EndsWith("基地", StringComparison.Ordinal);
        return names.Any(name =>
        {
            var brief = ZoneNames.Shorten(ShortNames.Fold(name));
            return form switch
            {
                "高新区" or "高新" or "该高新区" => brief.EndsWith("高新区", StringComparison.Ordinal),
                "经开区" => brief.EndsWith("经开区", StringComparison.Ordinal) || name.EndsWith("开发区", StringComparison.Ordinal),
                "开发区" or "该开发区" => name.EndsWith("开发区", StringComparison.Ordinal) || brief.EndsWith("经开区", StringComparison.Ordinal) || brief.EndsWith("高新区", StringComparison.Ordinal),
                "区内" or "辖区" or "辖区内" or "该区" or "我区" or "全区" or "本区" => brief.EndsWith('区'),
                "该园区" or "园区" or "该园" => brief.EndsWith('园') || brief.EndsWith('城') || brief.EndsWith("基地", StringComparison.Ordinal) || name.EndsWith("园区", StringComparison.Ordinal),
                _ => park
                    ? brief.EndsWith(ZoneNames.Shorten(form), StringComparison.Ordinal)
                    : name.EndsWith(form, StringComparison.Ordinal) || brief.EndsWith(form, StringComparison.Ordinal),
            };
        });
    }
}
