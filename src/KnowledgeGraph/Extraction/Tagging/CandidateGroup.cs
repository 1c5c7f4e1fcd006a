using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>All candidates of an article that have one form and one type: accepted or refused together.</summary>
/// <param name="Type">What the form would name.</param>
/// <param name="Form">The form.</param>
/// <param name="Members">The candidates, the most probable first.</param>
internal sealed record CandidateGroup(EntityType Type, string Form, IReadOnlyList<Candidate> Members)
{
    /// <summary>The most probable candidate.</summary>
    public Candidate Best => Members[0];

    /// <summary>Groups candidates of a text.</summary>
    public static List<CandidateGroup> Of(string text, IReadOnlyList<Candidate> candidates) =>
        [.. candidates
            .GroupBy(candidate => (candidate.Type, Form: candidate.Span.Of(text).ToString()))
            .Select(group => new CandidateGroup(
                group.Key.Type,
                group.Key.Form,
                [.. group.OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.Span)]))];
}
