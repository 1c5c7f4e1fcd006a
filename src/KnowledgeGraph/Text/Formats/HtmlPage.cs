using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace KnowledgeGraph.Text.Formats;

/// <summary>Takes the text out of an HTML page, each character with its place in the decoded source.</summary>
/// <remarks>
/// AngleSharp's tokenizer tells where each token stands; a tree would lose the places of the text. Scripts, forms,
/// navigation and blocks that are mostly links go; what stands before the first h1 goes too. Tags of blocks become line
/// breaks, references (<c>&amp;ldquo;</c>) the character they stand for, at the place of their first one.
/// </remarks>
internal sealed class HtmlPage
{
    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "head", "nav", "footer", "aside", "form", "button", "select", "template", "svg", "noscript", "iframe",
        "textarea", "object", "canvas");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "kbd", "label", "mark", "q",
        "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr", "ruby", "rb", "ins", "del");

    private readonly string _source;
    private readonly List<(TextSpan Raw, bool Linked)> _parts = [];
    private readonly List<HtmlBlock> _blocks = [];
    private (string Name, int Depth)? _hidden;
    private bool _linked;
    private bool _heading;

    private HtmlPage(string source) => _source = source;

    /// <summary>The text of a page with its map.</summary>
    public static CleanText Project(string source)
    {
        var page = new HtmlPage(source);
        page.Read();
        page.EndBlock(source.Length);
        return HtmlBlock.Write(source, page._blocks);
    }

    private void Read()
    {
        using var text = new TextSource(_source);
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            var start = Math.Clamp(token.Position.Position - 1, 0, _source.Length);
            var end = Math.Clamp(tokenizer.InsertionPoint, start, _source.Length);
            if (token.Type == HtmlTokenType.Character)
            {
                if (_hidden is null)
                {
                    _parts.Add((new TextSpan(start, end), _linked));
                }
            }
            else if (token is HtmlTagToken tag)
            {
                if (tag.Type == HtmlTokenType.StartTag)
                {
                    tokenizer.State = tag.Name switch
                    {
                        "script" => HtmlParseMode.Script,
                        "style" or "iframe" or "noscript" => HtmlParseMode.Rawtext,
                        "textarea" or "title" => HtmlParseMode.RCData,
                        _ => tokenizer.State,
                    };
                }

                Tag(tag.Name, tag.Type == HtmlTokenType.StartTag, tag.IsSelfClosing, start);
            }
        }
    }

    private void Tag(string name, bool opens, bool empty, int at)
    {
        if (_hidden is { } hidden)
        {
            if (name == hidden.Name && !empty)
            {
                var depth = hidden.Depth + (opens ? 1 : -1);
                _hidden = depth == 0 ? null : (name, depth);
            }

            return;
        }

        if (name == "a")
        {
            _linked = opens;
        }

        if (Inline.Contains(name))
        {
            return;
        }

        EndBlock(at);
        _heading = opens && name is "h1";
        if (opens && !empty && Hidden.Contains(name))
        {
            _hidden = (name, 1);
        }
    }

    private void EndBlock(int at)
    {
        if (_parts.Count > 0)
        {
            _blocks.Add(new HtmlBlock([.. _parts], at, _heading));
            _parts.Clear();
        }
    }
}
