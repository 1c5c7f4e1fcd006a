// GraphQL over Neo4j as @neo4j/graphql serves it: the types over the same labels and relationships, behind the HTTP server
// its manual uses. Environment: NEO4J_BOLT, NEO4J_USERNAME, NEO4J_PASSWORD, PORT, PEER_SERVER (apollo or yoga).
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

// Both labels of a node are given, so that its statements can use the indexes, which are on :Entity.
const typeDefs = /* GraphQL */ `
  type Company @node(labels: ["Company", "Entity"]) {
    id: ID!
    name: String!
    zones: [Zone!]! @relationship(type: "LOCATED_IN", direction: OUT)
    partners: [Company!]! @relationship(type: "PARTNERS_WITH", direction: OUT, queryDirection: UNDIRECTED, properties: "Partnership")
    partnerEvidence: [Evidence!]! @cypher(
      statement: "MATCH (this)-[relation:PARTNERS_WITH]-() MATCH (evidence:Evidence {relation: relation.id}) RETURN evidence"
      columnName: "evidence"
    )
  }
  type Partnership @relationshipProperties {
    id: ID!
    confidence: Float!
  }
  type Zone @node(labels: ["Zone", "Entity"]) {
    id: ID!
    name: String!
  }
  type Evidence @node {
    id: ID!
    relation: ID!
    text: String!
    start: Int!
    rule: String!
  }
`;

const driver = neo4j.driver(
  process.env.NEO4J_BOLT,
  neo4j.auth.basic(process.env.NEO4J_USERNAME ?? "neo4j", process.env.NEO4J_PASSWORD),
);
// Paging by name needs "greater than" for strings, which is off unless told.
const features = { filters: { String: { GT: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const port = Number(process.env.PORT ?? 4000);
if (process.env.PEER_SERVER === "yoga") {
  const { createYoga } = await import("graphql-yoga");
  createServer(createYoga({ schema, logging: false })).listen(port, "127.0.0.1");
} else {
  const { ApolloServer } = await import("@apollo/server");
  const { startStandaloneServer } = await import("@apollo/server/standalone");
  await startStandaloneServer(new ApolloServer({ schema }), { listen: { port, host: "127.0.0.1" } });
}
console.log(`listening on ${port}`);
