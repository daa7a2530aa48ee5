using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Reminders;

/// <param name="Run">Days whose nudges went out, as far back as it matters.</param>
/// <param name="First">The very first of them: before it there is nothing to make up for.</param>
public sealed record NudgedDays(IReadOnlySet<DateOnly> Run, DateOnly? First);

/// <summary>
/// Which days' steps of the ladders are told today: none on a day off; else today's, and those of the days off and of the days slept
/// through just before. Pure.
/// </summary>
public static class NudgeDays
{
    /// <summary>As long as a summer's holidays.</summary>
    public const int Furthest = 75;

    // Longer ago, and the next step of a ladder says it anyway.
    private const int MostSlept = 2;

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<DateOnly> Of(DateOnly today, SchoolCalendar calendar, NudgedDays past)
    {
        if (calendar.IsRest(today))
            return [];

        var (days, slept) = (new List<DateOnly> { today }, 0);
        // A day that a wrong clock left ahead of today silences nobody.
        for (var day = today.AddDays(-1); past.First is { } first && day > first && day > today.AddDays(-Furthest); day = day.AddDays(-1))
        {
            // Days off are run as well, for other programmes.
            var rest = calendar.IsRest(day);
            if (!rest && (past.Run.Contains(day) || ++slept > MostSlept))
                break;

            days.Add(day);
        }

        return days;
    }
}
