using System.Globalization;
using System.Text;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Reads how many of which things a sentence speaks of: `照片2张 视频1个`, `两张照片和一段视频`, `2 photos`.</summary>
public static class NumbersBeside
{
    private const string Numerals = "零一二三四五六七八九十";
    private const string Measures = " 张張个個份段条條篇的";

    /// <summary>For each thing named the number beside it, 1 where none stands there.</summary>
    /// <param name="things">What to look for, each by the names it may go by; a long name is also known by its beginning.</param>
    public static IReadOnlyDictionary<string, int> Of(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> things)
    {
        var said = Folded(text);
        var found = things
            .Select(thing => (thing.Key, Place: Find(said, thing.Value)))
            .Where(thing => thing.Place.At >= 0)
            .OrderBy(thing => thing.Place.At)
            .ToList();

        // Who begins with a number says numbers first throughout: 2张照片1个视频.
        var numbersFirst = found.Count > 0 && Before(said[..found[0].Place.At]) is not null;

        return found.ToDictionary(
            thing => thing.Key,
            thing => (numbersFirst ? Before(said[..thing.Place.At]) : After(said[(thing.Place.At + thing.Place.Length)..])) ?? 1);
    }

    /// <summary>One spelling for widths and letter cases.</summary>
    public static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('两', '二').Replace('兩', '二');

    private static (int At, int Length) Find(string said, IReadOnlyList<string> names) => names
        .Select(Folded).Concat(names.Select(Folded).Select(Short))
        .Select(name => (At: name.Length == 0 ? -1 : said.IndexOf(name, StringComparison.Ordinal), name.Length))
        .FirstOrDefault(place => place.At >= 0, (At: -1, Length: 0));

    // 签到记录 is also 签到, an attendance list also attendance.
    private static string Short(string name) => name.Length > 3 && name[0] >= '\u2E80' ? name[..2] : name.Split(' ')[0].TrimEnd('s');

    // A word in between does not matter: 签到表1份.
    private static int? After(string rest)
    {
        var at = rest.TakeWhile(letter => !IsNumber(letter)).Count();

        return at > 3 ? null : Read(new string([.. rest.Skip(at).TakeWhile(IsNumber).Take(4)]));
    }

    private static int? Before(string text) => Read(new string([.. text.TrimEnd(Measures.ToCharArray()).Reverse().TakeWhile(IsNumber).Take(4).Reverse()]));

    private static bool IsNumber(char letter) => char.IsAsciiDigit(letter) || Numerals.Contains(letter, StringComparison.Ordinal);

    private static int? Read(string digits) =>
        digits.Length == 0 ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : digits.Length == 1 ? Numerals.IndexOf(digits[0], StringComparison.Ordinal)
        : null;
}
