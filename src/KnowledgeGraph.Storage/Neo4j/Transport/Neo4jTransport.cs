namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Picks the transport that an address asks for.</summary>
internal static class Neo4jTransport
{
    /// <exception cref="StoreException">The address is none this build can use.</exception>
    public static INeo4jTransport Open(Neo4jOptions options) => options.Uri.Scheme switch
    {
        "http" or "https" => new QueryApiTransport(options),
#if NEO4J_DRIVER
        "neo4j" or "neo4j+s" or "neo4j+ssc" or "bolt" or "bolt+s" or "bolt+ssc" => new Bolt.BoltTransport(options),
#else
        "neo4j" or "neo4j+s" or "neo4j+ssc" or "bolt" or "bolt+s" or "bolt+ssc" => throw new StoreException(
            StoreFault.Unreachable,
            $"NEO4J_URI is {Shown(options.Uri)}, a Bolt address, and this build has no Bolt driver. Either give the address of the server's Query API (http://host:7474, https://host:7473, for Aura https://host), or build this program with -p:UseNeo4jDriver=true."),
#endif
        var scheme => throw new StoreException(
            StoreFault.Unreachable,
            $"NEO4J_URI is {Shown(options.Uri)}: \"{scheme}\" is no scheme of Neo4j's. Use http://, https://, neo4j:// or bolt://."),
    };

    // An address may carry an account, which is for no message.
    private static string Shown(Uri address) =>
        address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
