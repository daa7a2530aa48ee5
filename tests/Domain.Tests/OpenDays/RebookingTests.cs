using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests.OpenDays;

public sealed class RebookingTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-24 09:00");

    private readonly List<Element> _day =
    [
        SomeElements.Of("a1", "09:00", "09:40", "lesson/c1", capacity: 2), SomeElements.Of("a2", "09:50", "10:30", "lesson/c1", capacity: 3),
        SomeElements.Of("meal", "11:30", "12:10", capacity: 4), SomeElements.Of("walk", "11:30", "12:30"), SomeElements.Of("talk", "14:00", "14:10", "talk/c1", capacity: 1, byFamily: true),
    ];

    private readonly Dictionary<(string Family, ElementId), Booking> _bookings = [];

    [Fact]
    public void A_wish_that_cannot_be_met_leaves_what_would_have_made_way_for_it()
    {
        Choose("f1", 3, "a2");

        var results = Choose("f1", 3, "a1", "meal");

        Assert.Equal([new Refusal.SeatsLeft(2), null], results.Select(result => result.Refused));
        Assert.Equal("a2 meal", Held("f1"));
    }

    [Fact]
    public void What_is_wished_for_no_more_is_given_up()
    {
        Choose("f1", 1, "a2", "meal");

        Choose("f1", 1, "a1");

        Assert.Equal(("a1", 1, 0, 0), (Held("f1"), Of("a1").SeatsTaken, Of("a2").SeatsTaken, Of("meal").SeatsTaken));
    }

    [Fact]
    public void What_has_begun_is_neither_taken_nor_given_up()
    {
        Choose("f1", 1, "a1");

        var results = Choose("f1", 1, Some.At("2026-12-04 09:50"), "a2", "meal");

        Assert.Equal([new Refusal.Closed(), null], results.Select(result => result.Refused));
        Assert.Equal("a1 meal", Held("f1"));
    }

    [Fact]
    public void What_the_family_was_at_stays_among_its_wishes_without_a_word()
    {
        Choose("f1", 1, "a1");

        var results = Choose("f1", 2, Some.At("2026-12-04 09:50"), "a1", "meal");

        Assert.Equal([null, null], results.Select(result => result.Refused));
        Assert.Equal(("a1 meal", 1), (Held("f1"), Of("a1").SeatsTaken));
    }

    [Fact]
    public void Whatever_families_choose_one_after_another_nobody_has_a_clash_and_the_sums_are_a_recount()
    {
        var choices = from family in Gen.Choose(1, 5)
                      from heads in Gen.Choose(1, 4)
                      from wishes in Gen.SubListOf(_day.Select(element => element.Id.Value))
                      select (family: $"f{family}", heads, wishes: wishes.ToArray());

        Prop.ForAll(choices.ListOf(30).ToArbitrary(), game =>
        {
            _bookings.Clear();
            _day.ForEach(element => (element.SeatsTaken, element.WaitingFamilies, element.NextInQueue) = (0, 0, 1));
            foreach (var (family, heads, wishes) in game)
                if (Choosing.Clash([.. _day.Where(element => wishes.Contains(element.Id.Value))]) is null)
                    Choose(family, heads, wishes);

            foreach (var family in game.Select(one => one.family).Distinct())
                Assert.Null(Choosing.Clash([.. _day.Where(element => Has(family, element))]));
            Assert.All(_day, element =>
            {
                var own = _bookings.Values.Where(booking => booking.Element == element.Id).ToList();
                Assert.Equal(own.Where(booking => booking.HoldsSeat).Sum(booking => element.Seats(booking.Headcount)), element.SeatsTaken);
                Assert.Equal(own.Count(booking => booking.Seat == Seat.Waiting), element.WaitingFamilies);
                Assert.True(element.Capacity is null || element.SeatsTaken <= element.Capacity, "Over capacity.");
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private IReadOnlyList<WishResult> Choose(string family, int heads, params string[] wishes) => Choose(family, heads, Now, wishes);

    private IReadOnlyList<WishResult> Choose(string family, int heads, DateTimeOffset now, params string[] wishes) => Rebooking.Apply(
        [.. _day.Where(element => wishes.Contains(element.Id.Value))], _day,
        element => _bookings.TryGetValue((family, element.Id), out var booking) ? booking : _bookings[(family, element.Id)] = Booking(family, element), heads, now);

    private static Booking Booking(string family, Element element) =>
        new() { Element = element.Id, Engagement = element.Engagement, Family = new FamilyId(family), ChosenAt = Now, ChosenVia = Via.Teams };

    private Element Of(string id) => _day.Single(element => element.Id.Value == id);

    private bool Has(string family, Element element) => _bookings.TryGetValue((family, element.Id), out var booking) && booking.Seat is (Seat.Confirmed or Seat.Waiting);

    private string Held(string family) => SomeElements.Ids(_day.Where(element => Has(family, element)));
}
