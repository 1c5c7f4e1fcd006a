using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>The phrases of the lists that the tagger marks, read from the data folder; a list whose file is absent is empty.</summary>
internal static partial class PhraseSources
{
    /// <summary>Numbers of the lists; cue words follow from <see cref="TextAnalyzer.FirstCue"/>.</summary>
    public const int Divisions = 0, Towns = 1, Zones = 2, Companies = 3, Brands = 4, Universities = 5, Persons = 6, Industries = 7, Products = 8, Posts = 9, Surnames = 10, Terms = 11;

    /// <summary>All phrases with the number of their list.</summary>
    public static IEnumerable<(int List, string Phrase)> All(string data)
    {
        foreach (var (kind, word) in CueWords.Read())
        {
            yield return (TextAnalyzer.FirstCue + kind, word);
        }

        foreach (var file in new[] { "provinces.csv", "cities.csv", "areas.csv" })
        {
            foreach (var name in Column(Path.Combine(data, "admin_divisions", file), 1))
            {
                yield return (Divisions, name);
                if (Bare().Replace(name, string.Empty) is { Length: >= 2 } bare)
                {
                    yield return (Divisions, bare);
                }
            }
        }

        foreach (var name in Column(Path.Combine(data, "admin_divisions", "streets.csv"), 1))
        {
            if (name.Length >= 3)
            {
                yield return (Towns, name);
            }
        }

        foreach (var line in Lines(Path.Combine(data, "adcode_zones", "zones_2018.tsv")).Concat(Lines(Path.Combine(data, "adcode_zones", "zones_after_2018.tsv"))))
        {
            foreach (var cell in line.Split('\t'))
            {
                if (cell.Length >= 4 && ZoneName().IsMatch(cell))
                {
                    yield return (Zones, cell);
                }
            }
        }

        foreach (var line in Lines(Path.Combine(data, "industry_chain_kg", "company.json")))
        {
            using var json = JsonDocument.Parse(line);
            yield return (Companies, json.RootElement.GetProperty("name").GetString()!.Replace("*ST", string.Empty, StringComparison.Ordinal));
            yield return (Companies, json.RootElement.GetProperty("fullname").GetString()!);
        }

        foreach (var name in Column(Path.Combine(data, "stock_kg", "stock.csv"), 1))
        {
            yield return (Companies, name.Replace("*ST", string.Empty, StringComparison.Ordinal).Replace("ST", string.Empty, StringComparison.Ordinal));
        }

        foreach (var name in Compressed(Path.Combine(data, "company_short_names", "Company-Shorter-Form_28W.txt.xz")))
        {
            if (name.Length >= 3)
            {
                yield return (Brands, name);
            }
        }

        foreach (var line in Lines(Path.Combine(data, "universities", "universities.tsv")))
        {
            foreach (var cell in line.Split('\t'))
            {
                if (cell.Length >= 4 && (cell.EndsWith('学') || cell.EndsWith("学院", StringComparison.Ordinal) || cell.EndsWith("学校", StringComparison.Ordinal)))
                {
                    yield return (Universities, cell);
                }
            }
        }

        foreach (var line in Lines(Path.Combine(data, "person_names", "chi_names_crownpku.txt")))
        {
            if (line.Trim() is { Length: 2 or 3 } name)
            {
                yield return (Persons, name);
            }
        }

        foreach (var line in Lines(Path.Combine(data, "industry_gbt4754", "gbt4754_2017.tsv")))
        {
            foreach (var cell in line.Split('\t'))
            {
                if (cell.Length >= 2 && cell[0] > '\u2E80')
                {
                    yield return (Industries, cell);
                    yield return (Industries, IndustryTail().Replace(cell, string.Empty) is { Length: >= 2 } bare ? bare : cell);
                }
            }
        }

        foreach (var line in Lines(Path.Combine(data, "industry_chain_kg", "industry.json")))
        {
            using var json = JsonDocument.Parse(line);
            yield return (Industries, json.RootElement.GetProperty("name").GetString()!.TrimEnd('Ⅱ', 'Ⅲ'));
        }

        foreach (var name in Column(Path.Combine(data, "stock_kg", "concept.csv"), 1).Concat(Column(Path.Combine(data, "stock_kg", "industry.csv"), 1)))
        {
            if (name.Length >= 2)
            {
                yield return (Industries, name);
            }
        }

        foreach (var line in Lines(Path.Combine(data, "industry_chain_kg", "product.json")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("name").GetString() is { Length: >= 2 and <= 12 } name)
            {
                yield return (Products, name);
            }
        }

        foreach (var line in Lines(Path.Combine(data, "job_titles", "professions.txt")))
        {
            if (line.Trim() is { Length: >= 2 } name)
            {
                yield return (Posts, name);
            }
        }

        foreach (var surname in Surnames1())
        {
            yield return (Surnames, surname);
        }

        foreach (var file in new[] { "THUOCL_caijing.txt", "THUOCL_IT.txt" })
        {
            foreach (var line in Lines(Path.Combine(data, "thuocl", file)))
            {
                if (line.Split('\t')[0].Trim() is { Length: >= 3 } name)
                {
                    yield return (Terms, name);
                }
            }
        }
    }

    /// <summary>Lines of an xz file, read through the system's own <c>xz</c>.</summary>
    public static IEnumerable<string> Compressed(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("xz does not start.");
        using var reader = new StreamReader(process.StandardOutput.BaseStream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Trim();
        }

        process.WaitForExit();
    }

    private static IEnumerable<string> Surnames1() =>
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
        .Select(character => character.ToString()).Concat(["欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "令狐", "皇甫", "尉迟", "公孙", "慕容", "长孙"]);

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path) : [];

    private static IEnumerable<string> Column(string path, int index)
    {
        foreach (var line in Lines(path).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length > index && cells[index].Trim('"', ' ') is { Length: >= 2 } cell)
            {
                yield return cell;
            }
        }
    }

    [GeneratedRegex("(省|市|县|区|自治区|自治州|自治县|地区|盟|旗|特别行政区|壮族自治区|回族自治区|维吾尔自治区)$")]
    private static partial Regex Bare();

    [GeneratedRegex("(区|园|基地|城|港|谷|镇)$")]
    private static partial Regex ZoneName();

    [GeneratedRegex("(业|制造|制造业|服务|加工|生产)$")]
    private static partial Regex IndustryTail();
}
