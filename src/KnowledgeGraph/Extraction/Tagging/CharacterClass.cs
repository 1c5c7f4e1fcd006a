namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Folds a character to what the tagger's features see of it, and says of what class it is.</summary>
internal static class CharacterClass
{
    public const byte Han = 0;
    public const byte Digit = 1;
    public const byte Latin = 2;
    public const byte Stop = 3;
    public const byte Comma = 4;
    public const byte Listing = 5;
    public const byte Open = 6;
    public const byte Close = 7;
    public const byte Dash = 8;
    public const byte Other = 9;
    public const byte Numeral = 10;

    /// <summary>Full width to half width, capitals to small letters, digits to 0, all quotation marks to one pair.</summary>
    public static char Fold(char character)
    {
        if (character is >= '！' and <= '～')
        {
            character = (char)(character - 0xFEE0);
        }

        return character switch
        {
            >= '0' and <= '9' => '0',
            >= 'A' and <= 'Z' => (char)(character | 0x20),
            '「' or '『' or '‘' or '＂' => '“',
            '」' or '』' or '’' => '”',
            '\u3000' or '\t' or '\r' => ' ',
            '—' or '–' or '－' or '―' => '-',
            _ => character,
        };
    }

    /// <summary>Class of a folded character.</summary>
    public static byte Of(char folded) => folded switch
    {
        '0' => Digit,
        >= 'a' and <= 'z' => Latin,
        '。' or '!' or '?' or ';' or '\n' => Stop,
        ',' or ':' => Comma,
        '、' or '和' or '及' or '与' => Listing,
        '“' or '(' or '《' or '【' or '<' or '[' => Open,
        '”' or ')' or '》' or '】' or '>' or ']' => Close,
        '-' or '·' or '/' or '~' => Dash,
        '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '两' => Numeral,
        >= '\u3400' and <= '\u9FFF' or '〇' => Han,
        _ => char.IsSurrogate(folded) ? Han : Other,
    };
}
