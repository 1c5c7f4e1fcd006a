using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds references by key. A bucket is two lines of cache, sixteen keys and their references; a bit for every beginning
/// of a key that occurs, small enough to stay in the cache, turns most absent keys away.</summary>
internal sealed unsafe class ReferenceKeys
{
    private const int Bucket = 16;

    private readonly WideMemory<uint> _slots;
    private readonly ulong[] _present;
    private readonly uint _mask;
    private readonly int _shift;
    private readonly int _presentShift;

    /// <param name="count">How many keys there will be at most.</param>
    public ReferenceKeys(long count)
    {
        _shift = 32 - BucketBits.Of(count * 3 / 2);
        _presentShift = 32 - BucketBits.Of(count * 3);
        _mask = (1u << (32 - _shift)) - 1;
        _slots = new WideMemory<uint>(2 << (32 - _shift));
        _present = new ulong[1 << (32 - _presentShift - 6)];
    }

    /// <summary>Takes a key with its reference, which is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint key, uint reference)
    {
        var bit = key >> _presentShift;
        _present[bit >> 6] |= 1ul << (int)(bit & 63);
        for (var bucket = BucketOf(key); ; bucket = (bucket + Bucket) & _mask)
        {
            var keys = _slots.Pointer + (2 * bucket);
            for (var i = 0; i < Bucket; i++)
            {
                if (keys[i] == 0)
                {
                    (keys[i], keys[i + Bucket]) = (key, reference);
                    return;
                }
            }
        }
    }

    /// <summary>Leaves those features that may be there, asks for their places, and says how many there are.</summary>
    public int Ask(uint* features, int count)
    {
        ref var present = ref MemoryMarshal.GetArrayDataReference(_present);
        var known = 0;
        for (var i = 0; i < count; i++)
        {
            var feature = features[i];
            var bit = feature >> _presentShift;
            features[known] = feature;
            known += (int)(Unsafe.Add(ref present, (nint)(bit >> 6)) >> (int)(bit & 63)) & 1;
        }

        for (var i = 0; i < known; i++)
        {
            var bucket = _slots.Pointer + (2 * BucketOf(features[i]));
            Cache.Fetch(bucket);
            Cache.Fetch(bucket + Bucket);
        }

        return known;
    }

    /// <summary>The reference of a feature, 0 where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(uint feature)
    {
        var bucket = BucketOf(feature);
        while (true)
        {
            var slots = _slots.Pointer + (2 * bucket);
            var keys = Vector512.Load(slots);
            var same = (uint)Vector512.Equals(keys, Vector512.Create(feature)).ExtractMostSignificantBits();
            var empty = (uint)Vector512.Equals(keys, Vector512<uint>.Zero).ExtractMostSignificantBits();
            if ((same | empty) != 0)
            {
                var reference = slots[Bucket + BitOperations.TrailingZeroCount(same | (1u << (Bucket - 1)))];
                return reference & (uint)-Unsafe.BitCast<bool, byte>(same != 0);
            }

            // A full bucket goes on in the next.
            bucket = (bucket + Bucket) & _mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint BucketOf(uint key) => (key >> _shift) & ~(uint)(Bucket - 1);
}
