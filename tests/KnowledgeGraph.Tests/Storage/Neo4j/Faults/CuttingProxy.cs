using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>Where a connection is cut.</summary>
internal enum Cut
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In the middle of the request: the server never has it whole.</summary>
    Request,

    /// <summary>Once the server has answered: what was asked is done, and nobody hears so.</summary>
    Answer,
}

/// <summary>Lies between a client and a server and passes on what they say, whatever it means; cuts connections on which
/// a certain text is said.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private readonly byte[] _text;
    private readonly Func<int, Cut> _plan;
    private readonly Task _accepting;
    private int _heard;

    /// <param name="server">The server's port on this machine.</param>
    /// <param name="text">What makes a request count, in ASCII; near its start.</param>
    /// <param name="plan">What happens to the first, second… such request.</param>
    public CuttingProxy(int server, ReadOnlySpan<byte> text, Func<int, Cut> plan)
    {
        _server = server;
        _text = text.ToArray();
        _plan = plan;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients reach it.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often the text was said.</summary>
    public int Heard => _heard;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server, _end.Token);
            var swallow = new TaskCompletionSource();
            await Task.WhenAny(
                RequestsAsync(client.GetStream(), server.GetStream(), swallow),
                AnswersAsync(server.GetStream(), client.GetStream(), swallow.Task));
        }
        catch (SocketException)
        {
            // The server is not there: neither is the connection.
        }
        finally
        {
            // With a reset, as when a machine goes: the other side cannot take it for the end of an answer.
            client.LingerState = new LingerOption(true, 0);
            client.Dispose();
        }
    }

    private async Task RequestsAsync(NetworkStream from, NetworkStream to, TaskCompletionSource swallow)
    {
        var buffer = new byte[65536];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                var said = buffer.AsMemory(0, read);
                var cut = said.Span.IndexOf(_text) < 0 ? Cut.None : _plan(Interlocked.Increment(ref _heard));
                if (cut == Cut.Request)
                {
                    await to.WriteAsync(said[..(read / 2)], _end.Token);
                    return;
                }

                if (cut == Cut.Answer)
                {
                    swallow.SetResult();
                }

                await to.WriteAsync(said, _end.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    private async Task AnswersAsync(NetworkStream from, NetworkStream to, Task swallow)
    {
        var buffer = new byte[65536];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                if (swallow.IsCompleted)
                {
                    await DrainAsync(from, buffer);
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    // An answer may come in pieces, the first before the commit.
    private static async Task DrainAsync(NetworkStream from, byte[] buffer)
    {
        while (true)
        {
            using var quiet = new CancellationTokenSource(Quiet);
            try
            {
                if (await from.ReadAsync(buffer, quiet.Token) == 0)
                {
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
