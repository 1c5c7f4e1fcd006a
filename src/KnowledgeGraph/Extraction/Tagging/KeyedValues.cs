using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds values by hash: one block of memory, and a bit for the beginning of every key, small enough to stay in the
/// cache, that turns most absent keys away.</summary>
internal sealed unsafe class KeyedValues
{
    // Key in the high half, value in the low one; an empty slot is 0, as good as a key that has the value 0.
    private readonly WideMemory<ulong> _slots;
    private readonly ulong[] _present;
    private readonly uint _mask;
    private readonly int _shift;
    private readonly int _presentShift;

    // Made at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KeyedValues(HashedEntries entries)
    {
        var (keys, values) = entries;
        var bits = BitOperations.Log2((uint)Math.Max(64, keys.Length * 3L / 2)) + 1;
        _mask = (1u << bits) - 1;
        _shift = 32 - bits;
        _presentShift = _shift - 1;
        _slots = new WideMemory<ulong>(1 << bits);
        _present = new ulong[1 << (bits + 1 - 6)];
        var slots = _slots.Pointer;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var bit = key >> _presentShift;
            _present[bit >> 6] |= 1ul << (int)(bit & 63);
            var slot = key >> _shift;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            slots[slot] = ((ulong)key << 32) | values[i];
        }
    }

    /// <summary>The value of a key, 0 where it has none.</summary>
    public uint this[uint key] => MayHave(key) ? Find(key) : 0;

    /// <summary>Whether a key is worth looking up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint key)
    {
        var bit = key >> _presentShift;
        return (_present[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>The value of a key that may have one, 0 where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(uint key)
    {
        var slots = _slots.Pointer;
        var slot = key >> _shift;
        while (true)
        {
            var entry = slots[slot];
            if (entry == 0 || (uint)(entry >> 32) == key)
            {
                return (uint)entry;
            }

            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>Asks for the memory where a key is looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(uint key) => Cache.Fetch(_slots.Pointer + (key >> _shift));
}
