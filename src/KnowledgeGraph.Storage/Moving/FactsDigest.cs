using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Moving;

/// <summary>A SHA-256 of all that an article says, to the last bit of a confidence: equal digests, equal facts.</summary>
internal static class FactsDigest
{
    /// <param name="facts">As a store gives them back; mentions by place and referent.</param>
    public static byte[] Of(ArticleFacts facts)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer, facts);
        }

        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // Every text and list says its length first, so that no two facts write the same bytes.
    private static void Write(BinaryWriter writer, ArticleFacts facts)
    {
        Write(writer, facts.Article.Name, facts.Article.Text, facts.Extractor, facts.Title, facts.Published);
        List(writer, facts.About, writer.Write);
        List(writer, facts.Referents, referent =>
        {
            Write(writer, referent.Type.ToString(), referent.Name, referent.Context);
            List(writer, referent.Names, writer.Write);
        });
        List(writer, facts.Mentions, mention =>
        {
            writer.Write(mention.Span.Start);
            writer.Write(mention.Span.End);
            writer.Write(mention.Form);
            writer.Write(mention.Referent);
            writer.Write(mention.Naming);
        });
        List(writer, facts.Claims, claim =>
        {
            writer.Write(claim.Type.ToString());
            writer.Write(claim.Source);
            writer.Write(claim.Target);
            Write(writer, claim.Evidence);
        });
        List(writer, facts.Figures, figure =>
        {
            writer.Write(figure.Subject);
            Write(writer, figure.Indicator, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit, figure.Period, figure.Comparison);
            Write(writer, figure.Evidence);
        });
    }

    private static void Write(BinaryWriter writer, Evidence evidence)
    {
        Write(writer, evidence.Article, evidence.Text, evidence.Rule, evidence.Status.ToString(), evidence.Title, evidence.Stage, evidence.Period);
        writer.Write(evidence.Span.Start);
        writer.Write(evidence.Span.End);
        writer.Write(evidence.Confidence);
    }

    private static void Write(BinaryWriter writer, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            writer.Write(text is not null);
            writer.Write(text ?? string.Empty);
        }
    }

    private static void List<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
