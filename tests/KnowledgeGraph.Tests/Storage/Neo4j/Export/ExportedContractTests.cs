using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

[Collection("Neo4j")]
public sealed class ExportedEntityTests : EntityContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedRelationTests : RelationContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedPagingTests : PagingContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedSearchTests : SearchContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedLocationTests : LocationContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedWalkTests : WalkContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedArticleTests : ArticleContract<ExportedFixture>;

[Collection("Neo4j")]
public sealed class ExportedFactsTests : FactsContract<ExportedFixture>;
