using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain.Tests.Plans;

public sealed class PlanActualTests
{
    [Theory]
    [InlineData(EngagementState.Draft, 9, RowFate.NotYet)]
    [InlineData(EngagementState.Published, 9, RowFate.NotYet)]
    [InlineData(EngagementState.Held, 9, RowFate.Held)]
    [InlineData(EngagementState.Published, 18, RowFate.Moved)]
    [InlineData(EngagementState.Held, 18, RowFate.Moved)]
    [InlineData(EngagementState.Cancelled, 18, RowFate.Cancelled)]
    [InlineData(EngagementState.Reversed, 9, RowFate.NotYet)]
    public void A_row_is_what_became_of_its_engagement(EngagementState state, int day, RowFate fate)
    {
        var actual = PlanActual.Of([Row("r1", 9, "e1")], new Dictionary<EngagementId, RowEngagement> { [new("e1")] = new(state, new(2026, 12, day)) }, [new("lecture", new(2026, 12, 9))]);

        Assert.Equal((fate, fate is RowFate.Held || (fate == RowFate.Moved && state == EngagementState.Held)), (actual["r1"].Fate, actual["r1"].IsHeld));
    }

    [Fact]
    public void An_entry_proves_one_row_and_the_row_of_its_day_first()
    {
        var actual = PlanActual.Of([Row("r1", 9), Row("r2", 16), Row("r3", 20)], new Dictionary<EngagementId, RowEngagement>(), [new("lecture", new(2026, 12, 16)), new("lecture", new(2026, 12, 11)), new("training", new(2026, 12, 20))]);

        Assert.Equal(new Actual(RowFate.Recorded, new(2026, 12, 11), true), actual["r1"]);
        Assert.Equal(new Actual(RowFate.Recorded, new(2026, 12, 16), true), actual["r2"]);
        Assert.Equal(new Actual(RowFate.NotYet), actual["r3"]);
    }

    private static PlanRow Row(string id, int day, string? engagement = null) => new()
    {
        Id = id, School = new("s1"), Month = new(2026, 12), Number = day, Kind = "lecture", Day = new(2026, 12, day), Audience = new("s1"), Source = RowSource.Typed,
        Engagement = engagement is null ? null : new EngagementId(engagement),
    };
}
