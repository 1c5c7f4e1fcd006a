using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Tagging;

if (args is ["train-tagger", ..] or ["test-tagger", ..])
{
    TaggerCommand.Run(args);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
