namespace KnowledgeGraph.Benchmarks.Neo4jReading;

/// <summary>One question as each of the two servers takes it.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Ours">The document for the service.</param>
/// <param name="Theirs">The document for the peer; another schema, the same data in the answer.</param>
internal sealed record Question(string Name, string Ours, string Theirs)
{
    /// <summary>One company with its zone and whom it partners with.</summary>
    public static Question Point { get; } = new(
        "point",
        """
        query ($id: ID!) { entity(id: $id) { ... on Company {
          id name zones { id name } partners { edges { relation { id confidence } node { id name } } }
        } } }
        """,
        """
        query ($id: ID!) { companies(where: { id: { eq: $id } }) {
          id name zones { id name } partnersConnection { edges { properties { id confidence } node { id name } } }
        } }
        """);

    /// <summary>Fifty companies by name, each with zone, partners, and the sentences that say so.</summary>
    public static Question List { get; } = new(
        "list",
        """
        query ($after: String!) { companies(first: 50, after: $after) { nodes {
          id name zones { id name }
          partners { edges { node { id name } relation { id confidence evidence { text start rule } } } }
        } } }
        """,
        """
        query ($name: String!) { companies(where: { name: { gt: $name } }, sort: [{ name: ASC }], limit: 50) {
          id name zones { id name }
          partnersConnection { edges { node { id name } properties { id confidence } } }
          partnerEvidence { relation text start rule }
        } }
        """);
}
