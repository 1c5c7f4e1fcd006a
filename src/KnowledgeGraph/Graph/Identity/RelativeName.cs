using System.Text.RegularExpressions;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Names that leave out whose they are: 市政府, 管委会, 经开区. In two articles they are one thing only if their owner
/// is.</summary>
public static partial class RelativeName
{
    /// <summary>What kind of owner a name leaves out.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="form">The name, folded.</param>
    /// <returns>The rank of the place (省, 市, 县, 区, 州, 旗, 镇, 乡) that it begins with; 园 for a zone of any class; 高新区,
    /// 经开区 and the like for a zone of that class; 地 for a place of any rank; null if the name stands for itself.</returns>
    public static string? OwnerOf(EntityType type, string form) => type switch
    {
        EntityType.Organization when BodyOfPlace().IsMatch(form) => form[..1],
        EntityType.Organization when BodyOfZone().Match(form) is { Success: true } body =>
            body.Groups["zone"].Length > 0 ? body.Groups["zone"].Value : "园",
        EntityType.Zone when ClassAlone().IsMatch(form) => "地",
        _ => null,
    };

    [GeneratedRegex("^(省|市(?![中南北]区)|县|区|州|旗|镇|乡)[^a-z0-9].*")]
    private static partial Regex BodyOfPlace();

    [GeneratedRegex("^(?<zone>开发区|高新区|经开区|园区|新区|示范区)?(管委会|党工委|管理委员会|党委|组织部|宣传部|办公室|技术研究中心|研究中心|技术中心)$")]
    private static partial Regex BodyOfZone();

    [GeneratedRegex("^(国家级?|省级)?(开发区|高新区|经开区|高新|经开|新区|工业园区?|产业园区?|科技园|经济开发区|经济技术开发区)$")]
    private static partial Regex ClassAlone();
}
