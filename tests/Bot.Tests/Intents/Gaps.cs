using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>What may stand in the gaps of a phrase: the values, and how they are said.</summary>
internal static class Gaps
{
    private const string HanDigits = "零一二三四五六七八九";

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Nths =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    // Where two things are counted, two is 两 in Chinese.
    private static readonly string[] Counted = ["n", "pm", "pm2", "hour", "night"];

    /// <summary>One value for every name; every third time the days are the reference day or those beside it.</summary>
    public static Dictionary<string, int> Draw(Random random, DateOnly reference)
    {
        var near = random.Next(3) == 0;
        var day = near ? reference.AddDays(random.Next(4) switch { 0 => -1, 1 => 1, _ => 0 }) : new DateOnly(2025, 1, 1).AddDays(random.Next(1461));
        var later = day.AddDays(random.Next(5, 60));
        var last = DateTime.DaysInMonth(2027, day.Month);      // a range to 29 February would leave most years without its end
        var first = Math.Min(day.Day, last - 1);
        var (weekday1, weekday2) = Rising(random, 1, 7);
        var (first28, last28) = Rising(random, 1, 28);
        var (am, am2) = Rising(random, 7, 11);
        var (pm, pm2) = Rising(random, 1, 6);
        var (evening, evening2) = Rising(random, 6, 10);
        var (h24, h242) = Rising(random, 13, 21);

        return new()
        {
            ["year"] = day.Year, ["month"] = day.Month, ["day"] = day.Day, ["its-weekday"] = Number(day.DayOfWeek), ["month2"] = later.Month, ["day2"] = later.Day,
            ["first"] = first, ["last"] = random.Next(first + 1, last + 1), ["day28"] = Math.Min(day.Day, 28), ["first28"] = first28, ["last28"] = last28,
            ["any"] = near ? reference.Day : random.Next(1, 32), ["any28"] = near ? Math.Min(reference.Day, 28) : random.Next(1, 29), ["weekday"] = near ? Number(reference.DayOfWeek) : random.Next(1, 8), ["weekday1"] = weekday1,
            ["weekday2"] = weekday2, ["nth"] = random.Next(1, 5), ["n"] = random.Next(2, 13), ["am"] = am, ["am2"] = am2, ["pm"] = pm, ["pm2"] = pm2,
            ["evening"] = evening, ["evening2"] = evening2, ["dusk"] = random.Next(5, 8), ["night"] = random.Next(1, 6), ["hour"] = random.Next(1, 13), ["h24"] = h24,
            ["h242"] = h242, ["minute"] = random.Next(1, 60), ["late-minute"] = random.Next(11, 60),
            ["this-year"] = reference.Year, ["last-year"] = reference.Year - 1, ["next-year"] = reference.Year + 1, ["this-month"] = reference.Month,
            ["next-month"] = (reference.Month % 12) + 1, ["next-months-year"] = reference.Month == 12 ? reference.Year + 1 : reference.Year,
            ["last-month"] = reference.Month == 1 ? 12 : reference.Month - 1, ["last-months-year"] = reference.Month == 1 ? reference.Year - 1 : reference.Year,
        };
    }

    private static int Number(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    private static (int Lower, int Higher) Rising(Random random, int from, int to)
    {
        var lower = random.Next(from, to);

        return (lower, random.Next(lower + 1, to + 1));
    }

    /// <summary>A value in the words of a language; without a form weekdays are names, in English months too, and all else is digits.</summary>
    public static string Say(string name, string form, int value, Locale locale) => form switch
    {
        "number"   => Digits(value),
        "two"      => value.ToString("00", CultureInfo.InvariantCulture),
        "wide"     => Wide(Digits(value)),
        "wide-two" => Wide(value.ToString("00", CultureInfo.InvariantCulture)),
        "roc"      => Digits(value - 1911),
        "han"      => value == 2 && Counted.Contains(name) ? "两" : Han(value),
        "word"     => name is "day" or "any28" or "nth" ? InTens(value, Nths, "thirtieth") : InTens(value, Ones, "thirty"),
        "th"       => Digits(value) + (value is > 10 and < 20 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }),
        "short"    => Name(name, value, locale)[..3],
        _          => Name(name, value, locale),
    };

    private static string Name(string name, int value, Locale locale) => locale != Locale.En
        ? name.Contains("weekday", StringComparison.Ordinal) ? "一二三四五六日"[value - 1].ToString() : Digits(value)
        : name.Contains("weekday", StringComparison.Ordinal) ? CultureInfo.InvariantCulture.DateTimeFormat.DayNames[value % 7]
        : name is "month" or "month2" or "this-month" or "next-month" or "last-month" ? CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[value - 1]
        : Digits(value);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Wide(string digits) => string.Concat(digits.Select(digit => (char)(digit - '0' + '０')));

    private static string Han(int value) => value switch
    {
        < 10  => HanDigits[value].ToString(),
        < 20  => "十" + (value == 10 ? "" : HanDigits[value % 10]),
        < 100 => HanDigits[value / 10] + "十" + (value % 10 == 0 ? "" : HanDigits[value % 10]),
        _     => string.Concat(Digits(value).Select(digit => digit == '0' ? '〇' : HanDigits[digit - '0'])),
    };

    private static string InTens(int value, string[] words, string thirty) =>
        value <= 20 ? words[value] : value < 30 ? $"twenty-{words[value - 20]}" : value == 30 ? thirty : $"thirty-{words[value - 30]}";
}
