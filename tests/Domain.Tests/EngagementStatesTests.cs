using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class EngagementStatesTests
{
    // Columns in the order of the enum: draft, published, held, cancelled, reversed.
    [Theory]
    [InlineData(EngagementState.Draft,     ".x.x.")]
    [InlineData(EngagementState.Published, "..xx.")]
    [InlineData(EngagementState.Held,      "....x")]
    [InlineData(EngagementState.Cancelled, ".....")]
    [InlineData(EngagementState.Reversed,  ".....")]
    public void A_state_is_followed_by_these_and_no_others(EngagementState from, string followers) =>
        Assert.Equal(followers, string.Concat(Enum.GetValues<EngagementState>().Select(next => next.MayFollow(from) ? 'x' : '.')));

    [Theory]
    [InlineData(EngagementState.Draft,     "published", "held refused", "cancelled")]
    [InlineData(EngagementState.Published, "published refused", "held", "cancelled")]
    [InlineData(EngagementState.Held,      "published refused", "held refused", "cancelled refused")]
    [InlineData(EngagementState.Cancelled, "published refused", "held refused", "cancelled refused")]
    public void The_doors_of_an_engagement_keep_to_the_list(EngagementState from, string publish, string hold, string cancel)
    {
        Assert.Equal(publish, Told("published", Some.Lecture(from).Publish(Some.At("2026-11-24 09:00")), from));
        Assert.Equal(hold, Told("held", Some.Lecture(from).Hold(Some.At("2026-12-03 09:00")), from));
        Assert.Equal(cancel, Told("cancelled", Some.Lecture(from).Cancel("", Some.At("2026-11-24 09:00")), from));
    }

    [Fact]
    public void A_lecture_is_published_before_it_starts_and_held_after_it_ends()
    {
        Assert.Equal(new Refusal.InThePast(Some.At("2026-12-02 19:00")), Some.Refused(Some.Lecture(EngagementState.Draft).Publish(Some.At("2026-12-02 19:00"))));
        Some.Granted(Some.Lecture(EngagementState.Draft).Publish(Some.At("2026-12-02 18:59")));
        Assert.Equal(new Refusal.NotOverYet(Some.At("2026-12-02 20:30")), Some.Refused(Some.Lecture(EngagementState.Published).Hold(Some.At("2026-12-02 20:29"))));
        Some.Granted(Some.Lecture(EngagementState.Published).Hold(Some.At("2026-12-02 20:30")));
    }

    [Theory]
    [InlineData(EngagementState.Draft, true)]
    [InlineData(EngagementState.Published, true)]
    [InlineData(EngagementState.Held, false)]
    [InlineData(EngagementState.Cancelled, false)]
    public void What_lies_ahead_may_be_moved_and_old_cards_then_know_they_are_old(EngagementState state, bool may)
    {
        var lecture = Some.Lecture(state);
        var version = lecture.Version;
        var moved = lecture.Reschedule(new Slot(Some.At("2026-12-03 19:00"), Some.At("2026-12-03 20:00"), "图书馆"), Some.At("2026-12-02 18:59"));

        Assert.Equal(may, !moved.Refuses(out var why, out _));
        Assert.Equal(may ? null : new Refusal.NotInState(state), why);
        Assert.Equal(may ? version + 1 : version, lecture.Version);
        Assert.Equal(may ? "图书馆" : "报告厅", lecture.Place);
    }

    [Fact]
    public void What_has_begun_is_not_moved() => Assert.Equal(
        new Refusal.Closed(),
        Some.Refused(Some.Lecture(EngagementState.Published).Reschedule(new Slot(Some.At("2026-12-03 19:00"), Some.At("2026-12-03 20:00"), "图书馆"), Some.At("2026-12-02 19:00"))));

    private static string Told(string next, Decision<Engagement> decision, EngagementState from)
    {
        if (!decision.Refuses(out var why, out _))
            return next;

        Assert.Equal(new Refusal.NotInState(from), why);
        return $"{next} refused";
    }
}
