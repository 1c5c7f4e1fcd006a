using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Says what a fault of Neo4j's means for the one who runs this program, and what mends it.</summary>
internal static class Neo4jFailure
{
    /// <param name="fault">What the server or the way to it said.</param>
    /// <param name="statement">Name of the statement, for faults that are none of the known.</param>
    public static StoreException Of(Neo4jException fault, string statement) => fault.Code switch
    {
        Neo4jException.Unreachable => new(
            StoreFault.Unreachable, $"{fault.Message} Start the server, or correct NEO4J_URI.", fault),
        Neo4jException.Lost => new(
            StoreFault.Unreachable,
            $"{fault.Message} Start the server, or correct NEO4J_URI: http:// and https:// take the server's port for HTTP (7474 unless changed) or HTTPS, bolt:// and neo4j:// the one for Bolt (7687).",
            fault),
        "NotNeo4j" or "Neo.ClientError.Request.Invalid" => new(
            StoreFault.Unreachable,
            $"{fault.Message} NEO4J_URI must lead to a Neo4j of version 5.26 or later: http:// and https:// to its Query API, bolt:// and neo4j:// to its port for Bolt.",
            fault),
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthenticationRateLimit" => new(
            StoreFault.Unreachable, $"{fault.Message} Correct NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_TOKEN, or the file that NEO4J_PASSWORD_FILE or NEO4J_TOKEN_FILE names).", fault),
        "Neo.ClientError.Security.CredentialsExpired" => new(
            StoreFault.Unreachable, $"{fault.Message} Set a new password on the server, then NEO4J_PASSWORD.", fault),
        "Neo.ClientError.Security.Forbidden" => new(
            StoreFault.Unwritable, $"{fault.Message} Grant the account the role architect, or what it lacks of it: it reads and writes, makes names, and manages indexes and constraints.", fault),
        "Neo.ClientError.Database.DatabaseNotFound" => new(
            StoreFault.Unreachable, $"{fault.Message} Make the database, or correct NEO4J_DATABASE.", fault),
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" => new(
            StoreFault.Unwritable, $"{fault.Message} Make the database writable (server.databases.read_only, server.databases.default_to_read_only).", fault),
        Neo4jException.Timeout => new(StoreFault.Busy, $"{fault.Message} ({statement})", fault),
        _ when fault.Transient => new(StoreFault.Busy, $"{fault.Message} ({statement}) Try again.", fault),
        _ => new(StoreFault.Failed, $"{fault.Message} (statement {statement})", fault),
    };
}
