using System.Buffers;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>The body of an answer in a borrowed array: answers are large, and new arrays of their size would each cost a
/// collection of the whole heap.</summary>
internal sealed class PooledBytes : IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    /// <summary>What was read.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    /// <summary>Reads a body to its end.</summary>
    public static async Task<PooledBytes> ReadAsync(HttpContent body, CancellationToken cancellation)
    {
        var all = new PooledBytes();
        try
        {
            var stream = await body.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int read;
                while ((read = await stream.ReadAsync(all._bytes.AsMemory(all._length), cancellation).ConfigureAwait(false)) > 0)
                {
                    all._length += read;
                    all.MakeRoom();
                }
            }

            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void MakeRoom()
    {
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_length * 2);
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }
}
