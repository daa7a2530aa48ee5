using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>What was planned in elements meets the shipped rules once it is held; what proves it is still to be added.</summary>
public sealed class HeldInElements
{
    private static readonly Catalogue Shipped = new(RuleBench.Programmes);

    [Fact, Proves("YX-38", "QF-06")]
    public async Task An_open_day_planned_whole_lacks_its_photo_only()
    {
        await using var stage = await Held(OnTheDay.Elements, OnTheDay.Booked("l1", "f1"), OnTheDay.Booked("m1", "f1"));

        Assert.Equal("elements=lesson|meal-or-boarding|take-part;forms=questionnaire|shared-meal|lesson-observation", await Fields(stage));
        Assert.Equal("Overdue 1/2 photo", await Said(stage, "YX-38", "county-hsc"));
        Assert.Equal("Met 1/1 ", await Said(stage, "QF-06", "home-visits"));
        await stage.Has(new EvidenceGiven { Entry = new(OnTheDay.Day), Kind = "photo", Count = 1, By = new("principal"), At = DoorStage.Local("2026-12-03 09:00") });

        Assert.Equal("Met 2/2 ", await Said(stage, "YX-38", "county-hsc"));
    }

    [Fact]
    public async Task What_was_dropped_or_taken_by_nobody_is_not_in_the_record()
    {
        var elements = OnTheDay.Elements;
        elements[3].Dropped = true;
        await using var stage = await Held(elements, OnTheDay.Booked("l1", "f1"), OnTheDay.Booked("m1", "f1", seat: Seat.Waiting));

        Assert.Equal("elements=lesson;forms=questionnaire|lesson-observation", await Fields(stage));
    }

    [Fact]
    public async Task A_day_without_elements_says_nothing_of_its_own()
    {
        await using var stage = await Held([]);

        Assert.Equal("", await Fields(stage));
    }

    [Fact, Proves("YX-37")]
    public async Task Six_strands_of_a_festival_are_counted_from_its_elements()
    {
        string[] strands = ["open-day", "parent-showcase", "parent-child-communication", "parent-child-practice", "outstanding-parents", "theme-contests"];
        await using var stage = await Held([.. strands.Select((code, at) => OnTheDay.Element($"s{at}", code, code, $"{9 + at / 2}:00".PadLeft(5, '0'), "11:00"))], "festival");

        Assert.Equal($"strands={string.Join('|', strands)}", await Fields(stage));
        Assert.Equal("Met 6/6 ", await Said(stage, "YX-37", "county-hsc"));
    }

    private static Task<DoorStage> Held(IReadOnlyList<Element> elements, params Booking[] bookings) => Held(elements, "open-day", bookings);

    private static async Task<DoorStage> Held(IReadOnlyList<Element> elements, string kind, params Booking[] bookings)
    {
        var stage = await DoorStage.At("2026-12-02 12:30", families: 2);
        await stage.Has([OnTheDay.OpenDay(kind: kind), DoorStage.Invited(OnTheDay.Day, "f1", Choice.Yes, 2, Presence.Present), .. elements, .. bookings]);
        await stage.Writes(async db => Assert.False((await db.Hold(
            await db.Engagements.SingleAsync(), new PersonId("principal"), Shipped, LocalTime.China, stage.Now, TestContext.Current.CancellationToken)).Refuses(out _, out _)));

        return stage;
    }

    private static Task<string> Fields(DoorStage stage) => stage.Stored(async db => (await db.LedgerEntries.SingleAsync(TestContext.Current.CancellationToken)).Fields);

    private static async Task<string> Said(DoorStage stage, string rule, string programme)
    {
        var ledger = await stage.Stored(async db => await db.Ledger(await db.Units.SingleAsync(unit => unit.Parent == null && unit.Kind == "county"), TestContext.Current.CancellationToken));
        var line = Evaluation.Of(RuleBench.Programmes.Single(each => each.Id == programme), ledger, new DateOnly(2026, 12, 10)).Last(each => each.Rule == rule && each.Need > 0 && each.Have > 0);

        return $"{line.Standing} {line.Have}/{line.Need} {string.Join(' ', line.Missing)}";
    }
}
