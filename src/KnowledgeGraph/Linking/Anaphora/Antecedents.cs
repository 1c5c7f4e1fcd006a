using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>Finds what a cue means among the things the article names.</summary>
internal sealed class Antecedents
{
    /// <summary>How many sentences back the nearest is looked for.</summary>
    private const int Reach = 4;

    private readonly Document _document;
    private readonly IReadOnlyList<Referent> _referents;
    private readonly IReadOnlyList<LinkedMention> _names;
    private readonly IReadOnlyList<double> _weights;
    private readonly int[] _sentenceOf;
    private readonly Dictionary<AnaphoraCue, bool[]> _suiting = [];

    /// <param name="names">The mentions that are names, by span.</param>
    /// <param name="weights">How central each referent is to the article.</param>
    public Antecedents(
        Document document, IReadOnlyList<Referent> referents, IReadOnlyList<LinkedMention> names, IReadOnlyList<double> weights)
    {
        _document = document;
        _referents = referents;
        _names = names;
        _weights = weights;
        _sentenceOf = [.. names.Select(name => SentenceAt(name.Mention.Span.Start))];
    }

    /// <summary>What the cue at this place means: none, one, or of a pair two referents.</summary>
    public IReadOnlyList<int> Of(AnaphoraCue cue, int position) => cue.Antecedent switch
    {
        Antecedent.Pair => Pair(cue, position),
        Antecedent.Home => Home(cue) ?? [],
        Antecedent.Nearest => Nearest(cue, position) ?? Home(cue) ?? [],
        _ => throw new ArgumentOutOfRangeException(nameof(cue)),
    };

    /// <summary>The most central referent the cue can mean.</summary>
    private int[]? Home(AnaphoraCue cue)
    {
        var suits = Suiting(cue);
        int? best = null;
        for (var i = 0; i < suits.Length; i++)
        {
            if (suits[i] && _weights[i] > 0 && (best is null || _weights[i] > _weights[best.Value]))
            {
                best = i;
            }
        }

        return best is null ? null : [best.Value];
    }

    private int[]? Nearest(AnaphoraCue cue, int position)
    {
        var here = SentenceAt(position);
        foreach (var (sentence, inside) in Before(cue, position, here))
        {
            // Of the cue's own sentence the last; of one before the first, its topic.
            return [sentence == here ? inside[^1] : inside[0]];
        }

        return null;
    }

    private int[] Pair(AnaphoraCue cue, int position)
    {
        var here = SentenceAt(position);
        foreach (var (sentence, inside) in Before(cue, position, here))
        {
            var two = inside.Distinct().ToList();
            if (two.Count >= 2)
            {
                return sentence == here ? [two[^2], two[^1]] : [two[0], two[1]];
            }
        }

        return [];
    }

    /// <summary>The suitable referents named before the position, sentence by sentence backwards, in the piece it is in; only
    /// sentences that have one.</summary>
    private IEnumerable<(int Sentence, List<int> Inside)> Before(AnaphoraCue cue, int position, int here)
    {
        var suits = Suiting(cue);
        var name = Array.BinarySearch(_sentenceOf, here + 1);
        name = name < 0 ? ~name : Array.IndexOf(_sentenceOf, here + 1);
        for (var sentence = here; sentence >= 0 && sentence > here - Reach; sentence--)
        {
            if (_document.Sentences[sentence].Piece != _document.Sentences[here].Piece)
            {
                yield break;
            }

            var inside = new List<int>();
            for (; name > 0 && _sentenceOf[name - 1] == sentence; name--)
            {
                var candidate = _names[name - 1];
                if (suits[candidate.Referent] && candidate.Mention.Span.End <= position)
                {
                    inside.Insert(0, candidate.Referent);
                }
            }

            if (inside.Count > 0)
            {
                yield return (sentence, inside);
            }
        }
    }

    private int SentenceAt(int position)
    {
        var (low, high) = (0, _document.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _document.Sentences[middle].Span.Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private bool[] Suiting(AnaphoraCue cue)
    {
        if (!_suiting.TryGetValue(cue, out var suits))
        {
            _suiting.Add(cue, suits = [.. _referents.Select(referent => Suits(cue, referent))]);
        }

        return suits;
    }

    private static bool Suits(AnaphoraCue cue, Referent referent)
    {
        if (!cue.Types.Contains(referent.Type))
        {
            return false;
        }

        return referent.Type switch
        {
            EntityType.Place => cue.Rank is null || PlaceRank.Suits(cue.Rank, referent.Names),
            EntityType.Zone => ZoneClass.Suits(cue.Form, referent.Names),
            EntityType.Organization => cue.Rank is null || referent.Names.Any(name => name.EndsWith(cue.Rank, StringComparison.Ordinal) || (cue.Rank == "校" && (name.EndsWith("大学", StringComparison.Ordinal) || name.EndsWith("学院", StringComparison.Ordinal)))),
            _ => true,
        };
    }
}
