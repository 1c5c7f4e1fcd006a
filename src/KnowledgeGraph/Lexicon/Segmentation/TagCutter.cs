using System.Buffers;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>jieba's words with parts of speech over one text (<c>posseg.cut</c>); adds words to a list.</summary>
/// <remarks>Not the words of <see cref="WordCutter"/> with tags added: jieba's tagger has blocks and a model of its own.</remarks>
internal ref struct TagCutter(Vocabulary vocabulary, TagModel? model, List<Word> words)
{
    private Route _route = new(vocabulary.Trie, vocabulary.LogProbabilities, vocabulary.UnknownTag);
    private TagLattice _lattice = new(model!);
    private byte[] _path = ArrayPool<byte>.Shared.Rent(64);

    public readonly void Dispose()
    {
        _route.Dispose();
        _lattice.Dispose();
        ArrayPool<byte>.Shared.Return(_path);
    }

    public void Cut(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Blocks.HasWords(text[at], tagging: true))
            {
                var end = Blocks.EndOfBlock(text, at, tagging: true);
                CutBlock(text[at..end], at);
                at = end;
            }
            else
            {
                var length = Blocks.LengthBetween(text, at);
                words.Add(new Word(at, length, vocabulary.UnknownTag));
                at += length;
            }
        }
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset)
    {
        _route.Find(block);
        var waiting = 0;
        for (var at = 0; at < block.Length;)
        {
            var length = _route.Length(at);
            if (length == 1 && (model is not null || Blocks.IsAlphanumeric(block[at])))
            {
                waiting++;
                at++;
                continue;
            }
            if (waiting > 0)
            {
                CutRun(block, at - waiting, at, offset);
                waiting = 0;
            }
            words.Add(new Word(offset + at, length, _route.Tag(at)));
            at += length;
        }
        if (waiting > 0)
        {
            CutRun(block, block.Length - waiting, block.Length, offset);
        }
    }

    private void CutRun(ReadOnlySpan<char> block, int from, int to, int offset)
    {
        if (model is null)
        {
            words.Add(new Word(offset + from, to - from, vocabulary.EnglishTag));
        }
        else if (to - from == 1)
        {
            words.Add(new Word(offset + from, 1, _route.Tag(from)));
        }
        else if (vocabulary.Trie.Contains(block[from..to]))
        {
            for (var at = from; at < to; at++)
            {
                words.Add(new Word(offset + at, 1, _route.Tag(at)));
            }
        }
        else
        {
            CutUnknown(block[..to], from, offset);
        }
    }

    // Ideographs by the model; digits and dots are numbers (m), letters with digits behind them eng, the rest of a piece x.
    private void CutUnknown(ReadOnlySpan<char> run, int from, int offset)
    {
        for (var at = from; at < run.Length;)
        {
            var end = Blocks.EndOfIdeographs(run, at);
            if (end > at)
            {
                CutByModel(run[at..end], offset + at);
                at = end;
                continue;
            }
            byte tag;
            if (Blocks.IsNumeric(run[at]))
            {
                tag = vocabulary.NumberTag;
                for (end = at + 1; end < run.Length && Blocks.IsNumeric(run[end]);)
                {
                    end++;
                }
            }
            else if (Blocks.IsAlphanumeric(run[at]))
            {
                tag = vocabulary.EnglishTag;
                for (end = at + 1; end < run.Length && Blocks.IsAlphanumeric(run[end]);)
                {
                    end++;
                }
            }
            else
            {
                tag = vocabulary.UnknownTag;
                for (end = at + 1; end < run.Length && !Ideograph.Is(run[end]) && !Blocks.IsNumeric(run[end]) && !Blocks.IsAlphanumeric(run[end]);)
                {
                    end++;
                }
            }
            words.Add(new Word(offset + at, end - at, tag));
            at = end;
        }
    }

    private void CutByModel(ReadOnlySpan<char> run, int offset)
    {
        if (run.Length > _path.Length)
        {
            ArrayPool<byte>.Shared.Return(_path);
            _path = ArrayPool<byte>.Shared.Rent(run.Length);
        }
        var path = _path.AsSpan(0, run.Length);
        _lattice.Decode(run, path);
        // A word ends at each E and S and goes on to there from where the one before ended; what is left at the end is one.
        var start = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if ((path[i] & 64) != 0)
            {
                words.Add(new Word(offset + start, i + 1 - start, (byte)(path[i] & 63)));
                start = i + 1;
            }
        }
        if (start < run.Length)
        {
            words.Add(new Word(offset + start, run.Length - start, (byte)(path[start] & 63)));
        }
    }
}
