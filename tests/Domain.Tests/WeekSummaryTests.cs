using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Domain.Tests;

public sealed class WeekSummaryTests
{
    private static readonly TimeZoneInfo Zone = LocalTime.China;
    private static readonly Week ThisWeek = new(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6), Zone);
    private static readonly DateTimeOffset Now = At(3, 9);

    [Fact]
    public void A_week_is_monday_to_sunday_of_today() =>
        Assert.Equal(ThisWeek, Granted(Week.Of(null, null, new DateOnly(2026, 12, 6), Zone)));

    [Fact]
    public void A_week_begins_at_local_midnight_and_ends_before_the_next()
    {
        Assert.True(ThisWeek.Has(new DateTimeOffset(2026, 11, 29, 16, 0, 0, TimeSpan.Zero)));
        Assert.False(ThisWeek.Has(new DateTimeOffset(2026, 11, 29, 15, 59, 59, TimeSpan.Zero)));
        Assert.True(ThisWeek.Has(new DateTimeOffset(2026, 12, 6, 15, 59, 59, TimeSpan.Zero)));
        Assert.False(ThisWeek.Has(new DateTimeOffset(2026, 12, 6, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void What_was_only_a_draft_or_called_off_counts_nobody()
    {
        var summary = WeekSummary.Of([Of(EngagementState.Draft, At(2, 19)), Of(EngagementState.Cancelled, At(2, 19)), Of(EngagementState.Held, At(2, 19))], ThisWeek, Now);

        Assert.Equal((1, 0, 1, 10, 4, 3, 7), (summary.Held.Count, summary.Coming.Count, summary.Cancelled, summary.Invited, summary.Answered, summary.Came, summary.Heads));
    }

    [Fact]
    public void A_draft_called_off_was_nobodys_business()
    {
        var draft = Lecture(At(5, 19));
        Granted(draft.Cancel("", Now));

        Assert.Equal(0, WeekSummary.Of([Figures(draft)], ThisWeek, Now).Cancelled);
    }

    [Theory]
    [InlineData(EngagementState.Published, 2, 19, Missing.Confirmation)]
    [InlineData(EngagementState.Published, 3, 8, null)]                   // under way until 09:30
    [InlineData(EngagementState.Draft, 10, 9, Missing.Publishing)]        // seven days ahead to the minute
    [InlineData(EngagementState.Draft, 10, 10, null)]
    [InlineData(EngagementState.Draft, 2, 19, null)]                      // over: too late to publish
    [InlineData(EngagementState.Published, 6, 9, Missing.Answers)]        // three days ahead to the minute
    [InlineData(EngagementState.Published, 6, 10, null)]
    [InlineData(EngagementState.Held, 2, 19, null)]
    [InlineData(EngagementState.Cancelled, 2, 19, null)]
    public void What_is_missing_depends_on_state_and_time(EngagementState state, int day, int hour, Missing? missing) =>
        Assert.Equal(missing is { } one ? [one] : [], WeekSummary.Of([Of(state, At(day, hour))], ThisWeek, Now).Missing.Select(row => row.What));

    [Fact]
    public void Held_without_marks_and_without_feedback_is_two_things() =>
        Assert.Equal(
            [Missing.Marks, Missing.Feedback],
            WeekSummary.Of([Of(EngagementState.Held, At(2, 19)) with { Marked = 0, Feedback = 0 }], ThisWeek, Now).Missing.Select(row => row.What));

    [Theory]
    [InlineData(10, 5, 0)]
    [InlineData(10, 4, 1)]
    [InlineData(0, 0, 0)]
    public void Many_are_silent_when_more_than_half_are(int invited, int answered, int missing) =>
        Assert.Equal(missing, WeekSummary.Of([Of(EngagementState.Published, At(5, 19)) with { Invited = invited, Answered = answered }], ThisWeek, Now).Missing.Count);

    [Fact]
    public void Of_another_week_nothing_ahead_is_missing()
    {
        var lastWeek = Granted(Week.Of(new DateOnly(2026, 11, 23), null, new DateOnly(2026, 12, 3), Zone));

        Assert.Empty(WeekSummary.Of([Of(EngagementState.Draft, At(5, 19)), Of(EngagementState.Published, At(5, 19))], lastWeek, Now).Missing);
    }

    private static DateTimeOffset At(int day, int hour) => new DateTimeOffset(2026, 12, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    private static EngagementFigures Of(EngagementState state, DateTimeOffset startsAt)
    {
        var lecture = Lecture(startsAt);
        if (state != EngagementState.Draft)
            Granted(lecture.Publish(startsAt.AddDays(-9)));
        if (state == EngagementState.Held)
            Granted(lecture.Hold(lecture.EndsAt));
        if (state == EngagementState.Cancelled)
            Granted(lecture.Cancel("", startsAt.AddDays(-1)));

        return Figures(lecture);
    }

    private static EngagementFigures Figures(Engagement lecture) => new(lecture, Invited: 10, Answered: 4, Came: 3, Heads: 7, Marked: 5, Feedback: 2, LecturerSum: 8, ContentSum: 9);

    private static Engagement Lecture(DateTimeOffset startsAt) => new()
    {
        Id = new EngagementId("e1"), Kind = "lecture", Audience = new UnitId("c1"), Tier = Tier.Class, Lead = new PersonId("teacher"),
        Topic = "手机管理", Place = "报告厅", StartsAt = startsAt, EndsAt = startsAt.AddMinutes(90), PlannedAt = startsAt.AddDays(-10),
    };

    private static T Granted<T>(Decision<T> decision) where T : class
    {
        Assert.False(decision.Refuses(out _, out var value));

        return value!;
    }
}
