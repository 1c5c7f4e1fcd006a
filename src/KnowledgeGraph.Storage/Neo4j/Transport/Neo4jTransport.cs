namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Picks the transport that an address asks for.</summary>
internal static class Neo4jTransport
{
    /// <exception cref="StoreException">The address is none this build can use.</exception>
    public static INeo4jTransport Open(Neo4jOptions options) => options.Uri.Scheme switch
    {
        "http" or "https" => new QueryApiTransport(options),
        "neo4j" or "neo4j+s" or "neo4j+ssc" or "bolt" or "bolt+s" or "bolt+ssc" => throw new StoreException(
            StoreFault.Unreachable,
            $"NEO4J_URI is {options.Uri}, which needs the Bolt driver, and this build has none. Use the server's HTTP address: http://host:7474, or https:// for Aura."),
        var scheme => throw new StoreException(
            StoreFault.Unreachable,
            $"NEO4J_URI is {options.Uri}: \"{scheme}\" is no scheme of Neo4j's. Use http://, https://, neo4j:// or bolt://."),
    };
}
