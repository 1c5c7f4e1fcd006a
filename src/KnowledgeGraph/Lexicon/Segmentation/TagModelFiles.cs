using System.Text;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>Reads the tagging model from its four files (<c>pos_dict/</c>: tables of states, parted by <c>: ; ,</c>).</summary>
internal sealed class TagModelFiles
{
    private readonly string _folder;
    private readonly TagTable _tags;

    /// <exception cref="DictionaryException">The file of start probabilities is missing or corrupt.</exception>
    public TagModelFiles(string folder)
    {
        _folder = folder;
        var names = new List<string>();
        var lines = Open("prob_start.utf8");
        while (lines.NextData())
        {
            var line = lines.Line;
            var comma = line.IndexOf((byte)',');
            var colon = line.IndexOf((byte)':');
            if (comma != 1 || colon < 3)
            {
                throw lines.Corrupt("a line holds place,tag:number");
            }
            names.Add(Encoding.UTF8.GetString(line[2..colon]));
        }
        try
        {
            _tags = new TagTable(names);
        }
        catch (ArgumentException e)
        {
            throw lines.Corrupt(e.Message);
        }
    }

    /// <summary>The parts of speech that the model knows.</summary>
    public TagTable Tags => new(_tags);

    /// <exception cref="DictionaryException">A file is missing or not as it should be.</exception>
    public TagModel Read()
    {
        var (across, within, next, goOn) = ReadTransitions();
        var emissions = ReadEmissions();
        var candidates = ReadCandidates();
        var known = new StateSet[Ideograph.Count];
        foreach (var (character, state, _) in emissions)
        {
            known[character].Add(state);
        }
        var offsets = new int[Ideograph.Count];
        var total = 0;
        for (var c = 0; c < Ideograph.Count; c++)
        {
            offsets[c] = total;
            if (candidates[c].IsEmpty)
            {
                candidates[c] = All();
            }
            else
            {
                known[c] |= candidates[c];
            }
            total += known[c].Count;
        }
        var values = new double[total];
        Array.Fill(values, WordModel.Never);
        foreach (var (character, state, value) in emissions)
        {
            values[offsets[character] + known[character].Rank(state)] = value;
        }
        return new TagModel
        {
            Start = ReadStart(),
            Across = across,
            Within = within,
            Next = next,
            GoOn = goOn,
            Known = known,
            Candidates = candidates,
            Offsets = offsets,
            Emissions = values,
        };
    }

    private static StateSet All()
    {
        var all = default(StateSet);
        all[..].Fill(ulong.MaxValue);
        return all;
    }

    private double[] ReadStart()
    {
        var start = new double[TagModel.States];
        Array.Fill(start, WordModel.Never);
        var lines = Open("prob_start.utf8");
        while (lines.NextData())
        {
            var colon = lines.Line.IndexOf((byte)':');
            start[State(lines, lines.Line[..colon])] = lines.Number64(lines.Line[(colon + 1)..]);
        }
        return start;
    }

    private (double[] Across, double[] Within, StateSet[] Next, StateSet GoOn) ReadTransitions()
    {
        var (across, within) = (new double[128 * 128], new double[4 * 64]);
        Array.Fill(across, double.NegativeInfinity);
        Array.Fill(within, double.NegativeInfinity);
        var next = new StateSet[TagModel.States];
        var goOn = default(StateSet);
        var lines = Open("prob_trans.utf8");
        while (lines.NextData())
        {
            var line = lines.Line;
            var first = line.IndexOf((byte)':');
            var second = line.LastIndexOf((byte)':');
            if (second <= first)
            {
                throw lines.Corrupt("a line holds place,tag:place,tag:number");
            }
            var (from, to) = (State(lines, line[..first]), State(lines, line[(first + 1)..second]));
            var value = lines.Number64(line[(second + 1)..]);
            var (fromEnd, toBegin) = ((from & 64) != 0, (to & 64) == (to & 128) >> 1);
            if (fromEnd != toBegin || (!fromEnd && (from & 63) != (to & 63)))
            {
                throw lines.Corrupt("no such step is possible: a word begins only where one has ended, and keeps its tag");
            }
            if (fromEnd)
            {
                across[Fold(from) * 128 + (to & 127 & 63) + (to >= TagModel.Single ? 64 : 0)] = value;
            }
            else
            {
                within[(from & 63) * 4 + (from >= TagModel.Middle ? 2 : 0) + (to >= TagModel.Middle ? 1 : 0)] = value;
            }
            next[from].Add(to);
            goOn.Add(from);
        }
        return (across, within, next, goOn);
    }

    // E and S, side by side.
    private static int Fold(int endState) => (endState & 63) + (endState >= TagModel.Single ? 64 : 0);

    private List<(int Character, byte State, double Value)> ReadEmissions()
    {
        var emissions = new List<(int, byte, double)>(1 << 17);
        var lines = Open("prob_emit.utf8");
        while (lines.NextData())
        {
            var line = lines.Line;
            var colon = line.IndexOf((byte)':');
            var state = State(lines, colon < 0 ? line : line[..colon]);
            foreach (var range in line[(colon + 1)..].Split((byte)';'))
            {
                var entry = line[(colon + 1)..][range];
                if (entry.IsEmpty)
                {
                    continue;
                }
                var c = lines.Character(entry, (byte)',', out var value);
                if (Ideograph.Is(c))
                {
                    emissions.Add((c - Ideograph.First, state, lines.Number64(value)));
                }
            }
        }
        return emissions;
    }

    private StateSet[] ReadCandidates()
    {
        var candidates = new StateSet[Ideograph.Count];
        var lines = Open("char_state_tab.utf8");
        while (lines.NextData())
        {
            var c = lines.Character(lines.Line, (byte)':', out var states);
            if (!Ideograph.Is(c))
            {
                continue;
            }
            foreach (var range in states.Split((byte)';'))
            {
                if (!states[range].IsEmpty)
                {
                    candidates[c - Ideograph.First].Add(State(lines, states[range]));
                }
            }
        }
        // jieba's own table has this state, which the copy in the npm package lost: 跛跛 is cut in two.
        candidates['跛' - Ideograph.First].Add(TagModel.Single + _tags.Find("a"u8));
        return candidates;
    }

    private byte State(LineReader lines, ReadOnlySpan<byte> text)
    {
        var place = text.Length < 3 || text[1] != (byte)',' ? -1 : "BEMS"u8.IndexOf(text[0]);
        var tag = place < 0 ? -1 : _tags.Find(text[2..]);
        return place >= 0 && tag is >= 0 and < TagTable.ModelTags
            ? (byte)(place * TagTable.ModelTags + tag)
            : throw lines.Corrupt($"'{Encoding.UTF8.GetString(text)}' is no state of the model");
    }

    private LineReader Open(string name) => new(Path.Combine(_folder, name));
}
