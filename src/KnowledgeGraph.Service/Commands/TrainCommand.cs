using System.CommandLine;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Extraction.Training.Relations;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg train</c>: makes the models anew from gold answers and corpora.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal) =>
        new("train", "Makes the extractor's models anew; the same material gives the same model.") 
        {
            Tagger(terminal), TaggerTest(terminal), Relations(terminal), CrossValidate(terminal),
        };

    private static Command Tagger(Terminal terminal)
    {
        var data = Folder("--material", "Holds gold/dev, articles/dev and data with the corpora and lists.");
        var model = new Option<string>("--model") { Description = "Where the model is written.", HelpName = "FILE", Required = true };
        var without = new Option<string[]>("--without") { Description = "Corpora to leave out: msra, cluener, news.", HelpName = "CORPUS" };
        var command = new Command("tagger", "Trains the recogniser of entities: word classes, auxiliary taggers, main tagger.")
        {
            data, model, without,
        };
        command.SetAction(parsed => Guard(() => TaggerTraining.Run(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(model), terminal.Say, parsed.GetValue(without))));
        return command;
    }

    private static Command TaggerTest(Terminal terminal)
    {
        var data = Folder("--material", "Holds data with the corpora.");
        var corpora = new Argument<string[]>("CORPUS") { Description = "Which corpora; all unless told.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("tagger-test", "Trains a tagger on the training part of each corpus and scores it on the test part.")
        {
            data, corpora,
        };
        command.SetAction(parsed => Guard(() =>
        {
            foreach (var line in TaggerTraining.Test(parsed.GetRequiredValue(data), parsed.GetValue(corpora) ?? [], terminal.Say))
            {
                terminal.Out.Write(line + "\n");
            }
        }));
        return command;
    }

    private static Command Relations(Terminal terminal)
    {
        var gold = Folder("--gold", "Folder of gold files.");
        var articles = Folder("--articles", "Folder of the articles they name.");
        var mentions = new Option<string?>("--mentions")
        {
            Description = "Names that taggers found in articles they had not seen; learnt from beside the right ones.",
            HelpName = "FILE",
        };
        var model = new Option<string>("--model") { Description = "Where the model is written.", HelpName = "FILE", Required = true };
        var command = new Command("relations", "Trains the scorer of relations and prints what cross-validation says of it.")
        {
            gold, articles, mentions, model,
        };
        command.SetAction(parsed => Guard(() => RelationTraining.Run(
            parsed.GetRequiredValue(gold), parsed.GetRequiredValue(articles), parsed.GetValue(mentions), parsed.GetRequiredValue(model), terminal.Error)));
        return command;
    }

    private static Command CrossValidate(Terminal terminal)
    {
        var data = Folder("--material", "Holds gold, gold/dev and their articles under articles.");
        var mentions = new Option<string?>("--mentions")
        {
            Description = "Where the names found are written, for \"kg train relations --mentions\".",
            HelpName = "FILE",
        };
        var command = new Command("cross-validate", "Prints, as export lines, what models trained on the other four fifths find in "
            + "each fifth of the articles with answers; \"kg evaluate\" scores it.")
        {
            data, mentions,
        };
        command.SetAction(parsed => Guard(() =>
            ExportLines.Write(
                GraphBuilder.Build(CrossValidation.Run(parsed.GetRequiredValue(data), parsed.GetValue(mentions), terminal.Say)),
                terminal.Out)));
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
