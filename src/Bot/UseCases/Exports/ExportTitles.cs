using System.Globalization;
using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>What a file is called, on the card, on the page and on the disk.</summary>
public static class ExportTitles
{
    /// <summary>`月工作台账 2026年11月`.</summary>
    public static string Name(Takeout wanted, Words words) => words["exports.title", Thing(wanted.What, words), Days(wanted, words)];

    /// <summary>`月工作台账 2026年11月：青禾一小`.</summary>
    public static string Of(Takeout wanted, Words words) => words["exports.title-of", Name(wanted, words), Units(wanted, words)];

    public static string Thing(string what, Words words) => words[$"exports.what-{what}"];

    public static string Units(Takeout wanted, Words words) => string.Join(words["names.separator"], wanted.Units.Select(unit => unit.Name));

    public static string Days(Takeout wanted, Words words) => wanted.Month is { } month ? Dates.Month(month, words.Locale)
        : words["exports.days", Iso(wanted.From), Iso(wanted.To)];

    /// <summary>`月工作台账-青禾一小-2026-11.xlsx`, without what a disk cannot call a file.</summary>
    public static string FileName(Takeout wanted, string format, Words words)
    {
        var name = $"{Thing(wanted.What, words)}-{wanted.Unit.Name}-{Period(wanted)}";

        return $"{string.Concat(name.Where(letter => !char.IsControl(letter) && !"\\/:*?\"<>|;%'".Contains(letter, StringComparison.Ordinal))).Trim('.', ' ')}.{format}";
    }

    /// <summary>The same in ASCII.</summary>
    public static string PlainName(Takeout wanted, string format) => $"{wanted.What}-{Period(wanted)}.{format}";

    private static string Period(Takeout wanted) => wanted.Month?.ToString() ?? $"{Iso(wanted.From)}-{Iso(wanted.To)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
