using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Segmentation;

if (args is ["segmenter", var file, var mode])
{
    SegmenterTiming.Run(file, mode);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
