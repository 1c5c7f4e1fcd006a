using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

[Collection("Neo4j")]
public sealed class Neo4jWritingTests : WritingContract<Neo4jFixture>;
