using System.Globalization;
using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Extraction;
using KnowledgeGraph.Benchmarks.Neo4jReading;
using KnowledgeGraph.Benchmarks.Neo4jWriting;
using KnowledgeGraph.Benchmarks.Segmentation;

if (args is ["neo4j-write", "rows", _, _] or ["neo4j-write", "put", _, _, _])
{
    await WritingTiming.RunAsync(args);
    return;
}

if (args is ["segmenter", var file, var mode])
{
    SegmenterTiming.Run(file, mode);
    return;
}

if (args is ["extraction", var articles, .. var rest])
{
    ExtractionTiming.Run(articles, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is ["neo4j-reading", ..])
{
    await ReadingComparison.RunAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
