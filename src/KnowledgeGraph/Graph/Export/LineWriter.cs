using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Graph.Export;

/// <summary>Writes compact JSON with every character that JSON allows left as it is. The serializer of the framework
/// escapes code points outside the BMP, blanks and private ones under each of its encoders.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _text = new();
    private bool _first = true;

    /// <summary>Starts an object.</summary>
    public LineWriter Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _first = true;
        return this;
    }

    /// <summary>Ends an object or list.</summary>
    public LineWriter Close(char bracket)
    {
        _text.Append(bracket);
        _first = false;
        return this;
    }

    /// <summary>Writes a member's name; its value must follow.</summary>
    public LineWriter Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _first = true;
        return this;
    }

    /// <summary>Writes a string or null.</summary>
    public LineWriter Value(string? value)
    {
        Separate();
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            Quote(value);
        }

        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public LineWriter Value(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number in as few digits as bring it back.</summary>
    public LineWriter Value(double value) => Raw(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes a decimal number.</summary>
    public LineWriter Value(decimal value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a list of strings.</summary>
    public LineWriter Values(IEnumerable<string> values)
    {
        Open('[');
        foreach (var value in values)
        {
            Value(value);
        }

        return Close(']');
    }

    /// <summary>What was written so far, and starts anew.</summary>
    public string Take()
    {
        var line = _text.ToString();
        _text.Clear();
        _first = true;
        return line;
    }

    private LineWriter Raw(string value)
    {
        Separate();
        _text.Append(value);
        return this;
    }

    private void Separate()
    {
        if (!_first)
        {
            _text.Append(',');
        }

        _first = false;
    }

    private void Quote(string value)
    {
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var unit = value[i];
            if (unit is '"' or '\\')
            {
                _text.Append('\\').Append(unit);
            }
            else if (unit is '\n')
            {
                _text.Append("\\n");
            }
            else if (unit is '\r')
            {
                _text.Append("\\r");
            }
            else if (unit is '\t')
            {
                _text.Append("\\t");
            }
            else if (char.IsControl(unit) || unit is '\u2028' or '\u2029')
            {
                // Beyond what JSON asks: whatever some reader takes for the end of a line.
                Escape(unit);
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                _text.Append(unit).Append(value[++i]);
            }
            else if (char.IsSurrogate(unit))
            {
                // Half a character has no UTF-8.
                Escape(unit);
            }
            else
            {
                _text.Append(unit);
            }
        }

        _text.Append('"');
    }

    private void Escape(char unit) => _text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
}
