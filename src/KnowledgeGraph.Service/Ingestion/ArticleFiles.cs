using KnowledgeGraph.Graph;
using System.Collections.Frozen;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>The articles that the paths of a command line mean, by name, and the paths that mean none.</summary>
/// <param name="Files">One entry a name, by code point of the name.</param>
/// <param name="Failures">Paths that could not be used.</param>
/// <param name="Skipped">How many files of the folders are no articles by their ending.</param>
public sealed record ArticleFiles(
    IReadOnlyList<ArticleFile> Files, IReadOnlyList<InputFailure> Failures, int Skipped)
{
    /// <summary>Endings of the files that are taken from a folder; a file given by itself may end in anything.</summary>
    public static IReadOnlyCollection<string> Endings => Known;

    private static readonly FrozenSet<string> Known =
        new[] { ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks the paths up: a file is itself, a folder all articles in and below it.</summary>
    public static ArticleFiles Of(IReadOnlyList<string> paths)
    {
        var search = new Search();
        foreach (var path in paths)
        {
            search.Add(path);
        }

        return search.Result();
    }

    private sealed class Search
    {
        private static readonly EnumerationOptions Deep = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            IgnoreInaccessible = false,
        };

        private readonly SortedDictionary<string, ArticleFile> _files = new(CodePointOrder.Instance);
        private readonly List<InputFailure> _failures = [];
        private int _skipped;

        public ArticleFiles Result() => new([.. _files.Values], _failures, _skipped);

        public void Add(string path)
        {
            try
            {
                if (File.Exists(path))
                {
                    Take(new ArticleFile(Path.GetFileName(path), path));
                }
                else if (Directory.Exists(path))
                {
                    AddFolder(path);
                }
                else
                {
                    _failures.Add(new InputFailure(path, "there is no such file or folder; check the path."));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _failures.Add(new InputFailure(path, $"cannot be listed ({exception.Message}); check its permissions."));
            }
        }

        private void AddFolder(string folder)
        {
            var found = 0;
            foreach (var path in Directory.EnumerateFiles(folder, "*", Deep))
            {
                if (IsArticle(path))
                {
                    Take(new ArticleFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), path));
                    found++;
                }
                else
                {
                    _skipped++;
                }
            }

            if (found == 0)
            {
                _failures.Add(new InputFailure(
                    folder, $"no article in this folder; articles end in {string.Join(", ", Known.Order(StringComparer.Ordinal))}."));
            }
        }

        // A read-me tells people about its folder; it is no article.
        private static bool IsArticle(string path) =>
            Known.Contains(Path.GetExtension(path))
            && !Path.GetFileNameWithoutExtension(path).Equals("readme", StringComparison.OrdinalIgnoreCase);

        private void Take(ArticleFile file)
        {
            if (_files.TryAdd(file.Name, file))
            {
                return;
            }

            var first = _files[file.Name].Path;
            if (Path.GetFullPath(first) != Path.GetFullPath(file.Path))
            {
                _failures.Add(new InputFailure(
                    file.Path, $"would be article \"{file.Name}\", as {first} is; give the folder above both instead."));
            }
        }
    }
}
