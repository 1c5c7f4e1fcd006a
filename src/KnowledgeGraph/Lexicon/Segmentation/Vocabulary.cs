namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>Words with their probabilities and tags, as the cutters use them; immutable once built.</summary>
internal sealed record Vocabulary(PrefixTrie Trie, double[] LogProbabilities, byte UnknownTag, byte NumberTag, byte EnglishTag);
