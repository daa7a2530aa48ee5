using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Domain.Tests.OpenDays;

public sealed class ChoosingTests
{
    private static readonly IReadOnlyList<Element> Day =
    [
        SomeElements.Of("a1", "09:00", "09:40", "lesson/c1"),
        SomeElements.Of("a2", "09:50", "10:30", "lesson/c1"),
        SomeElements.Of("b1", "09:00", "09:40", "lesson/c2", "c2"),
        SomeElements.Of("meal", "11:30", "12:10", audience: "s1"),
        SomeElements.Of("forum", "11:30", "12:30", audience: "s1"),
        SomeElements.Of("other", "14:00", "15:00", audience: "s2"),
    ];

    [Theory]
    [InlineData("a1 meal", "a1 meal")]
    [InlineData("a1 b1", "a1 / b1")]
    [InlineData("a2 b1", "b1 a2")]
    [InlineData("a1 a2", "a1 / a2")]
    [InlineData("meal forum", "forum / meal")]
    [InlineData("a1 other", "no such element")]
    [InlineData("a1 nothing", "no such element")]
    [InlineData("", "")]
    [InlineData("a1 a1", "a1")]
    public void Wishes_go_together_or_both_that_do_not_are_named(string wishes, string expected)
    {
        var offered = Choosing.For(Day, new HashSet<UnitId> { new("c1"), new("c2"), new("s1") });

        var refused = Choosing.Check(wishes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new ElementId(id)), offered, element => element.Title).Refuses(out var why, out var found);

        Assert.Equal(expected, refused ? Why(why!) : SomeElements.Ids(found!));
    }

    private static string Why(Refusal why) => why is Refusal.ElementsClash no ? $"{no.One} / {no.Other}" : "no such element";

    [Fact]
    public void A_family_is_offered_what_is_for_its_classes_and_the_units_above_and_nothing_dropped()
    {
        Day[3].Dropped = true;

        var offered = SomeElements.Ids(Choosing.For(Day, new HashSet<UnitId> { new("c2"), new("s1") }));

        Day[3].Dropped = false;
        Assert.Equal("b1 forum", offered);
    }

    [Fact]
    public void Alternatives_make_one_question_and_so_do_those_that_can_never_be_had_together() => Assert.Equal(
        ["a1 a2", "b1", "forum meal", "other"],
        Choosing.Blocks(Day).Select(block => SomeElements.Ids(block.Elements)));

    [Fact]
    public void Who_can_have_both_by_another_slot_is_asked_two_questions() => Assert.Equal(
        ["forum", "t1 t2"],
        Choosing.Blocks([SomeElements.Of("forum", "13:30", "14:10"), SomeElements.Of("t1", "14:00", "14:10", "talk/c1"), SomeElements.Of("t2", "14:12", "14:22", "talk/c1")])
            .Select(block => SomeElements.Ids(block.Elements)));

    [Fact]
    public void One_that_ends_when_the_other_begins_is_no_clash() =>
        Assert.Null(Choosing.Clash([SomeElements.Of("a", "09:00", "09:40"), SomeElements.Of("b", "09:40", "10:20")]));
}
