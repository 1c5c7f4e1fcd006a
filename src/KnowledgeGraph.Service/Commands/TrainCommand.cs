using System.CommandLine;
using KnowledgeGraph.Extraction.Training.Relations;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg train</c>: makes the models anew from gold answers and corpora.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal) =>
        new("train", "Makes the extractor's models anew; the same material gives the same model.") { Relations(terminal) };

    private static Command Relations(Terminal terminal)
    {
        var gold = Folder("--gold", "Folder of gold files.");
        var articles = Folder("--articles", "Folder of the articles they name.");
        var model = new Option<string>("--model") { Description = "Where the model is written.", HelpName = "FILE", Required = true };
        var command = new Command("relations", "Trains the scorer of relations and prints what cross-validation says of it.")
        {
            gold, articles, model,
        };
        command.SetAction(parsed => Guard(() => RelationTraining.Run(
            parsed.GetRequiredValue(gold), parsed.GetRequiredValue(articles), parsed.GetRequiredValue(model), terminal.Error)));
        return command;
    }

    private static Option<string> Folder(string name, string description) =>
        new(name) { Description = description, HelpName = "DIR", Required = true };

    private static int Guard(Action train)
    {
        try
        {
            train();
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputFailed, exception.Message, exception);
        }
    }
}
