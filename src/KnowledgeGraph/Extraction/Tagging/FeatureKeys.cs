using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds the places of features: the place of a key is the number of its row. The keys of one bucket fill a line of cache
/// and are compared at once; a bit for every beginning of a key that occurs, small enough to stay in the cache, turns most absent
/// features away.</summary>
internal sealed unsafe class FeatureKeys
{
    private const int Bucket = 16;

    private readonly WideMemory<uint> _keys;
    private readonly ulong[] _present;
    private readonly uint _mask;
    private readonly int _shift;
    private readonly int _presentShift;

    /// <param name="count">How many keys there will be at most.</param>
    public FeatureKeys(int count)
    {
        _shift = 32 - BucketBits.Of(count * 3L / 2);
        _presentShift = 32 - BucketBits.Of(count * 3L);
        _mask = (1u << (32 - _shift)) - 1;
        _keys = new WideMemory<uint>(1 << (32 - _shift));
        _present = new ulong[1 << (32 - _presentShift - 6)];
    }

    /// <summary>How many places there are.</summary>
    public int Places => _keys.Length;

    /// <summary>Takes a key, not 0, and gives its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Put(uint key)
    {
        var bit = key >> _presentShift;
        _present[bit >> 6] |= 1ul << (int)(bit & 63);
        for (var bucket = BucketOf(key); ; bucket = (bucket + Bucket) & _mask)
        {
            for (var place = bucket; place < bucket + Bucket; place++)
            {
                if (_keys.Pointer[place] == 0)
                {
                    _keys.Pointer[place] = key;
                    return (int)place;
                }
            }
        }
    }

    /// <summary>Leaves those features that may be there, asks for the memory where they are looked up, and says how many there are.</summary>
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
            Cache.Fetch(_keys.Pointer + BucketOf(features[i]));
        }

        return known;
    }

    /// <summary>Gives the places of those features that have one, and says how many.</summary>
    public int Find(uint* features, int count, int* places)
    {
        var keys = _keys.Pointer;
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var wanted = Vector512.Create(features[i]);
            var bucket = BucketOf(features[i]);
            while (true)
            {
                var line = Vector512.Load(keys + bucket);
                var same = (uint)Vector512.Equals(line, wanted).ExtractMostSignificantBits();
                places[found] = (int)bucket + BitOperations.TrailingZeroCount(same | (1u << (Bucket - 1)));
                found += Unsafe.BitCast<bool, byte>(same != 0);
                if ((same | (uint)Vector512.Equals(line, Vector512<uint>.Zero).ExtractMostSignificantBits()) != 0)
                {
                    break;
                }

                // A full bucket goes on in the next.
                bucket = (bucket + Bucket) & _mask;
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint BucketOf(uint key) => (key >> _shift) & ~(uint)(Bucket - 1);
}
