using System.Numerics;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>The features of one place as hashes; what a feature was is not kept.</summary>
public sealed class FeatureBag
{
    private uint[] _hashes = new uint[256];

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes, in the order they were added.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Empties the bag.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature of a template and up to three small values.</summary>
    public void Add(Template template, int a = 0, int b = 0, int c = 0)
    {
        var hash = Seed(template);
        hash = Mix(hash, (uint)a);
        hash = Mix(hash, (uint)b);
        Put(Mix(hash, (uint)c));
    }

    /// <summary>Adds a feature of a template, a piece of text and a small value.</summary>
    public void Add(Template template, ReadOnlySpan<char> text, int a = 0)
    {
        var hash = Mix(Seed(template), (uint)a);
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        Put(hash);
    }

    /// <summary>The hash of a feature for one relation, or for one relation between two types.</summary>
    public static uint For(uint feature, uint salt)
    {
        var hash = (feature ^ salt) * 0x9E3779B1u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA77u;
        return hash ^ (hash >> 13);
    }

    /// <summary>The hashes of several features at once.</summary>
    public static Vector<uint> For(Vector<uint> features, Vector<uint> salt)
    {
        var hash = (features ^ salt) * 0x9E3779B1u;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA77u;
        return hash ^ (hash >>> 13);
    }

    private static uint Seed(Template template) => Mix(2166136261u, (uint)template);

    private static uint Mix(uint hash, uint value)
    {
        hash ^= value + 0x9E3779B9u + (hash << 6) + (hash >> 2);
        return hash * 16777619u;
    }

    private void Put(uint hash)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
        }

        _hashes[Count++] = hash;
    }
}
