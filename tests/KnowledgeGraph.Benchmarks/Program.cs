using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Segmentation;
using KnowledgeGraph.Benchmarks.Tagging;

if (args is ["train-tagger", ..] or ["test-tagger", ..])
{
    TaggerCommand.Run(args);
    return;
}

if (args is ["segmenter", var file, var mode])
{
    SegmenterTiming.Run(file, mode);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
