using System.Reflection;

namespace KnowledgeGraph.Extraction.Relations.Cues;

/// <summary>Text files that are part of this assembly.</summary>
internal static class ResourceText
{
    /// <summary>The whole text of one embedded file.</summary>
    /// <exception cref="InvalidDataException">The assembly was built without it.</exception>
    public static string Read(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>One embedded file, to be closed by the caller.</summary>
    /// <exception cref="InvalidDataException">The assembly was built without it.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The program was built without its data file {name}.");
}
