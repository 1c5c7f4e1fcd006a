namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Phrases of several lists, kept as hashes: finds at every position the longest phrase of every list.</summary>
internal sealed class PhraseTable
{
    /// <summary>Bit of an entry that some longer phrase begins with.</summary>
    public const uint Prefix = 1u << 31;

    private readonly KeyedValues _flags;

    /// <param name="entries">For the hash of every phrase and of every beginning of one: a bit for each list it is a
    /// whole phrase of, and <see cref="Prefix"/>.</param>
    public PhraseTable(HashedEntries entries)
    {
        Entries = entries;
        _flags = new KeyedValues(entries);
    }

    /// <summary>All entries.</summary>
    public HashedEntries Entries { get; }

    /// <summary>Builds the entries of lists of phrases.</summary>
    public static HashedEntries Build(IEnumerable<(int List, string Phrase)> phrases)
    {
        var entries = new Dictionary<uint, uint>();
        foreach (var (list, phrase) in phrases)
        {
            var hash = Seed;
            for (var i = 0; i < phrase.Length; i++)
            {
                hash = Mix.Add(hash, CharacterClass.Fold(phrase[i]));
                entries.TryGetValue(hash, out var flags);
                entries[hash] = flags | (i == phrase.Length - 1 ? 1u << list : Prefix);
            }
        }

        return HashedEntries.Of(entries);
    }

    /// <summary>Calls <paramref name="found"/> with list, start and length of every longest match.</summary>
    public void Find(ReadOnlySpan<char> folded, Action<int, int, int> found)
    {
        Span<int> longest = stackalloc int[32];
        for (var start = 0; start < folded.Length; start++)
        {
            Fetch(folded, start + Ahead);
            var hash = Seed;
            var any = 0u;
            for (var i = start; i < folded.Length; i++)
            {
                hash = Mix.Add(hash, folded[i]);
                var flags = _flags[hash];
                var whole = flags & ~Prefix;
                any |= whole;
                for (; whole != 0; whole &= whole - 1)
                {
                    longest[System.Numerics.BitOperations.TrailingZeroCount(whole)] = i + 1 - start;
                }

                if ((flags & Prefix) == 0)
                {
                    break;
                }
            }

            for (; any != 0; any &= any - 1)
            {
                var list = System.Numerics.BitOperations.TrailingZeroCount(any);
                found(list, start, longest[list]);
            }
        }
    }

    // Most look-ups are of two or three characters; their memory is asked for so many positions before.
    private const int Ahead = 6;

    private void Fetch(ReadOnlySpan<char> folded, int start)
    {
        if (start + 2 < folded.Length)
        {
            var hash = Mix.Add(Mix.Add(Seed, folded[start]), folded[start + 1]);
            _flags.Fetch(hash);
            _flags.Fetch(Mix.Add(hash, folded[start + 2]));
        }
    }

    private const uint Seed = 0x1B873593u;
}
