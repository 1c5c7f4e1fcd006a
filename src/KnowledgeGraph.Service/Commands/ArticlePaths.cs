using System.CommandLine;

namespace KnowledgeGraph.Service.Commands;

/// <summary>The argument by which commands are given articles.</summary>
internal static class ArticlePaths
{
    public static Argument<string[]> Argument()
    {
        var argument = new Argument<string[]>("PATH")
        {
            Description = "Files or folders. Of a folder every .txt, .md and .html file in and below it is an article, named by its "
                + "path in the folder; a file given by itself is named by its file name.",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result =>
        {
            // The parser hands an option it does not know to the paths.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"unknown option \"{token.Value}\"; a file of that name is ./{token.Value}.");
            }
        });
        return argument;
    }
}
