using CoEduBot.Domain.OpenDays;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests.OpenDays;

public sealed class TimetableTests
{
    [Fact]
    public void Siblings_in_two_classes_see_both_lessons_one_round_after_the_other()
    {
        var wishes = Choosing.Blocks([
            SomeElements.Of("a1", "09:00", "09:40", "lesson/c1"), SomeElements.Of("a2", "09:50", "10:30", "lesson/c1"),
            SomeElements.Of("b1", "09:00", "09:40", "lesson/c2", "c2"), SomeElements.Of("b2", "09:50", "10:30", "lesson/c2", "c2"),
        ]);

        Assert.Equal("a1 b2", SomeElements.Ids(Timetable.For(wishes, [])));
    }

    [Fact]
    public void A_few_minutes_to_change_rooms_are_worth_a_later_slot()
    {
        var wishes = Choosing.Blocks([
            SomeElements.Of("forum", "13:00", "14:00", room: "报告厅"),
            SomeElements.Of("t1", "14:00", "14:10", "talk/c1", room: "101"), SomeElements.Of("t2", "14:12", "14:22", "talk/c1", room: "101"),
        ]);

        Assert.Equal("forum t2", SomeElements.Ids(Timetable.For(wishes, [])));
    }

    [Fact]
    public void In_the_same_room_nobody_needs_to_hurry()
    {
        var wishes = Choosing.Blocks([SomeElements.Of("forum", "13:00", "14:00", room: "101"), SomeElements.Of("t1", "14:00", "14:10", "talk/c1", room: "101"), SomeElements.Of("t2", "14:12", "14:22", "talk/c1", room: "101")]);

        Assert.Equal("forum t1", SomeElements.Ids(Timetable.For(wishes, [])));
    }

    [Fact]
    public void What_is_held_already_stays_and_the_rest_goes_around_it()
    {
        var held = SomeElements.Of("a2", "09:50", "10:30", "lesson/c1");
        var wishes = Choosing.Blocks([SomeElements.Of("b2", "09:50", "10:30", "lesson/c2", "c2"), SomeElements.Of("b3", "10:40", "11:20", "lesson/c2", "c2")]);

        Assert.Equal("b3", SomeElements.Ids(Timetable.For(wishes, [held])));
    }

    [Fact]
    public void Of_what_cannot_all_be_had_as_much_as_can_be_is_had()
    {
        // The first that fits, the long lesson, would take the place of two others.
        var wishes = Choosing.Blocks([
            SomeElements.Of("long", "09:00", "12:00", "x"), SomeElements.Of("short", "13:00", "13:40", "x"),
            SomeElements.Of("a", "09:10", "10:00"), SomeElements.Of("b", "10:10", "11:00"),
        ]);

        Assert.Equal("a b short", SomeElements.Ids(Timetable.For(wishes, [])));
    }

    [Fact]
    public void It_never_clashes_is_never_worse_than_taking_the_first_that_fits_and_is_the_best_there_is()
    {
        var elements = from block in Gen.Choose(0, 4)
                       from start in Gen.Choose(0, 30)
                       from length in Gen.Choose(1, 12)
                       from room in Gen.Choose(1, 3)
                       select (block, start, length, room);
        var games = from all in elements.ListOf(9) from held in elements.ListOf(1) select (all: all.ToList(), held: held.ToList());

        Prop.ForAll(games.ToArbitrary(), game =>
        {
            var taken = game.held.Select((one, n) => Element($"held{n}", one)).ToList();
            var blocks = Choosing.Blocks(game.all.Select((one, n) => Element($"n{n}", one)));
            var best = Timetable.For(blocks, taken);
            var cost = Timetable.Cost(blocks.Count, best, taken);

            Assert.Null(Choosing.Clash([.. best, .. taken.Take(1)]));
            Assert.All(blocks, block => Assert.InRange(best.Count(one => block.Has(one.Id)), 0, 1));
            Assert.True(cost.CompareTo(Timetable.Cost(blocks.Count, Greedy(blocks, taken), taken)) <= 0, "Worse than the first that fits.");
            Assert.Equal(Every(blocks, taken).Min(choice => Timetable.Cost(blocks.Count, choice, taken)), cost);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static Element Element(string id, (int Block, int Start, int Length, int Room) one)
    {
        var start = Some.At("2026-12-04 09:00").AddMinutes(one.Start * 5);
        var element = SomeElements.Of(id, "09:00", "09:40", id.StartsWith("held", StringComparison.Ordinal) ? "" : $"g{one.Block}", room: $"{one.Room}");
        (element.StartsAt, element.EndsAt) = (start, start.AddMinutes(one.Length * 5));

        return element;
    }

    private static List<Element> Greedy(IReadOnlyList<Block> blocks, IReadOnlyList<Element> taken)
    {
        var chosen = new List<Element>();
        foreach (var block in blocks)
            if (block.Elements.FirstOrDefault(one => !taken.Concat(chosen).Any(other => Choosing.Excludes(one, other))) is { } fits)
                chosen.Add(fits);

        return chosen;
    }

    private static IEnumerable<IReadOnlyList<Element>> Every(IReadOnlyList<Block> blocks, IReadOnlyList<Element> taken) => blocks
        .Aggregate(Enumerable.Repeat<Element[]>([], 1), (choices, block) => choices.SelectMany(choice =>
            block.Elements.Where(one => !taken.Concat(choice).Any(other => Choosing.Excludes(one, other))).Select(one => (Element[])[.. choice, one]).Prepend(choice)));
}
