using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Tests;

public sealed class VisitStatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_over_stays_over()
    {
        VisitState[] ends = [VisitState.NotMet, VisitState.CancelledBySchool, VisitState.CancelledByFamily, VisitState.Reversed];

        Assert.DoesNotContain(VisitStates.Moves, move => ends.Contains(move.From));
        Assert.Equal([VisitState.Reversed], VisitStates.Moves.Where(move => move.From == VisitState.Held).Select(move => move.To));
    }

    [Fact]
    public void A_move_is_counted_for_the_side_that_asked_for_it()
    {
        var visit = Proposed();

        Assert.False(visit.Reschedule(Now.AddDays(3), Now.AddDays(3).AddHours(1), Now).Refuses(out _, out _));
        Assert.Equal((1, 0), (visit.MovesBySchool, visit.MovesByFamily));

        Assert.False(visit.Answer(VisitState.AnotherTime, new Sealed("x"), Via.Link, Now).Refuses(out _, out _));
        Assert.False(visit.Reschedule(Now.AddDays(4), Now.AddDays(4).AddHours(1), Now).Refuses(out _, out _));

        Assert.Equal((1, 1), (visit.MovesBySchool, visit.MovesByFamily));
        Assert.Equal(VisitState.Proposed, visit.State);
        Assert.Null(visit.Wish);
    }

    [Fact]
    public void A_visit_the_family_knows_nothing_of_is_moved_without_asking_it()
    {
        var visit = Planned();

        Assert.False(visit.Reschedule(Now.AddDays(3), Now.AddDays(3).AddHours(1), Now).Refuses(out _, out _));

        Assert.Equal((VisitState.Planned, 0), (visit.State, visit.MovesBySchool));
    }

    [Fact]
    public void Nobody_is_missed_before_the_time()
    {
        var visit = Proposed();

        Assert.True(visit.MissedThem(visit.StartsAt.AddSeconds(-1)).Refuses(out var why, out _));
        Assert.Equal(new Refusal.NotOverYet(visit.StartsAt), why);
        Assert.False(visit.MissedThem(visit.StartsAt).Refuses(out _, out _));
    }

    private static Visit Proposed()
    {
        var visit = Planned();
        Assert.False(visit.Propose(Now).Refuses(out _, out _));

        return visit;
    }

    private static Visit Planned() => new()
    {
        Id = new VisitId("v1"),
        Visitor = new PersonId("teacher"),
        Class = new UnitId("c1"),
        Family = new FamilyId("f1"),
        Students = "st1",
        Mode = "in-home",
        StartsAt = Now.AddDays(1),
        EndsAt = Now.AddDays(1).AddMinutes(40),
        PlannedAt = Now,
    };
}
