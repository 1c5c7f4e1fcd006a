using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Reads what <see cref="ModelFile.Pack"/> wrote, unpacking as it goes: a model is too large to be kept unpacked as well.</summary>
internal sealed class PackedReader : IDisposable
{
    private readonly BrotliStream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;

    public PackedReader(Stream packed) => _stream = new BrotliStream(packed, CompressionMode.Decompress);

    public void Dispose() => _stream.Dispose();

    /// <exception cref="EndOfStreamException">There is nothing more.</exception>
    public byte ReadByte()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, _stream.Read(_buffer));
            if (_end == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return _buffer[_at++];
    }

    public short ReadInt16() => BinaryPrimitives.ReadInt16LittleEndian(Fill(stackalloc byte[2]));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Fill(stackalloc byte[4]));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Fill(stackalloc byte[4]));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Fill(stackalloc byte[4]));

    public string ReadString()
    {
        var bytes = ReadBytes((int)ReadPacked());
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Numbers of which each is written as what it is more than the one before, in groups of seven bits, as
    /// <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReadAscending(Span<uint> numbers)
    {
        const int Longest = 5;
        uint last = 0;
        foreach (ref var number in numbers)
        {
            if (_end - _at >= Longest)
            {
                var (more, shift) = (0u, 0);
                uint part;
                do
                {
                    part = _buffer[_at++];
                    more |= (part & 0x7F) << shift;
                    shift += 7;
                }
                while (part >= 0x80 && shift < 7 * Longest);
                number = last += more;
            }
            else
            {
                number = last += ReadPacked();
            }
        }
    }

    /// <summary>So many bytes.</summary>
    public byte[] ReadBytes(int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        Fill(bytes);
        return bytes;
    }

    /// <summary>As many bytes as there is room for.</summary>
    public void ReadInto(Span<byte> room) => Fill(room);

    private uint ReadPacked()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = ReadByte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("The model file holds a number that is none.");
    }

    private Span<byte> Fill(Span<byte> into)
    {
        var held = Math.Min(into.Length, _end - _at);
        _buffer.AsSpan(_at, held).CopyTo(into);
        _at += held;
        if (held < into.Length)
        {
            _stream.ReadExactly(into[held..]);
        }

        return into;
    }
}
