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

    /// <param name="names">The mentions that are names, by span.</param>
    /// <param name="weights">How central each referent is to the article.</param>
    public Antecedents(
        Document document, IReadOnlyList<Referent> referents, IReadOnlyList<LinkedMention> names, IReadOnlyList<double> weights)
    {
        _document = document;
        _referents = referents;
        _names = names;
        _weights = weights;
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
        var suitable = Enumerable.Range(0, _referents.Count)
            .Where(index => Suits(cue, _referents[index]) && _weights[index] > 0)
            .OrderByDescending(index => _weights[index])
            .ThenBy(index => index)
            .Take(1)
            .ToArray();
        return suitable.Length == 0 ? null : suitable;
    }

    private int[]? Nearest(AnaphoraCue cue, int position)
    {
        var here = SentenceAt(position);
        for (var sentence = here; sentence >= 0 && sentence > here - Reach; sentence--)
        {
            var span = _document.Sentences[sentence].Span;
            if (_document.Sentences[sentence].Piece != _document.Sentences[here].Piece)
            {
                break;
            }

            var inside = _names
                .Where(name => span.Contains(name.Mention.Span) && name.Mention.Span.End <= position && Suits(cue, _referents[name.Referent]))
                .ToList();
            if (inside.Count > 0)
            {
                // Of the cue's own sentence the last; of one before the first, its topic.
                return [sentence == here ? inside[^1].Referent : inside[0].Referent];
            }
        }

        return null;
    }

    private int[] Pair(AnaphoraCue cue, int position)
    {
        var here = SentenceAt(position);
        for (var sentence = here; sentence >= 0 && sentence > here - Reach; sentence--)
        {
            var span = _document.Sentences[sentence].Span;
            var two = _names
                .Where(name => span.Contains(name.Mention.Span) && name.Mention.Span.End <= position && Suits(cue, _referents[name.Referent]))
                .Select(name => name.Referent)
                .Distinct()
                .ToList();
            if (two.Count >= 2)
            {
                return sentence == here ? [two[^2], two[^1]] : [two[0], two[1]];
            }
        }

        return [];
    }

    private int SentenceAt(int position)
    {
        var sentence = 0;
        while (sentence + 1 < _document.Sentences.Count && _document.Sentences[sentence + 1].Span.Start <= position)
        {
            sentence++;
        }

        return sentence;
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
