using System.Buffers;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>jieba's accurate mode over one text (<c>Tokenizer.cut</c>); adds words to a list.</summary>
internal ref struct WordCutter(Vocabulary vocabulary, WordModel? model, List<Word> words)
{
    private Route _route = new(vocabulary.Trie, vocabulary.LogProbabilities, vocabulary.UnknownTag);
    private byte[] _back = ArrayPool<byte>.Shared.Rent(64);
    private int[] _ends = ArrayPool<int>.Shared.Rent(64);

    public readonly void Dispose()
    {
        _route.Dispose();
        ArrayPool<byte>.Shared.Return(_back);
        ArrayPool<int>.Shared.Return(_ends);
    }

    public void Cut(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Blocks.HasWords(text[at], tagging: false))
            {
                var end = Blocks.EndOfBlock(text, at, tagging: false);
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
        // Characters that stand alone on the way wait for what follows: together they may be a word the dictionary lacks.
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
        if (to - from == 1)
        {
            words.Add(new Word(offset + from, 1, _route.Tag(from)));
        }
        else if (model is null)
        {
            words.Add(new Word(offset + from, to - from, vocabulary.UnknownTag));
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
            CutUnknown(block, from, to, offset);
        }
    }

    // finalseg: ideographs by the model; Latin letters and digits with what belongs to a number; the rest of a piece whole.
    private void CutUnknown(ReadOnlySpan<char> block, int from, int to, int offset)
    {
        var run = block[..to];
        for (var at = from; at < to;)
        {
            var end = Blocks.EndOfIdeographs(run, at);
            if (end > at)
            {
                CutByModel(run[at..end], at, offset);
                at = end;
                continue;
            }
            end = Blocks.EndOfNumber(run, at);
            if (end == at)
            {
                while (end < to && !Ideograph.Is(run[end]) && !Blocks.IsAlphanumeric(run[end]))
                {
                    end++;
                }
            }
            AddFound(at, end - at, offset);
            at = end;
        }
    }

    private void CutByModel(ReadOnlySpan<char> run, int at, int offset)
    {
        if (run.Length > _back.Length || run.Length > _ends.Length)
        {
            ArrayPool<byte>.Shared.Return(_back);
            ArrayPool<int>.Shared.Return(_ends);
            _back = ArrayPool<byte>.Shared.Rent(run.Length);
            _ends = ArrayPool<int>.Shared.Rent(run.Length);
        }
        var count = model!.Cut(run, _back, _ends);
        var start = 0;
        foreach (var end in _ends.AsSpan(0, count))
        {
            AddFound(at + start, end - start, offset);
            start = end;
        }
    }

    private readonly void AddFound(int at, int length, int offset) =>
        words.Add(new Word(offset + at, length, length == 1 ? _route.Tag(at) : vocabulary.UnknownTag));
}
