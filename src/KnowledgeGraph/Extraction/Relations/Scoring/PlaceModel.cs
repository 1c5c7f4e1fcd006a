using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction.Relations.Features;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>A logistic regression over hashed features: how likely one place states a relation, or hints at a stage.</summary>
public sealed class PlaceModel
{
    /// <summary>Features fall into this many buckets.</summary>
    public const int Buckets = 1 << 20;

    // Many features are hashed at once, then looked up.
    private const int Block = 64;

    // A bucket's byte says which of 256 values its weight is: the bytes of all buckets stay in the cache, floats would not.
    private readonly byte[] _codes = [];
    private readonly float[] _values = [];
    private readonly float[] _weights = [];

    /// <param name="weights">One weight a bucket.</param>
    public PlaceModel(float[] weights) => _weights = weights;

    /// <param name="steps">One weight a bucket, in units of <paramref name="step"/>.</param>
    /// <param name="step">What a step is worth.</param>
    public PlaceModel(sbyte[] steps, float step)
    {
        _codes = (byte[])(Array)steps;
        _values = new float[256];
        for (var code = 0; code < _values.Length; code++)
        {
            _values[code] = (sbyte)code * step;
        }
    }

    /// <summary>One weight a bucket, counted out anew at every call.</summary>
    public float[] Weights() => _codes.Length == 0 ? _weights : Array.ConvertAll(_codes, code => _values[code]);

    /// <summary>The log-odds that the answer to a question about a place is yes.</summary>
    public double LogOdds(ReadOnlySpan<uint> features, Salt question)
    {
        var sum = 0.0;
        Span<uint> buckets = stackalloc uint[2 * Block];
        for (; !features.IsEmpty; features = features[Math.Min(Block, features.Length)..])
        {
            var block = features[..Math.Min(Block, features.Length)];
            Hash(block, question.One, buckets);
            Hash(block, question.Two, buckets[block.Length..]);
            sum += _codes.Length == 0 ? Sum(buckets[..(2 * block.Length)]) : SumOfCodes(buckets[..(2 * block.Length)]);
        }

        return sum;
    }

    private static void Hash(ReadOnlySpan<uint> features, uint salt, Span<uint> into)
    {
        var i = 0;
        for (; i + Vector<uint>.Count <= features.Length; i += Vector<uint>.Count)
        {
            (FeatureBag.For(new Vector<uint>(features[i..]), new Vector<uint>(salt)) & new Vector<uint>(Buckets - 1)).CopyTo(into[i..]);
        }

        for (; i < features.Length; i++)
        {
            into[i] = FeatureBag.For(features[i], salt) & (Buckets - 1);
        }
    }

    private double Sum(ReadOnlySpan<uint> buckets)
    {
        var sum = 0.0;
        foreach (var bucket in buckets)
        {
            sum += _weights[bucket];
        }

        return sum;
    }

    // Sums of so few single values are exact in double precision, in whatever order.
    private double SumOfCodes(ReadOnlySpan<uint> buckets)
    {
        ref var codes = ref MemoryMarshal.GetArrayDataReference(_codes);
        ref var values = ref MemoryMarshal.GetArrayDataReference(_values);
        double even = 0, odd = 0;
        var i = 0;
        for (; i + 1 < buckets.Length; i += 2)
        {
            even += Unsafe.Add(ref values, (nint)Unsafe.Add(ref codes, (nint)buckets[i]));
            odd += Unsafe.Add(ref values, (nint)Unsafe.Add(ref codes, (nint)buckets[i + 1]));
        }

        return even + odd;
    }
}
