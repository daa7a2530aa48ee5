using System.Globalization;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Domain.Tests.Reminders;

/// <summary>Minute by minute, a week and more to either side: when each step is first due and when for the last time. A lecture on 2 December.</summary>
public sealed class ReminderCalendarTests
{
    [Fact]
    public void An_evening_lecture() => Assert.Equal(
        """
        week-before    11-25 19:00 – 11-29 18:59
        silent-nudge-3 11-29 19:00 – 12-02 16:59
        silent-nudge-1 12-01 19:00 – 12-02 16:59
        day-before     12-01 19:00 – 12-02 16:59
        group-eve      12-01 19:00 – 12-02 16:59
        hours-before   12-02 17:00 – 12-02 18:59
        was-it-held    12-02 20:30 – 12-09 20:29
        """, Lines(Published("19:00", "20:30")));

    // Two hours before it people sleep, and in the morning it is too late: they hear the evening before, an hour before the night.
    [Fact]
    public void A_lecture_at_seven_in_the_morning() => Assert.Equal(
        """
        week-before    11-25 07:30 – 11-28 20:59
        silent-nudge-3 11-29 07:30 – 12-01 20:59
        silent-nudge-1 12-01 07:30 – 12-01 20:59
        day-before     12-01 07:30 – 12-01 20:59
        group-eve      12-01 07:30 – 12-01 20:59
        hours-before   12-01 20:00 – 12-01 20:59
        was-it-held    12-02 08:30 – 12-09 08:29
        """, Lines(Published("07:00", "08:30")));

    [Theory]
    [InlineData("07:30", "08:00", "hours-before   12-01 20:00 – 12-01 20:59")]   // the night ends as it starts
    [InlineData("07:31", "08:00", "hours-before   12-02 07:30 – 12-02 07:30")]
    [InlineData("08:00", "09:00", "hours-before   12-02 07:30 – 12-02 07:59")]
    [InlineData("09:00", "10:00", "hours-before   12-02 07:30 – 12-02 08:59")]
    [InlineData("09:30", "10:00", "hours-before   12-02 07:30 – 12-02 09:29")]
    [InlineData("09:31", "10:00", "hours-before   12-02 07:31 – 12-02 09:30")]
    [InlineData("22:59", "23:30", "hours-before   12-02 20:59 – 12-02 20:59")]
    [InlineData("23:00", "23:30", "hours-before   12-02 20:00 – 12-02 20:59")]
    [InlineData("23:30", "23:50", "hours-before   12-02 20:00 – 12-02 20:59")]
    public void The_hours_before_one_at_the_edge_of_the_night(string start, string end, string line) =>
        Assert.Equal(line, Lines(Published(start, end), days: 2).Split('\n').Single(one => one.StartsWith("hours-before", StringComparison.Ordinal)));

    [Fact]
    public void A_lecture_that_ends_at_night() => Assert.Equal(
        """
        week-before    11-26 07:30 – 11-29 20:59
        silent-nudge-3 11-30 07:30 – 12-02 19:29
        silent-nudge-1 12-02 07:30 – 12-02 19:29
        day-before     12-02 07:30 – 12-02 19:29
        group-eve      12-02 07:30 – 12-02 19:29
        hours-before   12-02 19:30 – 12-02 20:59
        was-it-held    12-03 07:30 – 12-09 20:59
        """, Lines(Published("21:30", "22:30")));

    [Fact]
    public void Once_held_those_who_came_are_asked_and_nobody_is_reminded() => Assert.Equal(
        """
        feedback       12-02 20:30 – 12-09 20:29
        group-after    12-02 20:30 – 12-09 20:29
        """, Lines(Some.Lecture(EngagementState.Held)));

    [Theory]
    [InlineData(EngagementState.Draft)]
    [InlineData(EngagementState.Cancelled)]
    public void Of_a_draft_and_of_what_was_called_off_nobody_hears(EngagementState state) => Assert.Equal("", Lines(Some.Lecture(state)));

    [Fact]
    public void Moved_families_hear_only_what_comes_due_after_they_were_told()
    {
        var lecture = Published("19:00", "20:30");
        Some.Granted(lecture.Reschedule(new Slot(Some.At("2026-12-05 10:00"), Some.At("2026-12-05 11:00"), "图书馆"), Some.At("2026-12-02 10:00")));

        // The nudge of three days before was due as they were told; the one of the day before is still to come.
        Assert.Equal(
            """
            silent-nudge-1 12-04 10:00 – 12-05 07:59
            day-before     12-04 10:00 – 12-05 07:59
            group-eve      12-04 10:00 – 12-05 07:59
            hours-before   12-05 08:00 – 12-05 09:59
            was-it-held    12-05 11:00 – 12-12 10:59
            """, Lines(lecture));
    }

    // Who was told after a step came due has just been told: the step is for those told before.
    [Theory]
    [InlineData("19:00", "20:30", "2026-12-01 20:30", "11-29 19:00, 12-01 19:00, 12-01 19:00, 12-01 19:00")]
    [InlineData("08:00", "09:30", "2026-12-02 07:45", "12-02 06:00")]
    [InlineData("07:00", "08:30", "2026-12-01 20:30", "11-29 07:00, 12-01 07:00, 12-01 07:00, 12-01 07:00, 12-01 20:00")]
    public void A_step_is_for_families_told_before_it_came_due(string start, string end, string now, string before) =>
        Assert.Equal(before, string.Join(", ", ReminderCalendar.Due(Published(start, end), LocalTime.China, Some.At(now)).Select(due => Shown(due.Before))));

    private static Engagement Published(string start, string end) => Some.Lecture(EngagementState.Published, $"2026-12-02 {start}", $"2026-12-02 {end}");

    private static string Lines(Engagement lecture, int days = 8)
    {
        var seen = new Dictionary<ReminderRule, (DateTimeOffset First, DateTimeOffset Last)>();
        for (var now = lecture.StartsAt.AddDays(-days); now < lecture.StartsAt.AddDays(days); now = now.AddMinutes(1))
            foreach (var due in ReminderCalendar.Due(lecture, LocalTime.China, now))
                seen[due.Rule] = (seen.TryGetValue(due.Rule, out var before) ? before.First : now, now);

        return string.Join('\n', ReminderRules.All.Where(seen.ContainsKey).Select(rule => $"{Named(rule),-14} {Shown(seen[rule].First)} – {Shown(seen[rule].Last)}"));
    }

    // Both nudges have one code, so that a family gets one.
    private static string Named(ReminderRule rule) => rule.Code == "silent-nudge" ? $"{rule.Code}{rule.Due.Days}" : rule.Code;

    private static string Shown(DateTimeOffset instant) => instant.In(LocalTime.China).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
