using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

public sealed class SqliteFunctionTests : FunctionContract<SqliteFixture>;

public sealed class SqliteWritingTests : WritingContract<SqliteFixture>;

public sealed class SqliteEntityTests : EntityContract<SqliteFixture>;

public sealed class SqliteRelationTests : RelationContract<SqliteFixture>;

public sealed class SqlitePagingTests : PagingContract<SqliteFixture>;

public sealed class SqliteSearchTests : SearchContract<SqliteFixture>;

public sealed class SqliteLocationTests : LocationContract<SqliteFixture>;

public sealed class SqliteWalkTests : WalkContract<SqliteFixture>;

public sealed class SqliteArticleTests : ArticleContract<SqliteFixture>;

public sealed class SqliteFactsTests : FactsContract<SqliteFixture>;
