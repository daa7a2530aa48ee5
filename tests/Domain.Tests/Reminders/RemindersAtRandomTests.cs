using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests.Reminders;

/// <summary>Whenever a lecture is and whenever one asks: nobody is woken, nothing comes too early or too late, nothing about what was called off.</summary>
public sealed class RemindersAtRandomTests
{
    private static readonly DateTimeOffset Epoch = Some.At("2026-11-01 00:00");
    private static readonly string[] Zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"];

    private sealed record Case(EngagementState State, int Start, int Length, int Asked, int? Moved, string Zone);

    [Fact]
    public void A_step_is_due_only_awake_in_its_window_and_in_its_state()
    {
        var cases = from state in Gen.Elements(EngagementState.Draft, EngagementState.Published, EngagementState.Held, EngagementState.Cancelled)
                    from start in Gen.Choose(0, 30 * 1440)
                    from length in Gen.Choose(1, 12 * 60)
                    from asked in Gen.Choose(-9 * 1440, 9 * 1440)
                    from moved in Gen.Elements(new int?[] { null, -4000, -1440, -100 })
                    from zone in Gen.Elements(Zones)
                    select new Case(state, start, length, asked, moved, zone);
        var steps = 0;

        Prop.ForAll(cases.ToArbitrary(), one => steps += Check(one)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

        Assert.True(steps > 300, $"Only {steps} steps were due: this says little.");
    }

    private static int Check(Case one)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(one.Zone);
        var (lecture, movedAt) = Lecture(one);
        var now = lecture.StartsAt.AddMinutes(one.Asked);

        var due = ReminderCalendar.Due(lecture, zone, now).ToList();

        if (due.Count > 0)
            Assert.False(QuietHours.Cover(now, zone));
        Assert.All(due, step =>
        {
            Assert.True(one.State is EngagementState.Published or EngagementState.Held);
            Assert.Equal(one.State, step.Rule.State);
            Assert.False(QuietHours.Cover(step.DueAt, zone));
            Assert.True(step.DueAt <= now && now < step.Until && step.Before <= step.DueAt);
            Assert.True(step.Rule.FromEnd ? step.DueAt >= lecture.EndsAt : step.Until <= lecture.StartsAt);
            Assert.True(step.Rule.FromEnd || movedAt is null || step.Before > movedAt);
        });

        return due.Count;
    }

    private static (Engagement Lecture, DateTimeOffset? MovedAt) Lecture(Case one)
    {
        var start = Epoch.AddMinutes(one.Start);
        var lecture = Some.Lecture(one.State == EngagementState.Held ? EngagementState.Published : one.State);
        if (one.State == EngagementState.Cancelled)
            return (lecture, null);

        // Its times are set without being moved; a move is tried apart.
        (lecture.StartsAt, lecture.EndsAt) = (start, start.AddMinutes(one.Length));
        if (one.Moved is { } minutes)
            Some.Granted(lecture.Reschedule(new Slot(start, lecture.EndsAt, "图书馆"), start.AddMinutes(minutes)));
        if (one.State == EngagementState.Held)
            Some.Granted(lecture.Hold(lecture.EndsAt));

        return (lecture, lecture.MovedAt);
    }
}
