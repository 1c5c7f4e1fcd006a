using System.Globalization;

namespace KnowledgeGraph.Evaluation;

/// <summary>A score sheet in words and columns.</summary>
public static class ScoreReport
{
    /// <summary>Confidence that counts as sure.</summary>
    private const double Sure = 0.9;

    /// <summary>The tables, laid out as <c>score.py</c> prints them.</summary>
    public static IEnumerable<string> Tables(ScoreSheet sheet)
    {
        foreach (var (part, rows) in new[] { ("entities", sheet.Entities), ("relations", sheet.Relations) })
        {
            yield return Invariant($"{part,-18}     tp    fp    fn      P      R     F1");
            foreach (var (type, tally) in rows)
            {
                yield return Invariant(
                    $"  {type,-18}{tally.Right,5} {tally.Wrong,5} {tally.Missed,5}  {Rounded(tally.Precision)}  {Rounded(tally.Recall)}  {Rounded(tally.F1)}");
            }
        }

        yield return Invariant($"{"titles",-9} right {sheet.Titles.Right}/{sheet.Titles.Of}");
        yield return Invariant($"{"stages",-9} right {sheet.Stages.Right}/{sheet.Stages.Of}");
        yield return Invariant($"{"evidence",-9} right {sheet.Evidence.Right}/{sheet.Evidence.Of}");
        if (sheet.Identity is { } identity)
        {
            yield return Invariant(
                $"same joined {identity.Same.Right}/{identity.Same.Of}, different kept apart {identity.Different.Right}/{identity.Different.Of}");
        }
    }

    /// <summary>Whether confidences mean what they say.</summary>
    public static IEnumerable<string> ReliabilityTable(ScoreSheet sheet)
    {
        yield return "confidence   found  right   share   mean";
        foreach (var band in Reliability.Of(sheet.Judged))
        {
            yield return Invariant(
                $"  {band.From:0.0}–{band.To:0.0}  {band.Right.Of,7}{band.Right.Right,7}   {Ratio(band.Right):0.000}  {band.Mean:0.000}");
        }

        var (right, held) = Reliability.AtLeast(Sure, sheet.Judged);
        yield return Invariant(
            $"of confidence ≥ {Sure:0.0}: right {right.Right}/{right.Of} ({Ratio(right):0.000}); of all right ones {held.Right}/{held.Of} ({Ratio(held):0.000}) are among them");
    }

    /// <summary>Each wrong and each missed answer, fields separated by tabs: article, kind, type, what, sentence, rule.</summary>
    public static IEnumerable<string> Errors(ScoreSheet sheet) => sheet.Errors.Select(error => string.Join('\t', new[]
    {
        error.Article, error.Kind, error.Type, error.What, Line(error.Sentence), error.Rule,
    }.Where(field => field is not null)));

    /// <summary>How two runs differ, type by type; what is equal is left out.</summary>
    /// <param name="earlier">JSON of the earlier run.</param>
    /// <exception cref="InvalidDataException">The text is no such JSON.</exception>
    public static IEnumerable<string> Comparison(ScoreSheet sheet, string earlier)
    {
        var (entities, relations) = ScoreJson.ReadTables(earlier);
        foreach (var (part, now, before) in new[] { ("entities", sheet.Entities, entities), ("relations", sheet.Relations, relations) })
        {
            yield return Invariant($"{part,-18}     tp    fp    fn      P      R     F1   (now − earlier)");
            var types = now.Select(row => row.Key).Concat(before.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
            foreach (var type in types)
            {
                var none = new Tally(0, 0, 0);
                var a = now.FirstOrDefault(row => row.Key == type).Value ?? none;
                var b = before.GetValueOrDefault(type, none);
                if (a != b)
                {
                    yield return Invariant(
                        $"  {type,-18}{a.Right - b.Right,5:+0;-0;0} {a.Wrong - b.Wrong,5:+0;-0;0} {a.Missed - b.Missed,5:+0;-0;0} {a.Precision - b.Precision,6:+0.000;-0.000;0.000} {a.Recall - b.Recall,6:+0.000;-0.000;0.000} {a.F1 - b.F1,6:+0.000;-0.000;0.000}");
                }
            }
        }
    }

    /// <summary>Three places as Python prints them: exact, a tie to the even digit. Ties occur at odd sixteenths only.</summary>
    private static string Rounded(double value) =>
        value * 16 == Math.Truncate(value * 16)
            ? Math.Round((decimal)value, 3, MidpointRounding.ToEven).ToString("F3", CultureInfo.InvariantCulture)
            : value.ToString("F3", CultureInfo.InvariantCulture);

    private static double Ratio(Share share) => share.Of > 0 ? (double)share.Right / share.Of : 0;

    private static string? Line(string? sentence) => sentence?.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
