using System.Text;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>The code of a check-in: digits, letters and digits, or Chinese numerals read one by one.</summary>
internal static class CodeReader
{
    public static string? Read(Sentence sentence)
    {
        var text = sentence.Text;
        for (var at = 0; at < text.Length; at++)
            if (Run(sentence, at, char.IsAsciiLetterOrDigit) is var end && end - at is >= 3 and <= 10 && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && text.AsSpan(at, end - at).IndexOfAnyInRange('0', '9') >= 0 && !IsTime(sentence, at, end))
                return sentence.Form.Cut(at, end);
            else if (Run(sentence, at, letter => Numbers.Digit(letter) >= 0) is var last && last - at >= 3 && !IsTime(sentence, at, last))
                return Digits(text[at..last]);

        return Spelled(sentence);
    }

    // "3 6 6 0", spoken digit by digit.
    private static string? Spelled(Sentence sentence)
    {
        var digits = new StringBuilder();
        var text = sentence.Text;
        for (var at = 0; at < text.Length; at++)
            if (EnglishNumbers.Read(text, at, out var end) is >= 0 and <= 9 and var word && (at == 0 || text[at - 1] is ' ' or ','))
                (_, at) = (digits.Append(word), end - 1);
            else if (char.IsAsciiDigit(text[at]))
                digits.Append(text[at]);
            else if (text[at] is not (' ' or ',' or '-') && digits.Length is > 0 and < 3)
                digits.Clear();

        return digits.Length is >= 3 and <= 10 ? digits.ToString() : null;
    }

    private static int Run(Sentence sentence, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < sentence.Text.Length && belongs(sentence.Text[end]))
            end++;

        return end;
    }

    // A year alone (2027) is as good a code as any; within a longer date it is none.
    private static bool IsTime(Sentence sentence, int at, int end) =>
        sentence.Times.Dates.Any(date => date.Start <= at && at < date.End && (date.Start < at || end < date.End))
        || sentence.Times.Clocks.Any(clock => clock.Start <= at && at < clock.End);

    private static string Digits(string numerals) => string.Concat(numerals.Select(Numbers.Digit));
}
