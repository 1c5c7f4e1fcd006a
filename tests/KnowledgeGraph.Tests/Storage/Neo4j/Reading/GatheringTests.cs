using System.Collections.Concurrent;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Reading;

public sealed class GatheringTests
{
    private readonly BlockingCollection<Request> _sent = [];

    [Fact]
    public async Task What_is_asked_while_a_request_is_under_way_shares_the_next()
    {
        var gathering = Gathering();
        var first = gathering.AskAsync(1, default);
        var request = Sent(1);
        var later = new[] { gathering.AskAsync(2, default), gathering.AskAsync(3, default) };

        request.Answer();

        Sent(2, 3).Answer();
        int[] answers = await Task.WhenAll(later);
        Assert.Equal(new[] { 20, 30 }, answers);
        Assert.Equal(10, await first);
    }

    [Fact]
    public async Task No_request_carries_more_than_it_may()
    {
        var gathering = Gathering(mostJoined: 2);
        var first = gathering.AskAsync(1, default);
        var request = Sent(1);
        var later = new[] { gathering.AskAsync(2, default), gathering.AskAsync(3, default), gathering.AskAsync(4, default) };
        request.Answer();
        Sent(2, 3).Answer();
        Sent(4).Answer();

        int[] answers = await Task.WhenAll(later);
        Assert.Equal(new[] { 20, 30, 40 }, answers);
        Assert.Equal(10, await first);
    }

    [Fact]
    public async Task A_question_given_up_leaves_the_others_and_the_last_given_up_ends_the_request()
    {
        var gathering = Gathering();
        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var first = gathering.AskAsync(1, default);
        var request = Sent(1);
        var (a, b) = (gathering.AskAsync(2, one.Token), gathering.AskAsync(3, other.Token));
        request.Answer();
        var joined = Sent(2, 3);

        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => a);
        Assert.False(joined.Cancellation.IsCancellationRequested);
        await other.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => b);
        Assert.True(joined.Cancellation.IsCancellationRequested);
        Assert.Equal(10, await first);
    }

    [Fact]
    public async Task One_question_that_cannot_be_answered_does_not_take_the_others_along()
    {
        var gathering = Gathering();
        var first = gathering.AskAsync(1, default);
        var request = Sent(1);
        var (good, bad) = (gathering.AskAsync(2, default), gathering.AskAsync(3, default));
        request.Answer();
        Sent(2, 3).Fail();
        Sent(2).Answer();
        Sent(3).Fail();

        Assert.Equal(20, await good);
        await Assert.ThrowsAsync<StoreException>(() => bad);
        Assert.Equal(10, await first);
    }

    private Gathering<int, int> Gathering(int mostJoined = 10) => new(1, mostJoined, (asks, cancellation) =>
    {
        var request = new Request(asks, cancellation);
        _sent.Add(request, CancellationToken.None);
        return request.Answers.Task;
    });

    private Request Sent(params int[] asks)
    {
        Assert.True(_sent.TryTake(out var request, TimeSpan.FromSeconds(30)), "No request was sent.");
        Assert.Equal(asks, request.Asks);
        return request;
    }

    private sealed record Request(IReadOnlyList<int> Asks, CancellationToken Cancellation)
    {
        public TaskCompletionSource<IReadOnlyList<int>> Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Answer() => Answers.SetResult([.. Asks.Select(ask => ask * 10)]);

        public void Fail() => Answers.SetException(new StoreException(StoreFault.Failed, "Out of memory."));
    }
}
