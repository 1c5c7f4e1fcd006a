using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>A linked document laid out for the relation rules, with what the whole article says of each referent.</summary>
public sealed class ArticleView
{
    private readonly int _areas;
    private readonly bool[] _inHeading;

    private ArticleView(LinkedDocument linked, List<SentenceFrame> frames)
    {
        Linked = linked;
        Text = linked.Document.Clean.Text;
        Frames = frames;
        var count = linked.Referents.Count;
        Mentions = new int[count];
        Places = new List<(SentenceFrame, Slot)>[count];
        AboutRank = new int[count];
        _inHeading = new bool[count];
        Rank = new int[count];
        for (var i = 0; i < count; i++)
        {
            Places[i] = [];
            AboutRank[i] = -1;
        }

        foreach (var frame in frames)
        {
            foreach (var slot in frame.Slots)
            {
                Mentions[slot.Referent]++;
                _areas += slot.Type is EntityType.Zone or EntityType.Place ? 1 : 0;
                _inHeading[slot.Referent] |= frame.Sentence.Kind == SentenceKind.Heading;
                Places[slot.Referent].Add((frame, slot));
            }
        }

        for (var i = 0; i < linked.About.Count; i++)
        {
            AboutRank[linked.About[i]] = i;
        }

        foreach (var group in Enumerable.Range(0, count).GroupBy(referent => linked.Referents[referent].Type))
        {
            var rank = 0;
            foreach (var referent in group.OrderByDescending(referent => Mentions[referent]).ThenBy(referent => referent))
            {
                Rank[referent] = rank++;
            }
        }
    }

    /// <summary>The document.</summary>
    public LinkedDocument Linked { get; }

    /// <summary>Its cleaned text.</summary>
    public string Text { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<SentenceFrame> Frames { get; }

    /// <summary>How often each referent is mentioned.</summary>
    public int[] Mentions { get; }

    /// <summary>Where each referent is mentioned, in order.</summary>
    public List<(SentenceFrame Frame, Slot Slot)>[] Places { get; }

    /// <summary>The referent's place among what the article is about, −1 where it is not.</summary>
    public int[] AboutRank { get; }

    /// <summary>The referent's place among those of its type by number of mentions, from 0.</summary>
    public int[] Rank { get; }

    /// <summary>Which part of all mentions of zones and places are this one's; 0 of what is neither.</summary>
    public double AreaShare(int referent) =>
        _areas == 0 || TypeOf(referent) is not (EntityType.Zone or EntityType.Place) ? 0 : (double)Mentions[referent] / _areas;

    /// <summary>Whether a headline names it.</summary>
    public bool InHeading(int referent) => _inHeading[referent];

    /// <summary>Lays out a document.</summary>
    public static ArticleView Of(LinkedDocument linked, CueLexicon cues) => new(linked, FrameReader.Read(linked, cues));

    /// <summary>The type of a referent.</summary>
    public EntityType TypeOf(int referent) => Linked.Referents[referent].Type;
}
