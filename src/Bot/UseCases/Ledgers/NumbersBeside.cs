using System.Globalization;
using System.Text;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Reads how many of something a sentence speaks of: `照片2张`, `两张照片`, `2 photos`.</summary>
public static class NumbersBeside
{
    private const string Numerals = "零一二三四五六七八九十";
    private const string Measures = " 张張个個份段条條篇";

    /// <summary>The number after the word, or before it; 1 for the word alone, 0 without it.</summary>
    public static int Word(string text, string word)
    {
        var said = Folded(text);
        var at = said.IndexOf(Folded(word), StringComparison.Ordinal);

        return at < 0 ? 0 : After(said[(at + Folded(word).Length)..]) ?? Before(said[..at]) ?? 1;
    }

    /// <summary>One spelling for widths and letter cases.</summary>
    public static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('两', '二').Replace('兩', '二');

    private static int? After(string rest) => Read(new string([.. rest.TrimStart(' ', ':', '×', 'x', 's').TakeWhile(IsNumber).Take(4)]));

    private static int? Before(string text) => Read(new string([.. text.TrimEnd(Measures.ToCharArray()).Reverse().TakeWhile(IsNumber).Take(4).Reverse()]));

    private static bool IsNumber(char letter) => char.IsAsciiDigit(letter) || Numerals.Contains(letter, StringComparison.Ordinal);

    private static int? Read(string digits) =>
        digits.Length == 0 ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : digits.Length == 1 ? Numerals.IndexOf(digits[0], StringComparison.Ordinal)
        : null;
}
