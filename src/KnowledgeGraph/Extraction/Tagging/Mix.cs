using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Hashes of 32 bits that features, words and list entries are known by in a model; the same on every machine.</summary>
internal static class Mix
{
    /// <summary>Takes one more value into a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    /// <summary>The finished hash: every bit depends on every value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>Finishes many hashes.</summary>
    public static void Finish(Span<uint> hashes)
    {
        var i = 0;
        for (; i + Vector<uint>.Count <= hashes.Length; i += Vector<uint>.Count)
        {
            var hash = new Vector<uint>(hashes[i..]);
            hash ^= hash >>> 16;
            hash *= 0x85EBCA6Bu;
            hash ^= hash >>> 13;
            hash *= 0xC2B2AE35u;
            (hash ^ (hash >>> 16)).CopyTo(hashes[i..]);
        }

        for (; i < hashes.Length; i++)
        {
            hashes[i] = Finish(hashes[i]);
        }
    }

    /// <summary>Hash of a run of characters.</summary>
    public static uint Of(ReadOnlySpan<char> characters)
    {
        var hash = 0x811C9DC5u;
        foreach (var character in characters)
        {
            hash = Add(hash, character);
        }

        return hash;
    }
}
