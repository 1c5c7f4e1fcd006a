using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads articles and figures.</summary>
internal sealed class ArticleReader(Neo4jSession session, Knowledge knowledge, EntityReader entities, Interest interest)
{
    private static readonly CypherFile PageOf = CypherFile.Load("read/article-page");
    private static readonly CypherFile FiguresAbout = CypherFile.Load("read/figures");

    /// <summary>The articles with these names, in that order; null where there is none.</summary>
    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        knowledge.ArticlesAsync(names, interest, cancellation);

    /// <summary>A page of the articles that mention all of some entities.</summary>
    public async Task<Page<ArticleSummary>> FindAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        await entities.OwnAsync(mentioning, cancellation).ConfigureAwait(false);
        var rows = await session.ReadAsync(
            PageOf,
            cancellation,
            ("entities", mentioning.Select(id => knowledge.Own(id) ?? id)),
            ("after", page.After is { } after ? Cursor.Decode(ListKind.Articles, after).Id : null),
            ("before", page.Before is { } before ? Cursor.Decode(ListKind.Articles, before).Id : null),
            ("first", page.First),
            ("last", page.Last)).ConfigureAwait(false);
        var items = await ArticlesAsync(rows[0].Texts("names"), cancellation).ConfigureAwait(false);
        return PageRows.Of(rows[0], [.. items.OfType<ArticleSummary>().Select(item => (item, ListOrder.Of(item)))], ListKind.Articles);
    }

    /// <summary>For each entity a page of the figures about it.</summary>
    public async Task<IReadOnlyList<Page<Figure>>> FiguresAsync(
        IReadOnlyList<string> ids, string? indicator, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        var own = (await entities.OwnAsync(ids, cancellation).ConfigureAwait(false))!;
        IReadOnlyList<IReadOnlyDictionary<string, object?>> rows = own.Count == 0
            ? []
            : await session.ReadAsync(
                FiguresAbout,
                cancellation,
                ("ids", own.Distinct(StringComparer.Ordinal)),
                ("indicator", indicator)).ConfigureAwait(false);
        var figures = rows.Select(FigureOf).OrderBy(ListOrder.Of).ToLookup(figure => figure.Subject, StringComparer.Ordinal);
        return [.. ids.Select(id =>
        {
            var found = knowledge.Own(id) is { } subject ? figures[subject].ToList() : [];
            return Paging.Cut(ListKind.Figures, found.Count, n => ListOrder.Of(found[n]), n => found[n], page);
        })];
    }

    private static Figure FigureOf(IReadOnlyDictionary<string, object?> row)
    {
        var evidence = row.List("evidence").Cast<IReadOnlyList<object?>>()
            .Select(piece => ((IReadOnlyDictionary<string, object?>)piece[1]!).Evidence((string)piece[0]!))
            .ToList();
        var claim = new FigureClaim(
            0,
            row.Text("indicator"),
            decimal.Parse(row.Text("value"), CultureInfo.InvariantCulture),
            row.Text("unit"),
            row.TextOrNull("period"),
            row.TextOrNull("comparison"),
            evidence[0]);
        return RollUp.Figure(row.Text("subject"), claim, evidence);
    }
}
