using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds the rows of the features that every tagger knows: the place of a key is the number of its row. Keys of one
/// bucket fill a line of cache and are compared at once; a key that finds its bucket full is not taken.</summary>
internal sealed unsafe class CommonKeys
{
    private const int Bucket = 16;

    private readonly WideMemory<uint> _keys;
    private readonly int _shift;

    /// <param name="count">How many keys there will be.</param>
    public CommonKeys(int count)
    {
        _shift = 32 - BucketBits.Of(count * 3L / 2);
        _keys = new WideMemory<uint>(1 << (32 - _shift));
    }

    /// <summary>How many rows there may be.</summary>
    public int Places => _keys.Length;

    /// <summary>Takes a key and gives the number of its row, -1 where its bucket is full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Put(uint key)
    {
        var bucket = BucketOf(key);
        for (var slot = bucket; slot < bucket + Bucket; slot++)
        {
            if (_keys.Pointer[slot] == 0)
            {
                _keys.Pointer[slot] = key;
                return (int)slot;
            }
        }

        return -1;
    }

    /// <summary>Asks for the memory where features are looked up.</summary>
    public void Ask(uint* features, int count)
    {
        var keys = _keys.Pointer;
        for (var i = 0; i < count; i++)
        {
            Cache.Fetch(keys + BucketOf(features[i]));
        }
    }

    /// <summary>Gives the numbers of the rows; features that have none move up.</summary>
    public (int Found, int Left) Find(uint* features, int count, int* rows)
    {
        var keys = _keys.Pointer;
        int found = 0, left = 0;
        for (var i = 0; i < count; i++)
        {
            var feature = features[i];
            var bucket = BucketOf(feature);
            var same = (uint)Vector512.Equals(Vector512.Load(keys + bucket), Vector512.Create(feature)).ExtractMostSignificantBits();
            rows[found] = (int)bucket + BitOperations.TrailingZeroCount(same | (1u << (Bucket - 1)));
            features[left] = feature;
            var hit = Unsafe.BitCast<bool, byte>(same != 0);
            found += hit;
            left += 1 - hit;
        }

        return (found, left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint BucketOf(uint key) => (key >> _shift) & ~(uint)(Bucket - 1);
}
