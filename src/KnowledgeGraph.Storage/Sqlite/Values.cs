using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How values stand in the database: as in exports, so that a person with a SQLite shell can read them.</summary>
internal static class Values
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<string, EntityType> EntityTypes =
        Enum.GetValues<EntityType>().ToFrozenDictionary(type => type.ToString(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ClaimStatus> Statuses =
        Enum.GetValues<ClaimStatus>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(EntityType type) => type.ToString();

    public static string Of(RelationType type) => RelationSchema.Of(type).Name;

    public static string Of(ClaimStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Plain);

    public static string Of(IReadOnlyList<int> numbers) => JsonSerializer.Serialize(numbers, Plain);

    public static EntityType EntityType(this Statement row, int column) =>
        EntityTypes.TryGetValue(row.Text(column), out var type) ? type : throw Unknown(row, column);

    public static RelationType RelationType(this Statement row, int column) =>
        RelationSchema.Parse(row.Text(column)) ?? throw Unknown(row, column);

    public static ClaimStatus Status(this Statement row, int column) =>
        Statuses.TryGetValue(row.Text(column), out var status) ? status : throw Unknown(row, column);

    public static decimal Decimal(this Statement row, int column) =>
        decimal.Parse(row.Text(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Texts(this Statement row, int column) =>
        row.Utf8(column).SequenceEqual("[]"u8) ? [] : JsonSerializer.Deserialize<string[]>(row.Utf8(column))!;

    public static IReadOnlyList<int> Numbers(this Statement row, int column) =>
        row.Utf8(column).SequenceEqual("[]"u8) ? [] : JsonSerializer.Deserialize<int[]>(row.Utf8(column))!;

    private static StoreException Unknown(Statement row, int column) => row.Strange(row.Text(column));
}
