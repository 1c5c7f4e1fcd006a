using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Answers requests against one schema. Immutable but for its cache of documents; used by all requests at once.</summary>
public sealed class Executor
{
    private readonly ExecutorOptions options;
    private readonly BoundResolvers resolvers;
    private readonly DocumentCache documents;

    /// <param name="schema">What can be asked.</param>
    /// <param name="resolvers">Which code answers.</param>
    /// <param name="options">Limits; the defaults unless told.</param>
    /// <exception cref="ArgumentException">A resolver names a type or field that the schema lacks.</exception>
    public Executor(Schema schema, ResolverMap resolvers, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(resolvers);
        Schema = schema;
        this.options = options ?? new ExecutorOptions();
        this.resolvers = new BoundResolvers(schema, resolvers);
        documents = new DocumentCache(this.options.CachedDocuments);
    }

    /// <summary>What can be asked.</summary>
    public Schema Schema { get; }

    /// <summary>Parses and checks a document, or takes it from those checked before.</summary>
    public PreparedDocument Prepare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return documents.GetOrAdd(text, Check);
    }

    /// <summary>Answers a request. Faults of the request and of resolvers are in the answer.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was triggered.</exception>
    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = Prepare(request.Query);
        if (document.Errors.Count > 0)
        {
            return ExecutionResult.Refused(document.Errors);
        }

        if (document.Find(request.OperationName, out var fault) is not { } operation)
        {
            return ExecutionResult.Refused(new GraphQLError(fault!));
        }

        if (operation.Operation == OperationKind.Subscription)
        {
            return ExecutionResult.Refused(GraphQLError.At("Subscriptions cannot be executed by this server.", operation));
        }

        if (Schema.Root(operation.Operation) is not { } root)
        {
            var kind = operation.Operation == OperationKind.Mutation ? "mutation" : "query";
            return ExecutionResult.Refused(GraphQLError.At($"Schema is not configured to execute {kind} operation.", operation));
        }

        var errors = new List<GraphQLError>();
        var variables = VariableCoercion.Coerce(Schema, operation.Variables, request.Variables, errors);
        if (errors.Count == 0 && CostLimit.Check(Schema, operation, document.Fragments, variables, options) is { } excess)
        {
            errors.Add(excess);
        }

        if (errors.Count > 0)
        {
            return ExecutionResult.Refused(errors);
        }

        using var timeout = new CancellationTokenSource(options.Timeout, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var state = new ExecutionState(Schema, resolvers, document, variables, request, either.Token);
        try
        {
            return await new LevelExecutor(state, options).ExecuteAsync(operation, root).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new ExecutionResult(
                null, true, [GraphQLError.At($"The request took longer than {options.Timeout.TotalSeconds:0.#} s.", operation)]);
        }
    }

    private PreparedDocument Check(string text)
    {
        try
        {
            var document = Parser.Parse(text, new ParserOptions { MaxTokens = options.MaxTokens });
            return new PreparedDocument(document, DocumentValidator.Validate(Schema, document, options.MaxErrors));
        }
        catch (GraphQLSyntaxException exception)
        {
            return new PreparedDocument(null, [exception.Error]);
        }
        catch (InsufficientExecutionStackException)
        {
            return new PreparedDocument(null, [new GraphQLError("The document is nested too deeply to be checked.")]);
        }
    }
}
