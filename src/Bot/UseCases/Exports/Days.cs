using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>The days something is taken for, both included.</summary>
internal sealed record Days(DateOnly From, DateOnly To)
{
    // A school year, whichever day it begins.
    private const int Most = 366;

    /// <summary>Days that were not said are those usual for it.</summary>
    public static Decision<Days> Of(string what, string? from, string? to, Turn turn)
    {
        if (!Day(from, out var first))
            return new Refusal.Missing("from");
        if (!Day(to, out var last))
            return new Refusal.Missing("to");

        var (begin, end) = UsualDays.Of(what, first, last, turn);

        return end < begin ? new Refusal.EndsBeforeStart()
             : end.DayNumber - begin.DayNumber >= Most ? new Refusal.PeriodTooLong(Most)
             : begin.Year < 2000 || end.Year >= 2200 ? new Refusal.NotPlausible()
             : new Days(begin, end);
    }

    private static bool Day(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact((text ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;

        return isDay || string.IsNullOrWhiteSpace(text);
    }
}
