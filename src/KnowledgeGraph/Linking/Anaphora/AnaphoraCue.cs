using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>A form that means something only in context, and how what it means is found.</summary>
/// <param name="Form">The form: 该公司, 全市.</param>
/// <param name="Types">What it can mean, likelier first.</param>
/// <param name="Rank">What the last character of the meant place or body must be, where it has a rank word; or null.</param>
/// <param name="Antecedent">Where what it means is looked for.</param>
/// <param name="Boundary">Where in a sentence the form is one.</param>
internal sealed record AnaphoraCue(
    string Form, IReadOnlyList<EntityType> Types, string? Rank, Antecedent Antecedent, CueBoundary Boundary);

/// <summary>Where the thing meant is looked for.</summary>
internal enum Antecedent
{
    /// <summary>The nearest suitable thing named before.</summary>
    Nearest,

    /// <summary>The zone or place the article is at home in, else the nearest.</summary>
    Home,

    /// <summary>The two nearest named together.</summary>
    Pair,
}

/// <summary>What must stand around a cue.</summary>
internal enum CueBoundary
{
    /// <summary>Anything: 该公司 is never part of a longer word.</summary>
    Free,

    /// <summary>Punctuation or a function word before it: 公司 is no cue in 科技公司.</summary>
    Word,

    /// <summary>The start of a clause: 项目总投资 …, not 重点项目.</summary>
    Start,

    /// <summary>As <see cref="Word"/>, and nothing that makes it an adjective after it: 高新 is none in 高新技术.</summary>
    Zone,
}
