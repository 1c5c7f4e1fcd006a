namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features for every label, as a model file holds them; a <see cref="FeatureRows"/> lays them out for
/// look-up.</summary>
/// <param name="Keys">Hashes of the features, none of them 0, ascending.</param>
/// <param name="Columns">Weights of the first label in the order of the keys, then those of the second, and so on; each a signed byte.</param>
/// <param name="Labels">How many labels.</param>
/// <param name="Step">What a weight of 1 is worth.</param>
internal sealed record WeightTable(uint[] Keys, WideMemory<byte> Columns, int Labels, float Step);
