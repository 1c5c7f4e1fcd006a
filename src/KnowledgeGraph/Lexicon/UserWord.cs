namespace KnowledgeGraph.Lexicon;

/// <summary>A word added to jieba's dictionary.</summary>
/// <param name="Text">The word; only code points that the dictionary's own words use can match (jieba's word characters).</param>
/// <param name="Tag">Its part of speech, such as <c>nt</c>; jieba's names.</param>
/// <param name="Frequency">
/// How often it is taken to occur, at least 1; null for jieba's suggestion: just enough that the word is cut whole.
/// </param>
public readonly record struct UserWord(string Text, string Tag, int? Frequency = null);
