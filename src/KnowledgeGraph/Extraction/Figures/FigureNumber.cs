using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>A number of a text with its unit.</summary>
/// <param name="Start">Where the digits begin.</param>
/// <param name="End">The position after the unit.</param>
/// <param name="Value">The number with 万, 亿 worked out.</param>
/// <param name="Upper">The upper end of a range, or null.</param>
/// <param name="Unit">The unit without its multiplier.</param>
public sealed record FigureNumber(int Start, int End, decimal Value, decimal? Upper, string Unit);

/// <summary>Finds numbers with units: 12亿元, 2,050家, 9%, 三万吨, 5至8个百分点.</summary>
public static partial class FigureNumbers
{
    private const string Digits = "〇零一二三四五六七八九";

    /// <summary>The numbers of a stretch of text, by place; years, months, days, ordinals and clock times are none.</summary>
    public static List<FigureNumber> Find(string text, int start, int end)
    {
        var found = new List<FigureNumber>();
        for (var match = Number().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var unit = match.Groups["unit"].Value;
            if (Value(match.Groups["n"].Value) is not { } value || Inside(text, match.Index))
            {
                continue;
            }

            var scale = Scale(match.Groups["scale"].Value);
            decimal? upper = match.Groups["m"].Success ? Value(match.Groups["m"].Value) * scale : null;
            found.Add(new FigureNumber(match.Index, match.Index + match.Length, value * scale, upper, unit.Replace("％", "%", StringComparison.Ordinal)));
        }

        return found;
    }

    /// <summary>The value of Arabic or Chinese digits without unit, or null where they are none.</summary>
    public static decimal? Value(string digits)
    {
        var plain = digits.Replace(",", string.Empty, StringComparison.Ordinal).Replace("，", string.Empty, StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        return Chinese(plain);
    }

    // 两千三百零五, 十二, 三点五; 百 alone is 100.
    private static decimal? Chinese(string digits)
    {
        var point = digits.IndexOf('点', StringComparison.Ordinal);
        if (point > 0)
        {
            decimal? whole = Chinese(digits[..point]);
            decimal part = 0, place = 0.1m;
            foreach (var c in digits[(point + 1)..])
            {
                var digit = Digit(c);
                if (digit < 0)
                {
                    return null;
                }

                part += digit * place;
                place /= 10;
            }

            return whole + part;
        }

        decimal sum = 0, current = 0;
        foreach (var c in digits)
        {
            if (Digit(c) is var digit and >= 0)
            {
                current = digit;
            }
            else
            {
                decimal unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
                if (unit == 0)
                {
                    return null;
                }

                sum += (current == 0 ? 1 : current) * unit;
                current = 0;
            }
        }

        return digits.Length == 0 ? null : sum + current;
    }

    private static int Digit(char c) => c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal) is var i && i > 0 ? i - 1 : -1;

    private static decimal Scale(string scale)
    {
        decimal value = 1;
        foreach (var c in scale)
        {
            value *= c switch { '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 1 };
        }

        return value;
    }

    // 第3, A1, 2.5G and the tail of a longer number are no figures.
    private static bool Inside(string text, int start) =>
        start > 0 && (text[start - 1] is '第' or '.' or '-' or '－' || char.IsAsciiLetterOrDigit(text[start - 1]));

    [GeneratedRegex(
        @"(?<n>[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?|[一二三四五六七八九十百千两零〇]+(?:点[一二三四五六七八九零〇]+)?)(?:(?:[-—~～]|至|到)(?<m>[0-9]+(?:\.[0-9]+)?))?(?:多|余)?(?<scale>万亿|千亿|百亿|千万|百万|亿|万|千|百)?(?:多|余)?(?<unit>%|％|个百分点|倍|亿?美元|欧元|港元|日元|元|家次|家|人次|人|平方公里|平方千米|平方米|立方米|公里|千米|公顷|米|亩|吨|千克|公斤|千瓦时|千瓦|兆瓦时|兆瓦|kWh|MWh|GWh|kW|MW|GW|度|台套|台|套|辆|架|艘|件|项|条|座|栋|户|只|枚|片|颗|名|位|所|种|款|支|单|笔|宗|批|个|间|张|标箱|标准箱|TEU|升|株|头|羽|盏|根|块|辆次|架次|班次|列|班|天|小时|分钟|个月|年)(?![月日号代级期])")]
    private static partial Regex Number();
}
