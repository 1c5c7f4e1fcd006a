using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Text;

/// <summary>Reads articles from files and bytes.</summary>
public static class ArticleReader
{
    /// <summary>The largest article that is read, in bytes. A newspaper page has some 20 kB; a file of this size is read in
    /// about a second with some twelve times its size in memory, a larger one is a mistake or an attack.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Reads the article in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The article's name; the file name unless given.</param>
    /// <exception cref="ArticleException">There is no such file, it cannot be read, or it holds no text.</exception>
    public static Article ReadFile(string path, string? name = null)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ArticleException(path, "is a directory, not an article");
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return Read(name ?? Path.GetFileName(path), path, stream);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleException(path, "does not exist", null, fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ArticleException(path, "may not be read by this user", null, fault);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            throw new ArticleException(path, $"cannot be read: {fault.Message}", null, fault);
        }
    }

    /// <summary>Reads an article from its bytes.</summary>
    /// <exception cref="ArticleException">The bytes are empty, too many, or no text.</exception>
    public static Article Read(string name, ReadOnlySpan<byte> bytes) => Decode(name, name, bytes);

    private static Article Read(string name, string path, Stream stream)
    {
        // A pipe or device has no length, and a growing file an old one: what is read counts.
        var buffer = new byte[stream.CanSeek ? (int)Math.Min(stream.Length + 1, MaxBytes + 1) : 65536];
        var filled = 0;
        while (stream.Read(buffer, filled, buffer.Length - filled) is var read and > 0)
        {
            filled += read;
            if (filled > MaxBytes)
            {
                break;
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxBytes + 1));
            }
        }

        return Decode(name, path, buffer.AsSpan(0, filled));
    }

    private static Article Decode(string name, string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new ArticleException(path, "is empty");
        }

        if (bytes.Length > MaxBytes)
        {
            throw new ArticleException(path, $"is larger than {MaxBytes / 1024 / 1024} MiB, the most that is read as one article");
        }

        var text = TextDecoder.Decode(path, bytes);
        return string.IsNullOrWhiteSpace(text)
            ? throw new ArticleException(path, "holds nothing but blanks")
            : new Article(name, text);
    }
}
