using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds values by hash: one block of memory, and a bit for the beginning of every key, small enough to stay in the
/// cache, that turns most absent keys away.</summary>
internal sealed class KeyedValues
{
    // Key in the high half, value in the low one; an empty slot is 0, as good as a key that has the value 0.
    private readonly ulong[] _slots;
    private readonly ulong[] _present;
    private readonly int _shift;
    private readonly int _presentShift;

    // Read at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KeyedValues(HashedEntries entries)
    {
        var (keys, values) = entries;
        var bits = BitOperations.Log2((uint)Math.Max(64, keys.Length)) + 1;
        _shift = 32 - bits;
        _presentShift = _shift - 2;
        _slots = new ulong[1 << bits];
        _present = new ulong[1 << (bits + 2 - 6)];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var bit = key >> _presentShift;
            _present[bit >> 6] |= 1ul << (int)(bit & 63);
            var slot = key >> _shift;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }

            _slots[slot] = ((ulong)key << 32) | values[i];
        }
    }

    /// <summary>The value of a key, 0 where it has none.</summary>
    public uint this[uint key]
    {
        get
        {
            if (!MayHave(key))
            {
                return 0;
            }

            var slots = _slots;
            var slot = key >> _shift;
            while (true)
            {
                var entry = slots[slot & (uint)(slots.Length - 1)];
                if (entry == 0 || (uint)(entry >> 32) == key)
                {
                    return (uint)entry;
                }

                slot++;
            }
        }
    }

    /// <summary>Whether a key is worth looking up.</summary>
    public bool MayHave(uint key)
    {
        var bit = key >> _presentShift;
        return (_present[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>Asks for the memory where a key is looked up.</summary>
    public unsafe void Fetch(uint key)
    {
        // The address is never read through: the array may move meanwhile.
        Cache.Fetch(Unsafe.AsPointer(ref _slots[key >> _shift]));
    }
}
