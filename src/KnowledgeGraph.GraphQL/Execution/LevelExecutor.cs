using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Executes an operation level by level: all fields of all objects of one level are resolved before those of the next,
/// so that a batch resolver gets every parent of the level in one call (specification 6.2 and 6.3 ask for the result, not for
/// this order). The fields of a mutation's root are executed one after the other, each with all that is below it.</summary>
internal sealed class LevelExecutor
{
    private readonly ExecutionState state;
    private readonly ErrorCollector errors;
    private readonly ValueCompleter completer;

    public LevelExecutor(ExecutionState state, ExecutorOptions options)
    {
        this.state = state;
        errors = new ErrorCollector(options.Unexpected);
        completer = new ValueCompleter(state, errors);
    }

    public async Task<ExecutionResult> ExecuteAsync(OperationDefinitionNode operation, ObjectType rootType)
    {
        var plan = state.Plan(rootType, [operation.SelectionSet]);
        var root = new ResultObject(plan, state.Request.RootValue, null, 0);
        if (operation.Operation == OperationKind.Mutation)
        {
            foreach (var field in plan.Fields)
            {
                if (errors.RootDropped)
                {
                    break;
                }

                await RunAsync(new Level([(field, [root])])).ConfigureAwait(false);
            }
        }
        else
        {
            await RunAsync(Level.Of([(plan, [root])])).ConfigureAwait(false);
        }

        return new ExecutionResult(errors.RootDropped ? null : root, true, errors.InOrder());
    }

    private async Task RunAsync(Level level)
    {
        while (level.Fields.Count > 0)
        {
            state.Cancellation.ThrowIfCancellationRequested();
            await ResolveAsync(level).ConfigureAwait(false);
            level = Level.Of(completer.TakeNext().Select(plan => (plan.Plan, errors.Living(plan.Objects))));
        }
    }

    /// <summary>Calls the resolvers of a level: first all calls are begun, then their answers awaited.</summary>
    private async Task ResolveAsync(Level level)
    {
        var pending = new List<PendingCall>();
        var batches = new List<Batch>();
        foreach (var (field, objects) in level.Fields)
        {
            if (objects.Count == 0)
            {
                continue;
            }

            if (field.Context(state, out var fault) is not { } context)
            {
                foreach (var obj in objects)
                {
                    errors.Fail(field, obj, field.Index, fault!);
                }

                continue;
            }

            switch (field.Resolver)
            {
                case ValueResolver resolver:
                    foreach (var obj in objects)
                    {
                        Resolve(resolver, field, obj, context);
                    }

                    break;
                case AsyncResolver resolver:
                    foreach (var obj in objects)
                    {
                        pending.Add(new PendingCall(field, obj, Begin(resolver, obj, context)));
                    }

                    break;
                case BatchResolver resolver:
                    if (!batches.Any(batch => batch.TryJoin(resolver, field, context, objects)))
                    {
                        batches.Add(new Batch(resolver, field, context, objects));
                    }

                    break;
            }
        }

        var answers = batches.ConvertAll(batch => batch.BeginAsync());
        foreach (var call in pending)
        {
            await FinishAsync(call).ConfigureAwait(false);
        }

        for (var i = 0; i < batches.Count; i++)
        {
            await FinishAsync(batches[i], answers[i]).ConfigureAwait(false);
        }
    }

    private void Resolve(ValueResolver resolver, FieldPlan field, ResultObject obj, FieldContext context)
    {
        object? value;
        try
        {
            value = resolver.Resolve(obj.Source, context);
        }
        catch (Exception exception) when (!state.IsCancelled(exception))
        {
            value = exception;
        }

        completer.Complete(field, obj, value);
    }

    private static async Task<object?> Begin(AsyncResolver resolver, ResultObject obj, FieldContext context) =>
        await resolver.Resolve(obj.Source, context).ConfigureAwait(false);

    private async Task FinishAsync(PendingCall call)
    {
        object? value;
        try
        {
            value = await call.Answer.ConfigureAwait(false);
        }
        catch (Exception exception) when (!state.IsCancelled(exception))
        {
            value = exception;
        }

        completer.Complete(call.Field, call.Parent, value);
    }

    private async Task FinishAsync(Batch batch, Task<IReadOnlyList<object?>> answer)
    {
        IReadOnlyList<object?>? values = null;
        Exception? failure = null;
        try
        {
            values = await answer.ConfigureAwait(false);
            if (values.Count != batch.Count)
            {
                failure = new InvalidOperationException(
                    $"The resolver of {batch.Field} got {batch.Count} parents and gave {values.Count} values.");
            }
        }
        catch (Exception exception) when (!state.IsCancelled(exception))
        {
            failure = exception;
        }

        var i = 0;
        foreach (var (field, obj) in batch.Members)
        {
            completer.Complete(field, obj, failure ?? values![i++]);
        }
    }

    private sealed record PendingCall(FieldPlan Field, ResultObject Parent, Task<object?> Answer);
}
