namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// The hidden Markov model that finds words the dictionary lacks together with their part of speech, as jieba.posseg has it:
/// a state is a place in the word (B, E, M, S) and a tag. Within a word the tag stays; from word to word any may follow.
/// </summary>
internal sealed class TagModel
{
    public const int Begin = 0, End = 64, Middle = 128, Single = 192, States = 256;

    /// <summary>By state.</summary>
    public required double[] Start { get; init; }

    /// <summary>From the end of a word (E, then S, by tag) to the beginning of one (B, then S): 128 × 128; −∞ where none is.</summary>
    public required double[] Across { get; init; }

    /// <summary>Within a word, by tag: B to E, B to M, M to E, M to M; −∞ where none is.</summary>
    public required double[] Within { get; init; }

    /// <summary>By state, the states that can follow it.</summary>
    public required StateSet[] Next { get; init; }

    /// <summary>The states that some state can follow.</summary>
    public required StateSet GoOn { get; init; }

    /// <summary>By ideograph, its states with an emission or among its candidates.</summary>
    public required StateSet[] Known { get; init; }

    /// <summary>By ideograph, the states that are tried for it; all of them where the table of candidates lacks it.</summary>
    public required StateSet[] Candidates { get; init; }

    /// <summary>By ideograph, where the emissions of its known states begin, in the order of the states.</summary>
    public required int[] Offsets { get; init; }

    public required double[] Emissions { get; init; }

    public double Emission(int character, int state)
    {
        ref readonly var known = ref Known[character];
        return known.Has(state) ? Emissions[Offsets[character] + known.Rank(state)] : WordModel.Never;
    }
}
