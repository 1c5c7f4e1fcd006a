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

    public static IReadOnlyList<Evidence> Read(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var json = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
            var pieces = new List<Evidence>(2);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            {
                var piece = new Evidence(
                    TextOf(ref json)!,
                    TextOf(ref json)!,
                    new TextSpan(NumberOf(ref json), NumberOf(ref json)),
                    TextOf(ref json)!,
                    Row.Status(TextOf(ref json)!),
                    RealOf(ref json),
                    TextOf(ref json),
                    TextOf(ref json),
                    TextOf(ref json));
                json.Read();
                pieces.Add(piece);
            }

            return pieces;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? TextOf(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static int NumberOf(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    private static double RealOf(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetDouble();
    }
}
