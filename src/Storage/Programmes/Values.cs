using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Single values of a file; what cannot be read is a finding and null.</summary>
internal static class Values
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string? Text(Item? item, Findings findings) => item switch
    {
        null      => null,
        Leaf leaf => leaf.Text.Trim(),
        _         => Wrong<string>(item, Faults.NotAText, findings),
    };

    public static Named? Code(Item? item, Findings findings)
    {
        if (Text(item, findings) is not { } text)
            return null;
        if (Codes.Normal(text) is { Length: > 0 } code && code.All(letter => letter is '-' or '.' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
            return new Named(code, item!);

        findings.Wrong(item!, Faults.MalformedCode, text);
        return null;
    }

    public static decimal? Number(Item? item, Findings findings) => Read<decimal>(item, findings, Faults.NotANumber,
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Plain, out var number) ? number : null);

    public static int? Whole(Item? item, Findings findings, int least, int most)
    {
        if (Text(item, findings) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, Plain, out var number) && number >= least && number <= most)
            return number;

        findings.Wrong(item!, Faults.NotWhole, text, Findings.Number(least), Findings.Number(most));
        return null;
    }

    public static bool? Flag(Item? item, Findings findings) => Read<bool>(item, findings, Faults.NotAFlag, text => text switch
    {
        "true"  => true,
        "false" => false,
        _       => null,
    });

    public static DateOnly? Day(Item? item, Findings findings) => Read(item, findings, Faults.NotADay,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    public static TimeOnly? Time(Item? item, Findings findings) => Read(item, findings, Faults.NotATime,
        text => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], Plain, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null);

    // 2024 has a 29 February.
    public static MonthDay? MonthAndDay(Item? item, Findings findings) => Read(item, findings, Faults.NotAMonthDay,
        text => DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? new MonthDay(day.Month, day.Day) : (MonthDay?)null);

    /// <summary>`7d`, `+1d`, `-3d`</summary>
    public static int? Days(Item? item, Findings findings) => Read<int>(item, findings, Faults.NotDays, text => Counted(text, "d"));

    /// <summary>`30min`</summary>
    public static int? Minutes(Item? item, Findings findings) => Read<int>(item, findings, Faults.NotMinutes, text => Counted(text, "min") is >= 0 and var minutes ? minutes : null);

    private static int? Counted(string text, string unit) =>
        text.EndsWith(unit, StringComparison.Ordinal)
        && int.TryParse(text[..^unit.Length].Trim(), NumberStyles.AllowLeadingSign, Plain, out var number)
        && number is >= -3660 and <= 3660 ? number : null;

    private static T? Read<T>(Item? item, Findings findings, Fault fault, Func<string, T?> read) where T : struct
    {
        if (Text(item, findings) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;

        findings.Wrong(item!, fault, text);
        return null;
    }

    private static T? Wrong<T>(Item item, Fault fault, Findings findings) where T : class
    {
        findings.Wrong(item, fault);
        return null;
    }
}
