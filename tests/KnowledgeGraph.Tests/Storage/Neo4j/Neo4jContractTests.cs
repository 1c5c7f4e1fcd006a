using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

[Collection("Neo4j")]
public sealed class Neo4jFunctionTests : FunctionContract<Neo4jFixture>
{
    protected override int Steps => 20;
}

[Collection("Neo4j")]
public sealed class Neo4jWritingTests : WritingContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jEntityTests : EntityContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jRelationTests : RelationContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jPagingTests : PagingContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jSearchTests : SearchContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jLocationTests : LocationContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jWalkTests : WalkContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jArticleTests : ArticleContract<Neo4jFixture>;

[Collection("Neo4j")]
public sealed class Neo4jFactsTests : FactsContract<Neo4jFixture>;
