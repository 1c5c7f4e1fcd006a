using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>All evidence of a relation as one property of it: a JSON list of pieces, each a list of its values. To read a
/// relation with its sentences then takes one property in place of an index look-up and ten properties a piece.</summary>
internal static class EvidenceText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<Evidence> evidence)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(text, Options);
        json.WriteStartArray();
        foreach (var piece in evidence)
        {
            json.WriteStartArray();
            json.WriteStringValue(piece.Article);
            json.WriteStringValue(piece.Text);
            json.WriteNumberValue(piece.Span.Start);
            json.WriteNumberValue(piece.Span.End);
            json.WriteStringValue(piece.Rule);
            json.WriteStringValue(Row.Of(piece.Status));
            json.WriteRawValue(piece.Confidence.ToString("R", CultureInfo.InvariantCulture));
            json.WriteStringValue(piece.Title);
            json.WriteStringValue(piece.Stage);
            json.WriteStringValue(piece.Period);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Reads the pieces at the beginning of a text, and leaves what stands behind them.</summary>
    /// <remarks>Thousands of them are in the answer to one question, and each is short: to read the characters as they are
    /// takes a third of what a JSON reader takes, which wants them as UTF-8.</remarks>
    /// <exception cref="StoreException">The text is none that <see cref="Of"/> makes.</exception>
    public static IReadOnlyList<Evidence> Read(ref ReadOnlySpan<char> text)
    {
        var rest = text;
        var pieces = new List<Evidence>(2);
        Skip(ref rest, '[');
        while (rest is not [']', ..])
        {
            Skip(ref rest, '[');
            pieces.Add(new Evidence(
                TextOf(ref rest)!,
                TextOf(ref rest)!,
                new TextSpan(NumberOf(ref rest), NumberOf(ref rest)),
                TextOf(ref rest)!,
                Row.Status(TextOf(ref rest)),
                RealOf(ref rest),
                TextOf(ref rest),
                TextOf(ref rest),
                TextOf(ref rest)));
            Skip(ref rest, ']');
            if (rest is [',', ..])
            {
                rest = rest[1..];
            }
        }

        text = rest[1..];
        return pieces;
    }

    /// <summary>All pieces of a text.</summary>
    /// <exception cref="StoreException">The text is none that <see cref="Of"/> makes.</exception>
    public static IReadOnlyList<Evidence> Read(string text)
    {
        var rest = text.AsSpan();
        return Read(ref rest);
    }

    private static string? TextOf(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("null"))
        {
            rest = Behind(rest[4..]);
            return null;
        }

        Skip(ref rest, '"');
        var end = rest.IndexOfAny('"', '\\');
        if (end >= 0 && rest[end] == '"')
        {
            var plain = rest[..end].ToString();
            rest = Behind(rest[(end + 1)..]);
            return plain;
        }

        return Escaped(ref rest);
    }

    private static string Escaped(ref ReadOnlySpan<char> rest)
    {
        var text = new StringBuilder();
        while (true)
        {
            var next = rest.IndexOfAny('"', '\\');
            if (next < 0 || next + 1 >= rest.Length)
            {
                throw Broken(rest);
            }

            text.Append(rest[..next]);
            if (rest[next] == '"')
            {
                rest = Behind(rest[(next + 1)..]);
                return text.ToString();
            }

            var sign = rest[next + 1];
            var length = sign == 'u' ? 6 : 2;
            if (next + length > rest.Length)
            {
                throw Broken(rest);
            }

            text.Append(sign switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'u' => ushort.TryParse(rest.Slice(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    ? (char)code
                    : throw Broken(rest),
                _ => sign,
            });
            rest = rest[(next + length)..];
        }
    }

    private static int NumberOf(ref ReadOnlySpan<char> rest) =>
        int.TryParse(Plain(ref rest), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Broken(rest);

    private static double RealOf(ref ReadOnlySpan<char> rest) =>
        double.TryParse(Plain(ref rest), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Broken(rest);

    private static ReadOnlySpan<char> Plain(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(',', ']');
        if (end < 0)
        {
            throw Broken(rest);
        }

        var plain = rest[..end];
        rest = Behind(rest[end..]);
        return plain;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> rest) => rest is [',', .. var next] ? next : rest;

    private static void Skip(ref ReadOnlySpan<char> rest, char sign)
    {
        if (rest.IsEmpty || rest[0] != sign)
        {
            throw Broken(rest);
        }

        rest = rest[1..];
    }

    private static StoreException Broken(ReadOnlySpan<char> rest) =>
        new(StoreFault.Damaged, $"What a relation in Neo4j keeps as its evidence is broken before \"{rest[..Math.Min(rest.Length, 40)]}\".");
}
