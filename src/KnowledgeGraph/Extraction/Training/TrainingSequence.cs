namespace KnowledgeGraph.Extraction.Training;

/// <summary>One sequence to learn from: its features and, for every chain, the labels that may be right.</summary>
/// <param name="Length">Number of positions.</param>
/// <param name="Features">Hashes of all features, position after position.</param>
/// <param name="Offsets">Where the features of a position begin; one more entry than positions.</param>
/// <param name="Allowed">For every chain one bit mask a position: the labels that the answers leave open.</param>
/// <param name="Weight">How much the sequence counts.</param>
internal sealed record TrainingSequence(int Length, uint[] Features, int[] Offsets, ulong[][] Allowed, float Weight = 1f);
