using KnowledgeGraph.Extraction.Training;

namespace KnowledgeGraph.Benchmarks.Tagging;

/// <summary>Trains the recogniser's model, or tests the corpus taggers on the corpora's own test parts.</summary>
/// <remarks><c>train-tagger SHARED MODEL [--without NAME…]</c>; <c>test-tagger SHARED [NAME…]</c>.</remarks>
internal static class TaggerCommand
{
    public static void Run(string[] args)
    {
        if (args[0] == "train-tagger")
        {
            var without = Array.IndexOf(args, "--without");
            TaggerTraining.Run(args[1], args[2], Console.WriteLine, without < 0 ? [] : args[(without + 1)..]);
            return;
        }

        foreach (var line in TaggerTraining.Test(args[1], args[2..], Console.WriteLine))
        {
            Console.WriteLine(line);
        }
    }
}
