using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>What an article teaches the model of places. Of a right pair, only the places within gold's evidence are taken as
/// stating it (all, where none is); its other places teach nothing, nor do optional answers.</summary>
public static class PlaceExamples
{
    /// <summary>The examples of one article.</summary>
    public static List<PlaceExample> Of(LabelledArticle article)
    {
        var features = new PlaceFeatures(article.View);
        var bag = new FeatureBag();
        var examples = new List<PlaceExample>();
        foreach (var pair in article.Pairs)
        {
            var hashes = new uint[pair.Occurrences.Count][];
            foreach (var type in pair.Types)
            {
                if (RelationSchema.Of(type).Symmetric && pair.Head > pair.Tail)
                {
                    continue;
                }

                if (article.Label(type, pair.Head, pair.Tail) is not { } label)
                {
                    continue;
                }

                var evidence = label == 1 ? GoldNames.Normal(article.Answer(type, pair.Head, pair.Tail)!.Evidence) : string.Empty;
                var within = pair.Occurrences.Select(place => label == 1 && Within(article.View, place, evidence)).ToArray();
                var all = !within.Contains(true);
                for (var i = 0; i < pair.Occurrences.Count; i++)
                {
                    if (label == 1 && !all && !within[i])
                    {
                        continue;
                    }

                    if (hashes[i] is null)
                    {
                        features.Write(pair, pair.Occurrences[i], bag);
                        hashes[i] = bag.Hashes.ToArray();
                    }

                    var place = pair.Occurrences[i];
                    examples.Add(new PlaceExample(hashes[i], Salt.Of(type, place.Head.Type, place.Tail.Type), label == 1));
                    if (article.Answer(type, pair.Head, pair.Tail)?.Stage is { } stage)
                    {
                        for (var s = 0; s < Stages.Names.Count; s++)
                        {
                            examples.Add(new PlaceExample(
                                hashes[i], Salt.OfStage(s, place.Head.Type, place.Tail.Type), stage == Stages.Names[s]));
                        }
                    }
                }
            }
        }

        return examples;
    }

    private static bool Within(ArticleView view, Occurrence place, string evidence) =>
        Holds(view, place.HeadFrame, place.Head, evidence) && Holds(view, place.TailFrame, place.Tail, evidence);

    // The clause of the end, or the name with some letters around it, stands in the evidence.
    private static bool Holds(ArticleView view, SentenceFrame frame, Slot slot, string evidence)
    {
        var start = Math.Max(frame.Sentence.Span.Start, slot.Span.Start - 3);
        var end = Math.Min(frame.Sentence.Span.End, slot.Span.End + 3);
        var near = view.Text[start..end];
        return evidence.Contains(GoldNames.Normal(near), StringComparison.Ordinal) ||
            evidence.Contains(GoldNames.Normal(view.Text[start..slot.Span.End]), StringComparison.Ordinal) ||
            evidence.Contains(GoldNames.Normal(view.Text[slot.Span.Start..end]), StringComparison.Ordinal);
    }
}
