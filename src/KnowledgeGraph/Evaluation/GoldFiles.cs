namespace KnowledgeGraph.Evaluation;

/// <summary>Gold files and the articles they are about.</summary>
public static class GoldFiles
{
    private const string GoldFolder = "gold", ArticleFolder = "articles";

    /// <summary>The file of each gold file's article.</summary>
    /// <param name="golds">Paths of gold files with what they hold.</param>
    /// <param name="folders">Where to look, in order; empty: beside the gold file, and under <c>articles</c> where the gold
    /// lies under <c>gold</c>.</param>
    /// <param name="seeds">Looked in last; may be absent.</param>
    /// <exception cref="FileNotFoundException">An article lies in none of these; the message names it and where it was looked
    /// for.</exception>
    public static IReadOnlyList<string> ArticlesOf(
        IEnumerable<(string Path, GoldArticle Gold)> golds, IReadOnlyList<string> folders, string seeds) =>
        [.. golds.Select(gold => ArticleOf(gold.Path, gold.Gold, folders, seeds)).Distinct(StringComparer.Ordinal)];

    private static string ArticleOf(string path, GoldArticle gold, IReadOnlyList<string> folders, string seeds)
    {
        string[] places = [.. folders.Count > 0 ? folders : Beside(path), seeds];
        return places.Select(place => Path.Combine(place, gold.Article)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"{path} is about {gold.Article}, which lies in none of {string.Join(", ", places)}.", gold.Article);
    }

    private static List<string> Beside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var parts = folder.Split(Path.DirectorySeparatorChar);
        var gold = Array.LastIndexOf(parts, GoldFolder);
        return gold < 0
            ? [folder]
            : [folder, string.Join(Path.DirectorySeparatorChar, [.. parts[..gold], ArticleFolder, .. parts[(gold + 1)..]])];
    }
}
