using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Relations.Reading;

/// <summary>Lays out the sentences of a linked document.</summary>
public static class FrameReader
{
    /// <summary>One frame a sentence, in order.</summary>
    public static List<SentenceFrame> Read(LinkedDocument linked, CueLexicon cues)
    {
        var text = linked.Document.Clean.Text;
        var order = Enumerable.Range(0, linked.Mentions.Count).ToArray();
        Array.Sort(order, (left, right) =>
        {
            var (a, b) = (linked.Mentions[left].Mention.Span, linked.Mentions[right].Mention.Span);
            return a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);
        });
        var frames = new List<SentenceFrame>(linked.Document.Sentences.Count);
        var next = 0;
        foreach (var sentence in linked.Document.Sentences)
        {
            var slots = new List<Slot>();
            while (next < order.Length && linked.Mentions[order[next]].Mention.Span.Start < sentence.Span.End)
            {
                var linkedMention = linked.Mentions[order[next]];
                if (linkedMention.Mention.Span.Start >= sentence.Span.Start)
                {
                    slots.Add(new Slot(
                        order[next],
                        linkedMention.Referent,
                        linked.Referents[linkedMention.Referent].Type,
                        linkedMention.Mention.Span,
                        linkedMention.Naming));
                }

                next++;
            }

            var hits = new List<CueHit>();
            if (slots.Count > 0)
            {
                cues.Find(text, sentence.Span.Start, sentence.Span.End, hits);
                hits.RemoveAll(hit => Covered(slots, hit));
            }

            var frame = new SentenceFrame(frames.Count, sentence, ClauseReader.Read(text, sentence.Span), slots, hits);
            Nest(slots);
            for (var i = 0; i < slots.Count; i++)
            {
                slots[i].Order = i;
                slots[i].Clause = frame.ClauseAt(slots[i].Span.Start);
            }

            ListReader.Join(text, slots);
            frames.Add(frame);
        }

        return frames;
    }

    // A cue that is a part of a name says nothing.
    private static bool Covered(List<Slot> slots, CueHit hit)
    {
        foreach (var slot in slots)
        {
            if (slot.Span.Start > hit.Start)
            {
                return false;
            }

            if (hit.End <= slot.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static void Nest(List<Slot> slots)
    {
        Slot? outer = null;
        foreach (var slot in slots)
        {
            if (outer is not null && outer.Span.Contains(slot.Span) && outer.Span != slot.Span)
            {
                slot.Outer = outer;
                slot.List = slot.Span;
            }
            else if (outer is null || outer.Span != slot.Span)
            {
                outer = slot;
            }
        }
    }
}
