using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The compact form of a model: Brotli over little-endian integers; features are hashes, weights bytes.</summary>
internal static class ModelFile
{
    private const uint Magic = 0x4B475431;

    /// <summary>Writes a tagger.</summary>
    public static void Write(BinaryWriter writer, FieldTagger tagger)
    {
        writer.Write(Magic);
        writer.Write(tagger.Chains.Length);
        foreach (var chain in tagger.Chains)
        {
            writer.Write(chain.Name);
            writer.Write(chain.Types.Count);
            foreach (var type in chain.Types)
            {
                writer.Write(type);
            }
        }

        foreach (var transitions in tagger.Transitions)
        {
            foreach (var weight in transitions)
            {
                writer.Write(weight);
            }
        }

        var table = tagger.Table;
        writer.Write(TaggerLayout.Padded(table.Labels));
        writer.Write(table.Step);
        Keys(writer, table.Keys);

        // Column by column: the weights of one label lie together and compress.
        writer.Write(table.Columns.Span);
        GC.KeepAlive(table.Columns);
    }

    /// <summary>Reads a tagger.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static FieldTagger ReadTagger(PackedReader reader)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("The model file does not hold a tagger where one should be.");
        }

        var chains = new LabelChain[reader.ReadInt32()];
        for (var i = 0; i < chains.Length; i++)
        {
            var name = reader.ReadString();
            var types = new string[reader.ReadInt32()];
            for (var j = 0; j < types.Length; j++)
            {
                types[j] = reader.ReadString();
            }

            chains[i] = new LabelChain(name, types);
        }

        var transitions = new float[chains.Length][];
        for (var i = 0; i < chains.Length; i++)
        {
            transitions[i] = new float[chains[i].Count * chains[i].Count];
            for (var j = 0; j < transitions[i].Length; j++)
            {
                transitions[i][j] = reader.ReadSingle();
            }
        }

        // The length of a row as it was in training says nothing here.
        _ = reader.ReadInt32();
        var step = reader.ReadSingle();
        var keys = Keys(reader);
        var labels = chains.Sum(chain => chain.Count);
        var columns = new WideMemory<byte>(keys.Length * labels);
        reader.ReadInto(columns.Span);
        return new FieldTagger(chains, new WeightTable(keys, columns, labels, step), transitions);
    }

    /// <summary>Writes a table of hashes with values.</summary>
    public static void Write(BinaryWriter writer, HashedEntries entries)
    {
        Keys(writer, entries.Keys);
        for (var shift = 0; shift < 32; shift += 8)
        {
            foreach (var value in entries.Values)
            {
                writer.Write((byte)(value >> shift));
            }
        }
    }

    /// <summary>Reads a table of hashes with values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static HashedEntries ReadEntries(PackedReader reader)
    {
        var keys = Keys(reader);
        var values = new uint[keys.Length];
        for (var shift = 0; shift < 32; shift += 8)
        {
            var bytes = reader.ReadBytes(keys.Length);
            for (var i = 0; i < bytes.Length; i++)
            {
                values[i] |= (uint)bytes[i] << shift;
            }
        }

        return new HashedEntries(keys, values);
    }

    /// <summary>Writes boosted trees.</summary>
    public static void Write(BinaryWriter writer, TreeModel model)
    {
        writer.Write(model.Bias);
        writer.Write(model.Trees.Count);
        foreach (var tree in model.Trees)
        {
            writer.Write((short)tree.Feature.Length);
            for (var node = 0; node < tree.Feature.Length; node++)
            {
                writer.Write(tree.Feature[node]);
                writer.Write(tree.Threshold[node]);
                writer.Write(tree.Left[node]);
            }
        }
    }

    /// <summary>Reads boosted trees.</summary>
    public static TreeModel ReadTrees(PackedReader reader)
    {
        var bias = reader.ReadSingle();
        var trees = new Tree[reader.ReadInt32()];
        for (var i = 0; i < trees.Length; i++)
        {
            var nodes = reader.ReadInt16();
            var (feature, threshold, left) = (new short[nodes], new float[nodes], new short[nodes]);
            for (var node = 0; node < nodes; node++)
            {
                feature[node] = reader.ReadInt16();
                threshold[node] = reader.ReadSingle();
                left[node] = reader.ReadInt16();
            }

            trees[i] = new Tree(feature, threshold, left);
        }

        return new TreeModel(bias, trees);
    }

    /// <summary>Packs what <paramref name="write"/> writes.</summary>
    public static byte[] Pack(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true))
        using (var buffer = new BufferedStream(brotli, 1 << 16))
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8))
        {
            write(writer);
        }

        return memory.ToArray();
    }

    /// <summary>Opens what <see cref="Pack"/> packed.</summary>
    public static PackedReader Unpack(Stream packed) => new(packed);

    private static void Keys(BinaryWriter writer, uint[] sorted)
    {
        writer.Write(sorted.Length);
        uint last = 0;
        foreach (var key in sorted)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }
    }

    private static uint[] Keys(PackedReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.ReadAscending(keys);
        return keys;
    }
}
