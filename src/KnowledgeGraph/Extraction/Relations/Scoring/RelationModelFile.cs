using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>The model as a file: the weights that are not nearly nothing, each in a byte, then the trees and the calibration; compressed. Only
/// hashes are kept, so no word of an article can be read out of it.</summary>
public static class RelationModelFile
{
    private const string Resource = "KnowledgeGraph.Extraction.Relations.Scoring.relations.model";
    private const string Magic = "kg-relations-2";

    // A weight that a byte rounds to nothing is left out.
    private const float Step = 1 / 48f;

    /// <summary>Loads the model that is part of the program.</summary>
    /// <exception cref="InvalidDataException">The file is missing or of another form.</exception>
    public static RelationModel Load()
    {
        using var stream = ResourceText.Open(Resource);
        return Read(stream);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this form.</exception>
    public static RelationModel Read(Stream stream)
    {
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var buffered = new BufferedStream(inflated, 1 << 16);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("The relation model is of another form; train it anew.");
        }

        var weights = new sbyte[PlaceModel.Buckets];
        var bucket = -1;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            bucket += reader.Read7BitEncodedInt();
            weights[bucket] = reader.ReadSByte();
        }

        var bias = reader.ReadSingle();
        var trees = new Tree[reader.ReadInt32()];
        for (var t = 0; t < trees.Length; t++)
        {
            var nodes = reader.ReadInt16();
            var (feature, threshold, left) = (new short[nodes], new float[nodes], new short[nodes]);
            for (var n = 0; n < nodes; n++)
            {
                feature[n] = reader.ReadInt16();
                threshold[n] = reader.ReadSingle();
                left[n] = reader.ReadInt16();
            }

            trees[t] = new Tree(feature, threshold, left);
        }

        var calibration = new Calibration(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        return new RelationModel(new PlaceModel(weights, Step), new TreeModel(bias, trees), calibration);
    }

    /// <summary>Writes a model.</summary>
    public static void Write(RelationModel model, Stream stream)
    {
        using var deflated = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(deflated, Encoding.UTF8);
        writer.Write(Magic);
        var kept = new List<(int Bucket, sbyte Value)>();
        var weights = model.Places.Weights();
        for (var i = 0; i < PlaceModel.Buckets; i++)
        {
            var value = (sbyte)Math.Clamp(MathF.Round(weights[i] / Step), -127, 127);
            if (value != 0)
            {
                kept.Add((i, value));
            }
        }

        writer.Write(kept.Count);
        var last = -1;
        foreach (var (bucket, value) in kept)
        {
            writer.Write7BitEncodedInt(bucket - last);
            writer.Write(value);
            last = bucket;
        }

        writer.Write(model.Trees.Bias);
        writer.Write(model.Trees.Trees.Count);
        foreach (var tree in model.Trees.Trees)
        {
            writer.Write((short)tree.Feature.Length);
            for (var n = 0; n < tree.Feature.Length; n++)
            {
                writer.Write(tree.Feature[n]);
                writer.Write(tree.Threshold[n]);
                writer.Write(tree.Left[n]);
            }
        }

        writer.Write(model.Calibration.Rise);
        writer.Write(model.Calibration.Fall);
        writer.Write(model.Calibration.Shift);
    }
}
