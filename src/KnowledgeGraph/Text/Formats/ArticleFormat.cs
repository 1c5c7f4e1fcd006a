namespace KnowledgeGraph.Text.Formats;

/// <summary>Tells mark-up from plain text, and takes it out.</summary>
internal static class ArticleFormat
{
    /// <summary>The text of a page or Markdown file without its mark-up, with its way back; null where it is plain text.</summary>
    public static CleanText? Project(Article article)
    {
        var start = article.Text.AsSpan().TrimStart();
        if (EndsWith(article.Name, ".html", ".htm", ".xhtml") || StartsWith(start, "<!doctype html", "<html", "<?xml"))
        {
            return start.Contains('<') ? HtmlPage.Project(article.Text) : null;
        }

        return EndsWith(article.Name, ".md", ".markdown") || start.StartsWith("# ") || start.StartsWith("---\ntitle:")
            ? MarkdownPage.Project(article.Text)
            : null;
    }

    private static bool EndsWith(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
