using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// The frequencies that words of a dictionary have, each once, numbered from 1, and their sum over all words. A word keeps the
/// number, so that a changed sum changes a short table and not every word.
/// </summary>
internal sealed class WordFrequencies
{
    private readonly List<long> _values = [0];
    private readonly ushort[] _small = new ushort[1 << 16]; // numbers of small frequencies, which nearly all are
    private readonly Dictionary<long, ushort> _numbers = [];

    public WordFrequencies()
    {
    }

    public WordFrequencies(WordFrequencies other)
    {
        _values = [.. other._values];
        _small = [.. other._small];
        _numbers = new(other._numbers);
        Total = other.Total;
    }

    public long Total { get; private set; }

    public long this[int number] => _values[number];

    /// <summary>Counts a word; the number of its frequency, 0 for the frequency 0 (jieba: a prefix, no word).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Add(long frequency)
    {
        Total += frequency;
        if (frequency == 0)
        {
            return 0;
        }
        if (frequency < _small.Length && _small[frequency] != 0)
        {
            return _small[frequency];
        }
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, frequency, out var known);
        if (!known)
        {
            number = checked((ushort)_values.Count);
            _values.Add(frequency);
            if (frequency < _small.Length)
            {
                _small[frequency] = number;
            }
        }
        return number;
    }

    /// <summary>
    /// By number, the logarithm of the frequency over the total, subtracted just as jieba subtracts, so that equal sums stay
    /// equal; at 0 that of a character that is no word, which jieba counts once.
    /// </summary>
    public double[] LogProbabilities()
    {
        var logTotal = Math.Log(Total);
        var result = new double[_values.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (i == 0 ? 0 : Math.Log(_values[i])) - logTotal;
        }
        return result;
    }
}
