using KnowledgeGraph.Service.Ingestion;

namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_article_is_named_by_its_path_in_the_folder_given_or_by_its_file_name()
    {
        _folder.Write("news/2024/a.txt", "甲");
        _folder.Write("news/b.html", "乙");
        var single = _folder.Write("other/c.dat", "丙");

        var found = ArticleFiles.Of([_folder["news"], single]);

        Assert.Equal(["2024/a.txt", "b.html", "c.dat"], found.Files.Select(file => file.Name));
        Assert.Empty(found.Failures);
    }

    [Fact]
    public void Names_come_in_code_point_order_and_the_same_file_twice_is_one()
    {
        _folder.Write("\U00020000.txt", "甲");
        _folder.Write("\uFF08.txt", "乙");

        var found = ArticleFiles.Of([_folder.Path, _folder.Path]);

        Assert.Equal(["\uFF08.txt", "\U00020000.txt"], found.Files.Select(file => file.Name));
        Assert.Empty(found.Failures);
    }

    [Fact]
    public void Two_files_that_would_be_one_article_are_told_apart_by_a_failure()
    {
        var first = _folder.Write("a/x.txt", "甲");
        var second = _folder.Write("b/x.txt", "乙");

        var found = ArticleFiles.Of([first, second]);

        Assert.Equal(first, Assert.Single(found.Files).Path);
        Assert.Contains("would be article \"x.txt\"", Assert.Single(found.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_only_articles_are_taken_and_the_rest_is_counted()
    {
        _folder.Write("a.TXT", "甲");
        _folder.Write("README.md", "about");
        _folder.Write("picture.png", "x");
        _folder.Write(".hidden.txt", "x");

        var found = ArticleFiles.Of([_folder.Path]);

        Assert.Equal(["a.TXT"], found.Files.Select(file => file.Name));
        Assert.Equal(2, found.Skipped);
    }

    [Fact]
    public void A_folder_without_articles_and_a_missing_path_are_failures()
    {
        Directory.CreateDirectory(_folder["empty"]);

        var found = ArticleFiles.Of([_folder["empty"], _folder["nowhere"]]);

        Assert.Collection(
            found.Failures,
            failure => Assert.Contains("no article in this folder", failure.Reason, StringComparison.Ordinal),
            failure => Assert.Contains("no such file or folder", failure.Reason, StringComparison.Ordinal));
    }
}
