using CoEduBot.Domain.OpenDays;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests.OpenDays;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("14:00-14:36", 10, 2, "", "14:00-14:10 14:12-14:22 14:24-14:34")]
    [InlineData("14:00-14:34", 10, 2, "", "14:00-14:10 14:12-14:22 14:24-14:34")]
    [InlineData("14:00-14:33", 10, 2, "", "14:00-14:10 14:12-14:22")]
    [InlineData("14:00-14:50", 10, 2, "14:15-14:25", "14:00-14:10 14:25-14:35 14:37-14:47")]
    [InlineData("14:00-14:30", 10, 0, "14:00-14:10", "14:10-14:20 14:20-14:30")]
    [InlineData("14:00-14:30", 10, 0, "14:25-14:28 14:05-14:07", "14:07-14:17")]
    [InlineData("14:00-14:09", 10, 2, "", "")]
    [InlineData("14:00-14:30", 0, 2, "", "")]
    [InlineData("14:00-14:30", 10, 2, "13:00-15:00", "")]
    public void A_time_is_cut_into_slots(string time, int minutes, int gap, string breaks, string slots)
    {
        var (whole, pauses) = (Read(time), breaks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read));

        var cut = Slots.Cut(whole.From, whole.To, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(gap), pauses);

        Assert.Equal(slots, string.Join(' ', cut.Select(slot => $"{slot.From.In(LocalTime.China):HH:mm}-{slot.To.In(LocalTime.China):HH:mm}")));
    }

    [Fact]
    public void Slots_have_their_length_keep_their_gap_and_touch_no_break()
    {
        var games = from length in Gen.Choose(1, 30)
                    from gap in Gen.Choose(0, 10)
                    from pauses in (from at in Gen.Choose(0, 170) from lasts in Gen.Choose(0, 30) select (at, lasts)).ListOf(3)
                    select (length, gap, pauses: pauses.ToList());

        Prop.ForAll(games.ToArbitrary(), game =>
        {
            var start = Some.At("2026-12-04 14:00");
            var breaks = game.pauses.Select(pause => new Domain.OpenDays.Span(start.AddMinutes(pause.at), start.AddMinutes(pause.at + pause.lasts))).ToList();
            var cut = Slots.Cut(start, start.AddHours(3), TimeSpan.FromMinutes(game.length), TimeSpan.FromMinutes(game.gap), breaks);

            Assert.All(cut, slot => Assert.Equal(game.length, (slot.To - slot.From).TotalMinutes));
            Assert.All(cut, slot => Assert.InRange(slot.To, start, start.AddHours(3)));
            Assert.All(cut, slot => Assert.DoesNotContain(breaks, pause => pause.From < pause.To && slot.From < pause.To && pause.From < slot.To));
            Assert.All(cut.Zip(cut.Skip(1)), pair => Assert.True(
                (pair.Second.From - pair.First.To).TotalMinutes >= game.gap || breaks.Exists(pause => pause.From >= pair.First.From && pause.To == pair.Second.From)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static Domain.OpenDays.Span Read(string time) => new(Some.At($"2026-12-04 {time[..5]}"), Some.At($"2026-12-04 {time[6..]}"));
}
