using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>Days, times, numbers and values of fields as the files write them; what is none is noted.</summary>
internal static class Values
{
    private static readonly string[] Clocks = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss"];

    /// <summary>An instant names its offset: without one nobody knows which midnight is meant.</summary>
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public static DateOnly? Day(this Fields fields, string column) => Read(fields, column, Faults.DayMalformed, Day);

    /// <summary>A day that must be there; the first of the calendar where it is not, which is noted.</summary>
    public static DateOnly NeededDay(this Fields fields, string column) =>
        fields.Needed(column).Length > 0 && fields.Day(column) is { } day ? day : DateOnly.MinValue;

    public static TimeOnly? Clock(this Fields fields, string column) => Read<TimeOnly>(fields, column, Faults.TimeMalformed, text =>
        TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null);

    public static DateTimeOffset? Instant(this Fields fields, string column) => Read(fields, column, Faults.InstantMalformed, Instant);

    /// <summary>A number that is not below nothing.</summary>
    public static decimal? Amount(this Fields fields, string column) => Read<decimal>(fields, column, Faults.NumberMalformed, text => Number(text) is >= 0 and var value ? value : null);

    public static int? Whole(this Fields fields, string column) => Read(fields, column, Faults.WholeMalformed, Whole);

    /// <summary>`k=v|v;..`: names as codes, and so are values that look like one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices(this Fields fields, string column)
    {
        var choices = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var part in fields.List(column))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                fields.Wrong(column, Faults.AttrMalformed, part);
            else
                choices[Codes.Normal(part[..at])] = [.. part[(at + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CodeOrText)];
        }

        return choices;
    }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Up to a trillion either way: beyond that it is a slip, and sums of such could not be held.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= 1_000_000_000_000 ? value : null;

    public static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    // `aims_conditions` is a code written the older way; `S_1` may be an id, and what is written in sentences is left as it is.
    private static string CodeOrText(string value) =>
        value.All(letter => letter is '_' or '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) ? value.Replace('_', '-') : value;

    private static T? Read<T>(Fields fields, string column, Fault fault, Func<string, T?> read) where T : struct
    {
        var text = fields.Text(column);
        if (text.Length == 0)
            return null;

        var value = read(text);
        if (value is null)
            fields.Wrong(column, fault, text);

        return value;
    }
}
