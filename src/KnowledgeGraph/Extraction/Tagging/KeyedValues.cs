using System.Numerics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Values by hashes, for look-up only: one block of memory, and a bit for the beginning of every key, small enough to
/// stay in the cache, that turns most absent keys away.</summary>
internal sealed class KeyedValues
{
    // Key in the high half, value in the low one; an empty slot is 0, as good as a key that has the value 0.
    private readonly ulong[] _slots;
    private readonly ulong[] _present;
    private readonly int _shift;
    private readonly int _presentShift;

    /// <param name="entries">The values by key; no key comes twice.</param>
    public KeyedValues(IReadOnlyCollection<KeyValuePair<uint, uint>> entries)
    {
        var bits = BitOperations.Log2((uint)Math.Max(64, entries.Count)) + 1;
        _shift = 32 - bits;
        _presentShift = _shift - 2;
        _slots = new ulong[1 << bits];
        _present = new ulong[1 << (bits + 2 - 6)];
        foreach (var (key, value) in entries)
        {
            var bit = Home(key) >> _presentShift;
            _present[bit >> 6] |= 1ul << (int)(bit & 63);
            var slot = Home(key) >> _shift;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }

            _slots[slot] = ((ulong)key << 32) | value;
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

            var slot = Home(key) >> _shift;
            ulong entry;
            while ((entry = _slots[slot]) != 0)
            {
                if ((uint)(entry >> 32) == key)
                {
                    return (uint)entry;
                }

                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }

            return 0;
        }
    }

    /// <summary>Whether a key is worth looking up.</summary>
    public bool MayHave(uint key)
    {
        var bit = Home(key) >> _presentShift;
        return (_present[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>Asks for the memory where a key is looked up.</summary>
    public unsafe void Fetch(uint key)
    {
        // The address is never read through: the array may move meanwhile.
        Cache.Fetch(System.Runtime.CompilerServices.Unsafe.AsPointer(ref _slots[Home(key) >> _shift]));
    }

    private static uint Home(uint key) => key * 0x9E3779B1u;
}
