using System.Collections.Frozen;

namespace CoEduBot.Bot.Intents.Words;

/// <summary>English number words: one … ninety-nine, a couple of, a dozen; ordinals: first … thirty-first, 20th, last = 0.</summary>
internal static class EnglishNumbers
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] OrdinalOnes =
    [
        "last", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> Words = Cardinals().ToFrozenDictionary();
    private static readonly FrozenDictionary<string, int> Ordinals = Ordered().ToFrozenDictionary();

    /// <summary>A cardinal word at a position, the longest first: `twenty five`, `twenty-five`.</summary>
    public static int? Read(string text, int at, out int end) => Look(Words, text, at, out end);

    /// <summary>An ordinal at a position, in words or as `20th`; 0 means the last.</summary>
    public static int? ReadOrdinal(string text, int at, out int end)
    {
        if (Look(Ordinals, text, at, out end) is { } word)
            return word;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || Numbers.Read(text, at, out end) is not { } digits)
            return null;
        if (end + 2 > text.Length || text.Substring(end, 2) is not ("st" or "nd" or "rd" or "th") || Continues(text, end + 2))
            return null;

        end += 2;
        return digits;
    }

    private static int? Look(FrozenDictionary<string, int> words, string text, int at, out int end)
    {
        end = at;
        var one = WordEnd(text, at);
        if (one == at)
            return null;

        if (one < text.Length && text[one] is ' ' or '-' && WordEnd(text, one + 1) is var two && two > one + 1
            && words.TryGetValue($"{text[at..one]} {text[(one + 1)..two]}", out var both))
        {
            end = two;
            return both;
        }

        if (!words.TryGetValue(text[at..one], out var single))
            return null;

        end = one;
        return single;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;

        return at;
    }

    private static bool Continues(string text, int at) => at < text.Length && char.IsAsciiLetterOrDigit(text[at]);

    private static IEnumerable<KeyValuePair<string, int>> Cardinals()
    {
        for (var one = 0; one < Ones.Length; one++)
            yield return new(Ones[one], one);
        for (var ten = 2; ten < Tens.Length; ten++)
            for (var one = 0; one < 10; one++)
                if (ten > 2 || one > 0)
                    yield return new(one == 0 ? Tens[ten] : $"{Tens[ten]} {Ones[one]}", (ten * 10) + one);
        yield return new("a dozen", 12);
        yield return new("a couple", 2);
    }

    private static IEnumerable<KeyValuePair<string, int>> Ordered()
    {
        for (var one = 0; one < OrdinalOnes.Length; one++)
            yield return new(OrdinalOnes[one], one);
        for (var one = 1; one < 10; one++)
            yield return new($"twenty {OrdinalOnes[one]}", 20 + one);
        yield return new("thirtieth", 30);
        yield return new("thirty first", 31);
    }
}
