using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>On the day: how many of those who came are in what, and a place for whoever walks in.</summary>
public sealed class HeadsInElements
{
    [Fact]
    public async Task Only_those_who_came_are_counted_and_no_more_of_a_family_than_came()
    {
        await using var stage = await AtTheDoor();

        Assert.Contains("\n各项内容到场人数\n语文课:     0 人，0 户（预订 0 人）\n数学课:     0 人，0 户（预订 0 人）\n亲子运动会: 0 人，0 户（预订 0 人）\n陪餐:       3 人，2 户（预订 6 人）\n", await stage.Shown("principal", new Intent.ShowAttendance("d1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_walked_in_gets_a_free_place_once_and_it_can_be_taken_back()
    {
        await using var stage = await AtTheDoor();

        Assert.Contains("加入语文课（余 4 位）", await stage.Shown("principal", new Intent.ShowAttendance("d1") { Family = "f3" }), StringComparison.Ordinal);
        await stage.Ask("principal", new Intent.PutInElement("d1", "f3", "l1"));
        var card = await stage.Shown("principal", new Intent.PutInElement("d1", "f3", "l1"));

        Assert.Contains("已安排: 语文课\n", card, StringComparison.Ordinal);
        Assert.Contains("移出语文课", card, StringComparison.Ordinal);
        Assert.Equal((2, 2), await Taken(stage, "l1"));
        await stage.Ask("principal", new Intent.PutInElement("d1", "f3", "l1") { Out = true });
        Assert.Equal((0, 0), await Taken(stage, "l1"));
    }

    [Fact]
    public async Task What_a_family_booked_itself_is_not_taken_out_at_the_door()
    {
        await using var stage = await AtTheDoor();

        Assert.Equal(new Refusal.NothingToUndo(), await stage.Refused("principal", new Intent.PutInElement("d1", "f1", "m1") { Out = true }));
    }

    [Fact]
    public async Task A_full_one_is_refused_and_so_is_who_is_not_there_and_who_may_not()
    {
        await using var stage = await AtTheDoor();
        await stage.Writes(async db => (await db.Elements.SingleAsync(element => element.Id == new ElementId("l1"))).SeatsTaken = 3);

        Assert.Equal(new Refusal.SeatsLeft(1), await stage.Refused("principal", new Intent.PutInElement("d1", "f3", "l1")));
        Assert.Equal(new Refusal.Stale(), await stage.Refused("principal", new Intent.PutInElement("d1", "f4", "l2")));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("teacher", new Intent.PutInElement("d1", "f3", "l2")));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("p3", new Intent.PutInElement("d1", "f3", "l2")));
        Assert.Equal((3, 0), await Taken(stage, "l1"));
    }

    private static Task<(int Taken, int Booked)> Taken(DoorStage stage, string id) => stage.Stored(async db => (
        (await db.Elements.SingleAsync(element => element.Id == new ElementId(id))).SeatsTaken,
        await db.Bookings.Where(booking => booking.Element == new ElementId(id) && booking.Seat == Seat.Confirmed).SumAsync(booking => booking.Headcount)));

    // f1 booked 3 and came with 2, f2 booked 1 and came with 2, f3 walked in with 2, f4 booked 2 and is not there.
    private static async Task<DoorStage> AtTheDoor()
    {
        var stage = await DoorStage.At("2026-12-02 08:10", 4);
        var day = OnTheDay.OpenDay();
        day.OpenCheckIn("seed", stage.Now);
        var elements = OnTheDay.Elements;
        elements[2].SeatsTaken = 6;
        await stage.Has(
        [
            day, .. elements,
            Came("f1", 2, Presence.Present), Came("f2", 2, Presence.Present), Came("f3", 2, Presence.WalkIn), DoorStage.Invited("d1", "f4", Choice.Yes, 2),
            OnTheDay.Booked("m1", "f1", 3), OnTheDay.Booked("m1", "f2"), OnTheDay.Booked("m1", "f4", 2),
        ]);

        return stage;
    }

    private static Invitation Came(string family, int people, Presence presence) => DoorStage.Invited("d1", family, Choice.Yes, people, presence);
}
