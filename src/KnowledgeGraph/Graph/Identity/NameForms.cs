using System.Text.RegularExpressions;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>The forms under which a referent can be recognised in other articles.</summary>
/// <param name="Canonical">What its fullest name amounts to; equal ones of a type are the same thing or namesakes.</param>
/// <param name="Full">What each of its names amounts to.</param>
/// <param name="Short">What a text may call it for short: 恒鑫祥 for 平顶山恒鑫祥, 济南 for 济南市.</param>
public sealed partial record NameForms(string Canonical, IReadOnlySet<string> Full, IReadOnlySet<string> Short)
{
    /// <summary>The forms of one referent.</summary>
    public static NameForms Of(ArticleReferent referent)
    {
        var full = new SortedSet<string>(StringComparer.Ordinal);
        var brief = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in referent.Names.Append(referent.Name))
        {
            var form = Whole(referent, name);
            full.Add(form);
            brief.UnionWith(Shorter(referent.Type, referent.Type == EntityType.Place ? NameFold.Fold(name) : form));
        }

        brief.ExceptWith(full);
        return new NameForms(Whole(referent, referent.Name), full, brief);
    }

    /// <summary>A name folded, without the class words that mean nothing, and with the owner that a relative name leaves
    /// out: 市政府 in an article about 常德市 amounts to 常德市政府. A relative name without a known owner is of its article
    /// alone. A place whose name several places have brings the one it lies in as its context.</summary>
    private static string Whole(ArticleReferent referent, string name)
    {
        var form = Bare(referent.Type, NameFold.Fold(name));
        if (referent.Type == EntityType.Place && referent.Contexts.Count > 0)
        {
            var around = RankEnd().Replace(referent.Contexts[0], string.Empty);
            return form.StartsWith(around, StringComparison.Ordinal) ? form : Bare(referent.Type, referent.Contexts[0] + form);
        }

        if (RelativeName.OwnerOf(referent.Type, form) is null)
        {
            return form;
        }

        var owner = referent.Contexts.Count > 0 ? referent.Contexts[0] : $"#{referent.Hash}#";
        return owner[^1] == form[0] ? owner + form[1..] : owner + form;
    }

    private static string Bare(EntityType type, string form)
    {
        var bare = type switch
        {
            EntityType.Industry => IndustryClass().Replace(form, string.Empty),
            EntityType.Project => ProjectClass().Replace(form, string.Empty),
            EntityType.Honor => HonorClass().Replace(form, string.Empty),
            EntityType.Zone => CityBeforeZone().Replace(HighTechZone().Replace(form, "高新区"), "$1$2"),
            EntityType.Company => form.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal),
            EntityType.Place => RankInside().Replace(WithoutProvince(form), "$1"),
            _ => form,
        };
        return bare.Length == 0 ? form : bare;
    }

    private static IEnumerable<string> Shorter(EntityType type, string form)
    {
        var forms = type switch
        {
            EntityType.Company => OfCompany(form),
            EntityType.Place => OfPlace(form),
            EntityType.Zone => OfZone(form),
            EntityType.Organization => OfBody(form),
            _ => [],
        };
        return forms.Where(brief => brief.Length > 1 && brief != form);
    }

    /// <summary>湖北省宜昌市 is 宜昌市; but 上海市宝山区 without its city would be anybody's 宝山区.</summary>
    private static string WithoutProvince(string form)
    {
        var lead = PlaceLead.Of(form);
        var rest = form[lead..];
        return lead > 0 && (PlaceLead.Of(rest) > 0 || PlaceLead.IsCity(rest) || PlaceLead.IsCityOf(rest, form[..lead])) ? rest : form;
    }

    private static IEnumerable<string> OfCompany(string form)
    {
        var core = CompanyForm().Replace(form, string.Empty);
        yield return core;
        var place = PlaceLead.Of(form);
        if (place > 0)
        {
            yield return form[place..];
            if (core.Length - place >= 2)
            {
                yield return core[place..];
                yield return RankEnd().Replace(form[..place], string.Empty) + core[place..];
            }
        }
    }

    private static IEnumerable<string> OfPlace(string form)
    {
        var inner = Containing().Replace(form, string.Empty);
        yield return inner;
        yield return ProvinceOrCity().Replace(inner, string.Empty);
        if (PlaceLead.Of(form) is var place and > 0 && Ranked().IsMatch(form[place..]))
        {
            yield return form[place..];
        }
    }

    private static IEnumerable<string> OfZone(string form)
    {
        var brief = EconomicZone().Replace(form, "经开区");
        yield return brief;
        if (brief.EndsWith("经开区", StringComparison.Ordinal) || brief.EndsWith("高新区", StringComparison.Ordinal))
        {
            yield return brief[..^1];
        }

        if (PlaceLead.Of(form) is var place and > 0 && form.Length - place > 4 && RelativeName.OwnerOf(EntityType.Zone, form[place..]) is null)
        {
            yield return form[place..];
        }
    }

    /// <summary>Only the province before a city or county is left out: 科技厅 without its province would be anybody's.</summary>
    private static IEnumerable<string> OfBody(string form)
    {
        if (PlaceLead.Of(form) is var place and > 0 && PlaceLead.Of(form.AsSpan(place)) > 0)
        {
            yield return form[place..];
        }
    }

    [GeneratedRegex("(产业链|产业集群|产业|行业|领域)$")]
    private static partial Regex IndustryClass();

    [GeneratedRegex("(建设项目|项目)$")]
    private static partial Regex ProjectClass();

    [GeneratedRegex("(荣誉称号|称号|企业)$")]
    private static partial Regex HonorClass();

    [GeneratedRegex("高新技术(产业)?(开发区|园区)$")]
    private static partial Regex HighTechZone();

    [GeneratedRegex("经济(技术)?开发区$")]
    private static partial Regex EconomicZone();

    [GeneratedRegex("^(.{2,})市(高新区|经济技术开发区|经济开发区|经开区)$")]
    private static partial Regex CityBeforeZone();

    [GeneratedRegex("(?<=.{2})[省市]$")]
    private static partial Regex RankEnd();

    [GeneratedRegex("^(.{2,3})[省市](?=.{2,}[省市区县旗镇乡道州]$)")]
    private static partial Regex RankInside();

    [GeneratedRegex("(集团)?(股份)?(有限)?(责任)?(总?公司)$|集团$")]
    private static partial Regex CompanyForm();

    [GeneratedRegex("^.{2,}?(省|市|自治区|自治州)(?=.{2,}(市|区|县|旗|镇|乡|街道|州)$)")]
    private static partial Regex Containing();

    [GeneratedRegex("^.{2,}(市|区|县|旗|镇|乡|街道|州)$")]
    private static partial Regex Ranked();

    [GeneratedRegex("(?<!开发|自治)(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$")]
    private static partial Regex ProvinceOrCity();
}
