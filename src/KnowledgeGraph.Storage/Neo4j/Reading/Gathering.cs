namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Joins questions that arrive while others are under way in the next request to the server. Each is answered from
/// what the server reads after the question came: it never joins a request that was sent before.</summary>
/// <param name="mostUnderWay">How many requests may be under way at once.</param>
/// <param name="mostJoined">How many questions one request may carry.</param>
/// <param name="run">Puts questions to the server in one request; gives one answer each, in order.</param>
internal sealed class Gathering<TAsk, TAnswer>(
    int mostUnderWay, int mostJoined, Func<IReadOnlyList<TAsk>, CancellationToken, Task<IReadOnlyList<TAnswer>>> run)
{
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private int _underWay;

    /// <summary>The answer to one question. Giving it up ends the request on the server once nobody waits for it.</summary>
    public Task<TAnswer> AskAsync(TAsk ask, CancellationToken cancellation)
    {
        var waiting = new Waiting(ask, cancellation);
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
            if (_underWay == mostUnderWay)
            {
                return waiting.Answer.Task;
            }

            _underWay++;
        }

        _ = SendAsync();
        return waiting.Answer.Task;
    }

    private async Task SendAsync()
    {
        // What is asked in the same breath goes along.
        await Task.Yield();
        while (Take() is { Count: > 0 } joined)
        {
            await RunAsync(joined).ConfigureAwait(false);
        }
    }

    private List<Waiting> Take()
    {
        var joined = new List<Waiting>();
        lock (_gate)
        {
            while (joined.Count < mostJoined && _waiting.TryDequeue(out var waiting))
            {
                if (!waiting.Cancellation.IsCancellationRequested)
                {
                    joined.Add(waiting);
                }
                else
                {
                    waiting.Answer.TrySetCanceled(waiting.Cancellation);
                }
            }

            if (joined.Count == 0)
            {
                _underWay--;
            }
        }

        return joined;
    }

    private async Task RunAsync(List<Waiting> joined)
    {
        using var nobodyWaits = new CancellationTokenSource();
        var left = joined.Count;
        var registrations = joined.ConvertAll(waiting => waiting.Cancellation.Register(() =>
        {
            waiting.Answer.TrySetCanceled(waiting.Cancellation);
            if (Interlocked.Decrement(ref left) == 0)
            {
                nobodyWaits.Cancel();
            }
        }));
        try
        {
            var answers = await run([.. joined.Select(waiting => waiting.Ask)], nobodyWaits.Token).ConfigureAwait(false);
            for (var i = 0; i < joined.Count; i++)
            {
                joined[i].Answer.TrySetResult(answers[i]);
            }
        }
        catch (StoreException fault) when (joined.Count > 1 && fault.Fault is StoreFault.Failed or StoreFault.Busy)
        {
            // One question that the server cannot answer must not take the others along.
            foreach (var waiting in joined)
            {
                await AloneAsync(waiting).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            joined.ForEach(waiting => waiting.Answer.TrySetException(fault));
        }
        finally
        {
            foreach (var registration in registrations)
            {
                await registration.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task AloneAsync(Waiting waiting)
    {
        try
        {
            var answers = await run([waiting.Ask], waiting.Cancellation).ConfigureAwait(false);
            waiting.Answer.TrySetResult(answers[0]);
        }
        catch (Exception fault)
        {
            waiting.Answer.TrySetException(fault);
        }
    }

    private sealed record Waiting(TAsk Ask, CancellationToken Cancellation)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
