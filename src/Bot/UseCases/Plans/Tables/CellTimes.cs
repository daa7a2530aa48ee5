using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Plans.Tables;

/// <param name="End">Null where only a beginning is said.</param>
internal sealed record TimeCell(TimeOnly Start, TimeOnly? End);

/// <summary>Times as people write them into a cell: `19:00`, `19:00-20:30`, `晚上7点`, 7pm, or a spreadsheet's part of a day.</summary>
internal static class CellTimes
{
    private static readonly string[] Exact = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"];

    public static Decision<TimeCell> Read(string said)
    {
        var text = Plain(said);
        if (TimeOnly.TryParseExact(text, Exact, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return new TimeCell(new TimeOnly(exact.Hour, exact.Minute), null);
        if (text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
            return new TimeCell(Minutes((int)decimal.Round(part * 1440)), null);

        var clocks = In(text);

        return clocks.Count == 1 && Rest(text, clocks).Trim(' ', '-', '~', '至', '到').Length == 0 ? new TimeCell(clocks[0].From, clocks[0].To)
             : clocks is [{ To: null } from, { To: null } to] && Rest(text, clocks).Trim() is "-" or "~" or "至" or "到" or "to" or "--" ? new TimeCell(from.From, to.From)
             : new Refusal.NotATime(PlanTable.Short(said));
    }

    /// <summary>`12月9日 19:00`: the day and the time apart. Midnight is what a spreadsheet adds to a day without a time.</summary>
    public static (string Day, TimeCell? Clock) Apart(string said)
    {
        var text = Plain(said);
        if (text.IndexOf(':', StringComparison.Ordinal) < 0 && !text.Any(letter => letter is '点' or '點' or '时' or '時'))
            return (said, null);

        var clocks = In(text);
        if (clocks.Count == 0)
            return (said, null);

        var day = text[..clocks[0].Start].TrimEnd(' ', 't');
        var clock = clocks[0].To is { } to ? new TimeCell(clocks[0].From, to) : new TimeCell(clocks[0].From, null);

        return day.Length == 0 ? (said, null) : (day, clock is { Start: { Hour: 0, Minute: 0 }, End: null } ? null : clock);
    }

    private static IReadOnlyList<ClockMention> In(string text) => TimeWords.Read(NormalForm.OfWord(text), new DateFrame(new DateOnly(2000, 1, 3), SchoolCalendar.Assumed)).Clocks;

    private static string Rest(string text, IReadOnlyList<ClockMention> clocks) =>
        clocks.Reverse().Aggregate(text, (rest, clock) => clock.End <= rest.Length ? rest.Remove(clock.Start, clock.End - clock.Start) : rest);

    private static TimeOnly Minutes(int minutes) => new(Math.Min(minutes, 1439) / 60, Math.Min(minutes, 1439) % 60);

    private static string Plain(string said) => PlanTable.Short(said).Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
