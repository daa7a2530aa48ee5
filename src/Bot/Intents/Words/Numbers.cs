namespace CoEduBot.Bot.Intents.Words;

/// <summary>Whole numbers as people write them: 12, 十二, 两, 廿一, 二〇二六, one hundred and … up to four digits.</summary>
internal static class Numbers
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number that begins at a position; <paramref name="end"/> is behind it. Null when there is none.</summary>
    public static int? Read(string text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
            return null;

        return char.IsAsciiDigit(text[at]) ? Ascii(text, at, out end)
             : char.IsAsciiLetter(text[at]) ? EnglishNumbers.Read(text, at, out end)
             : Han(text, at, out end);
    }

    /// <summary>The value of one Han digit, or -1.</summary>
    public static int Digit(char letter) => letter switch
    {
        '〇' or '○'  => 0,
        '两' or '俩' => 2,
        '幺'         => 1,
        _            => Digits.IndexOf(letter, StringComparison.Ordinal),
    };

    private static int? Ascii(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;

        return end - at <= 8 ? int.Parse(text.AsSpan(at, end - at), provider: null) : null;
    }

    private static int? Han(string text, int at, out int end)
    {
        end = at;
        var (total, section, digits) = (0, 0, 0);
        while (end < text.Length)
        {
            var letter = text[end];
            if (Digit(letter) is >= 0 and var digit)
            {
                digits++;
                section = digits > 1 ? (section * 10) + digit : digit;
            }
            else if (Unit(letter) is > 0 and var unit)
            {
                total += (section == 0 && total == 0 ? 1 : section) * unit;
                (section, digits) = (0, 0);
            }
            else if (letter is '廿' or '卅')
                (total, section, digits) = (total + (letter == '廿' ? 20 : 30), 0, 0);
            else
                break;

            end++;
            if (total > 100_000 || section > 100_000)
                break;
        }

        return end == at ? null : total + section;
    }

    private static int Unit(char letter) => letter switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _    => 0,
    };
}
