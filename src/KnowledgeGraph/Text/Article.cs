using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Text;

/// <summary>An article as it came: its name and its decoded text, line ends kept, byte-order mark dropped.</summary>
/// <param name="Name">Path relative to the folder given, with '/' between; of a file given by itself, its file name.</param>
/// <param name="Text">The decoded text; all offsets that leave the program are UTF-16 positions in it.</param>
public sealed record Article(string Name, string Text)
{
    /// <summary>SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
