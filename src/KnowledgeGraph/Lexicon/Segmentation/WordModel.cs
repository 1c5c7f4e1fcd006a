namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// The hidden Markov model that finds words the dictionary lacks: each character begins a word (B), ends one (E), is inside
/// one (M) or is one (S). Read from <c>hmm_model.utf8</c>.
/// </summary>
internal sealed class WordModel
{
    /// <summary>What jieba takes for the logarithm of 0.</summary>
    public const double Never = -3.14e100;

    private readonly double[] _start; // B E M S
    private readonly double[] _transitions; // 4 × 4, from × to
    private readonly double[] _emissions; // 4 a character

    private WordModel(double[] start, double[] transitions, double[] emissions) =>
        (_start, _transitions, _emissions) = (start, transitions, emissions);

    /// <exception cref="DictionaryException">The file is missing or not such a model.</exception>
    public static WordModel Read(string path)
    {
        var lines = new LineReader(path);
        var start = new double[4];
        ReadRow(ref lines, start);
        var transitions = new double[16];
        for (var from = 0; from < 4; from++)
        {
            ReadRow(ref lines, transitions.AsSpan(from * 4, 4));
        }
        var emissions = new double[Ideograph.Count * 4];
        Array.Fill(emissions, Never);
        for (var state = 0; state < 4; state++)
        {
            ReadEmissions(ref lines, emissions, state);
        }
        return new WordModel(start, transitions, emissions);
    }

    /// <summary>Cuts a run of ideographs; adds each word's end to <paramref name="ends"/>.</summary>
    /// <param name="back">Room for a byte a character.</param>
    /// <returns>How many words.</returns>
    public int Cut(ReadOnlySpan<char> run, Span<byte> back, Span<int> ends)
    {
        var e = _emissions.AsSpan((run[0] - Ideograph.First) * 4, 4);
        var (b, end, m, s) = (_start[0] + e[0], _start[1] + e[1], _start[2] + e[2], _start[3] + e[3]);
        var t = _transitions;
        for (var i = 1; i < run.Length; i++)
        {
            e = _emissions.AsSpan((run[i] - Ideograph.First) * 4, 4);
            // Summed from left to right, and of equals the later letter, as jieba's max over (probability, state) has it.
            var (bE, bS) = (end + t[4] + e[0], s + t[12] + e[0]);
            var (eB, eM) = (b + t[1] + e[1], m + t[9] + e[1]);
            var (mB, mM) = (b + t[2] + e[2], m + t[10] + e[2]);
            var (sE, sS) = (end + t[7] + e[3], s + t[15] + e[3]);
            back[i] = (byte)((bS >= bE ? 1 : 0) | (eM >= eB ? 2 : 0) | (mM >= mB ? 4 : 0) | (sS >= sE ? 8 : 0));
            (b, end, m, s) = (bS >= bE ? bS : bE, eM >= eB ? eM : eB, mM >= mB ? mM : mB, sS >= sE ? sS : sE);
        }
        return Trace(run.Length, s >= end, back, ends);
    }

    private static int Trace(int length, bool single, Span<byte> back, Span<int> ends)
    {
        var count = 0;
        for (var i = length - 1; i >= 0;)
        {
            ends[count++] = i + 1;
            if (!single)
            {
                // From E over any M to B: E and M say where they came from, M or B.
                var inside = (back[i] & 2) != 0;
                for (i--; inside && i > 0; i--)
                {
                    inside = (back[i] & 4) != 0;
                }
            }
            single = i > 0 && (single ? (back[i] & 8) != 0 : (back[i] & 1) != 0);
            i--;
        }
        ends[..count].Reverse();
        return count;
    }

    private static void ReadRow(ref LineReader lines, Span<double> row)
    {
        if (!lines.NextData())
        {
            throw lines.Corrupt("the file ends before the model does");
        }
        var rest = lines.Line;
        for (var i = 0; i < 4; i++)
        {
            var end = rest.IndexOf((byte)' ');
            if ((end < 0) != (i == 3))
            {
                throw lines.Corrupt("a row holds four numbers, parted by blanks");
            }
            row[i] = lines.Number64(end < 0 ? rest : rest[..end]);
            rest = rest[(end + 1)..];
        }
    }

    private static void ReadEmissions(ref LineReader lines, double[] emissions, int state)
    {
        if (!lines.NextData())
        {
            throw lines.Corrupt("the file ends before the model does");
        }
        foreach (var range in lines.Line.Split((byte)','))
        {
            var entry = lines.Line[range];
            var c = lines.Character(entry, (byte)':', out var value);
            if (Ideograph.Is(c))
            {
                emissions[(c - Ideograph.First) * 4 + state] = lines.Number64(value);
            }
        }
    }
}
