using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Tests;

/// <summary>Pieces of the world, told apart by what a test says of them. Local times are Shanghai's.</summary>
internal static class Some
{
    /// <summary>`2026-12-02 19:00` in Shanghai.</summary>
    public static DateTimeOffset At(string local) =>
        LocalTime.China.At(DateOnly.ParseExact(local[..10], "yyyy-MM-dd", null), TimeOnly.Parse(local[11..], null));

    /// <summary>A lecture in the hall, moved into its state through the same doors as a real one.</summary>
    public static Engagement Lecture(EngagementState state, string from = "2026-12-02 19:00", string until = "2026-12-02 20:30", int? capacity = null)
    {
        var lecture = new Engagement
        {
            Id = new EngagementId("e1"), Kind = "lecture", Audience = new UnitId("c1"), Tier = Tier.Class, Lead = new PersonId("teacher"),
            Topic = "手机管理", Place = "报告厅", StartsAt = At(from), EndsAt = At(until), Capacity = capacity, PlannedAt = At(from).AddDays(-30),
        };
        if (state is EngagementState.Published or EngagementState.Held)
            Granted(lecture.Publish(lecture.StartsAt.AddDays(-20)));
        if (state == EngagementState.Held)
            Granted(lecture.Hold(lecture.EndsAt));
        if (state == EngagementState.Cancelled)
            Granted(lecture.Cancel("", lecture.StartsAt.AddDays(-20)));

        return lecture;
    }

    public static Invitation Family(string name) =>
        new() { Engagement = new EngagementId("e1"), Family = new FamilyId(name), InvitedAt = At("2026-11-23 09:00") };

    public static T Granted<T>(Decision<T> decision) where T : class
    {
        Assert.False(decision.Refuses(out var why, out var value), $"Refused: {why}");

        return value!;
    }

    public static Refusal Refused<T>(Decision<T> decision) where T : class
    {
        Assert.True(decision.Refuses(out var why, out _), "Not refused.");

        return why!;
    }
}
