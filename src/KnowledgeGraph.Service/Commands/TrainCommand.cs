using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg train</c>: makes the models anew from gold answers and corpora.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal) =>
        new("train", "Makes the extractor's models anew; the same material gives the same model.") 
        {
            Models(terminal), CrossValidate(terminal), Corpora(terminal),
        };

    private static Command Models(Terminal terminal)
    {
        var material = Material();
        var answers = Answers();
        var entities = new Option<string>("--entities")
        {
            Description = "Where the recogniser's model is written.",
            DefaultValueFactory = _ => "src/KnowledgeGraph/Extraction/Tagging/entities.model",
            HelpName = "FILE",
        };
        var relations = new Option<string>("--relations")
        {
            Description = "Where the relation scorer's model is written.",
            DefaultValueFactory = _ => "src/KnowledgeGraph/Extraction/Relations/Scoring/relations.model",
            HelpName = "FILE",
        };
        var keep = new Option<bool>("--keep-lists") { Description = "Keeps the lists and word classes of the model in use." };
        var without = new Option<bool>("--without-news") { Description = "Learns no word classes from the raw news of the material." };
        var held = new Option<string?>("--cross-validation")
        {
            Description = "Takes, besides, what the command cross-validate would print, from the same training.",
            HelpName = "FILE",
        };
        var command = new Command("models", "Trains the recogniser of entities and the scorer of relations.")
        {
            material, answers, entities, relations, keep, without, held,
        };
        command.SetAction(parsed => Guard(() => ModelTraining.Run(
            parsed.GetRequiredValue(material),
            parsed.GetValue(answers),
            parsed.GetRequiredValue(entities),
            parsed.GetRequiredValue(relations),
            parsed.GetValue(keep),
            !parsed.GetValue(without),
            parsed.GetValue(held) is { } file ? facts => Write(facts, file) : null,
            terminal.Say)));
        return command;
    }

    private static Command Corpora(Terminal terminal)
    {
        var data = Folder("--material", "Holds data with the corpora.");
        var corpora = new Argument<string[]>("CORPUS") { Description = "Which corpora; all unless told.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("corpora", "Trains a tagger on the training part of each corpus and scores it on the test part.")
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

    private static Command CrossValidate(Terminal terminal)
    {
        var material = Material();
        var answers = Answers();
        var command = new Command("cross-validate", "Prints, as export lines, what models trained on the other four fifths find in "
            + "each fifth of the articles with answers; score.py scores it.")
        {
            material, answers,
        };
        command.SetAction(parsed => Guard(() => ExportLines.Write(
            GraphBuilder.Build(CrossValidation.Run(parsed.GetRequiredValue(material), parsed.GetValue(answers), terminal.Say)), terminal.Out)));
        return command;
    }

    private static void Write(IReadOnlyList<ArticleFacts> facts, string file)
    {
        using var writer = new StreamWriter(file);
        ExportLines.Write(GraphBuilder.Build(facts), writer);
    }

    private static Option<string> Material() => Folder("--material", "Holds gold, articles and data: answers, their articles, corpora and lists.");

    private static Option<string?> Answers() =>
        new("--answers") { Description = "Holds further answers, to items of the material's news.", HelpName = "DIR" };

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
