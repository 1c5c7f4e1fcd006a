using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Writes what each step saw in an article, step by step, in the order of the text.</summary>
internal static class TraceReport
{
    public static void Write(TextWriter output, ArticleTrace trace)
    {
        foreach (var line in Head(trace).Concat(Sentences(trace)).Concat(Referents(trace)).Concat(Claims(trace)).Concat(Dropped(trace)))
        {
            output.Write(line + "\n");
        }
    }

    private static IEnumerable<string> Head(ArticleTrace trace)
    {
        var document = trace.Document;
        yield return $"# {document.Article.Name}";
        yield return $"title: {document.Title}";
        yield return $"published: {document.Published ?? "unknown"}, medium: {document.Newspaper ?? "unknown"}";
        yield return $"about: {string.Join(", ", trace.Linked.About.Select(index => Name(trace, index)))}";
        foreach (var left in document.Clean.Dropped)
        {
            yield return $"left out as {left.Reason}: {document.Article.Text[left.Span.Start..left.Span.End].ReplaceLineEndings(" ")}";
        }
    }

    private static IEnumerable<string> Sentences(ArticleTrace trace)
    {
        yield return string.Empty;
        yield return "## Sentences: piece, kind, text; under each its mentions: type, form, recogniser, score → what it means";
        foreach (var sentence in trace.Document.Sentences)
        {
            yield return $"[{sentence.Piece}] {sentence.Kind}: {trace.Document.TextOf(sentence.Span)}";
            foreach (var linked in trace.Linked.Mentions.Where(linked => sentence.Span.Contains(linked.Mention.Span)))
            {
                var mention = linked.Mention;
                yield return FormattableString.Invariant(
                    $"    {mention.Type} {mention.Form} ({mention.Recognizer} {mention.Score:0.00}) {(linked.Naming ? "=" : "→")} {Name(trace, linked.Referent)}");
            }
        }
    }

    private static IEnumerable<string> Referents(ArticleTrace trace)
    {
        yield return string.Empty;
        yield return "## What the article speaks of";
        foreach (var (referent, index) in trace.Linked.Referents.Select((referent, index) => (referent, index)))
        {
            yield return $"{Name(trace, index)}{(referent.Context is null ? string.Empty : $" @ {referent.Context}")}: {string.Join(", ", referent.Names)}";
        }
    }

    private static IEnumerable<string> Claims(ArticleTrace trace)
    {
        yield return string.Empty;
        yield return "## Relations and figures it states";
        foreach (var claim in trace.Claims)
        {
            yield return FormattableString.Invariant(
                $"{Arrow(trace, claim.Type, claim.Source, claim.Target)} ({claim.Evidence.Rule} {claim.Evidence.Confidence:0.00}, {claim.Evidence.Status})");
            yield return $"    {string.Join(", ", new[] { claim.Evidence.Title, claim.Evidence.Stage, claim.Evidence.Period }.OfType<string>())} {claim.Evidence.Text}";
        }

        foreach (var figure in trace.Figures)
        {
            yield return FormattableString.Invariant(
                $"{Name(trace, figure.Subject)}: {figure.Indicator} {figure.Comparison} {figure.Value} {figure.Unit} {figure.Period}");
            yield return $"    {figure.Evidence.Text}";
        }
    }

    private static IEnumerable<string> Dropped(ArticleTrace trace)
    {
        yield return string.Empty;
        yield return "## Readings that became no relation, and why";
        foreach (var dropped in trace.Dropped)
        {
            yield return FormattableString.Invariant(
                $"{Arrow(trace, dropped.Type, dropped.Source, dropped.Target)} ({dropped.Rule} {dropped.Confidence:0.00}): {dropped.Reason}");
            yield return $"    {Sentence(trace.Document, dropped.Span)}";
        }
    }

    private static string Sentence(Document document, TextSpan span) =>
        document.TextOf(document.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span))?.Span ?? span);

    private static string Arrow(ArticleTrace trace, RelationType type, int source, int target) =>
        $"{Name(trace, source)} -{RelationSchema.Of(type).Name}-> {Name(trace, target)}";

    private static string Name(ArticleTrace trace, int referent) =>
        $"{trace.Linked.Referents[referent].Type} {trace.Linked.Referents[referent].Name}";
}
