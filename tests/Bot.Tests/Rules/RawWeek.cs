using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>A few weeks of a small county made up from a seed, and the same weeks counted by hand from raw rows.</summary>
internal static class RawWeek
{
    private static readonly string[] Audiences = ["k", "t1", "t2", "s1", "s2", "s3", "g1", "c1", "c2"];
    private static readonly string[] Staff = ["teacher", "teacher2", "principal", "principal2", "lead", "officer"];
    private static readonly EngagementState[] States = [EngagementState.Draft, EngagementState.Published, EngagementState.Held, EngagementState.Held, EngagementState.Cancelled];

    public static async Task Fill(DoorStage stage, int seed)
    {
        var dice = new Random(seed);
        for (var no = 0; no < 12; no++)
            await Engage(stage, dice, $"e{no}");
        for (var no = 0; no < 8; no++)
            await stage.Has(Entry($"r{no}", One(dice, "parent-salon", "home-visit", "home-visit", "training"), dice));
        foreach (var school in new[] { "s1", "s2", "s3" }.Where(_ => dice.Next(3) > 0))
            await stage.Has(Plan(school, new YearMonth(2027, dice.Next(5) == 0 ? 2 : 1), dice));
        await stage.Writes(async db =>
        {
            foreach (var entry in await db.LedgerEntries.ToListAsync())
                if (dice.Next(4) == 0)
                    entry.Reverse(new PersonId("officer"), "记错了", stage.Now);
        });
    }

    private static async Task Engage(DoorStage stage, Random dice, string id)
    {
        var state = One(dice, States);
        var lecture = DoorStage.Lecture(id, $"2026-{One(dice, "11-2", "12-0")}{dice.Next(3, 9)} {dice.Next(8, 20):D2}:00", state, One(dice, Audiences), $"金丝雀{id}", One(dice, Staff));
        await stage.Has(lecture);
        if (state == EngagementState.Draft)
            return;

        foreach (var family in Enumerable.Range(1, 8).Where(_ => dice.Next(3) > 0))
        {
            await stage.Has(DoorStage.Invited(id, $"f{family}", One<Choice?>(dice, null, Choice.Yes, Choice.No), dice.Next(4), One<Presence?>(dice, null, Presence.Present, Presence.Late, Presence.Absent, Presence.WalkIn)));
            if (dice.Next(3) > 0)
                await stage.Has(DoorStage.Said(id, $"f{family}", dice.Next(1, 6), dice.Next(1, 6)));
        }

        for (var guest = dice.Next(3); guest > 0; guest--)
            await stage.Has(new MarkMade
            {
                Engagement = lecture.Id, WalkIn = "客人", Presence = Presence.WalkIn, Came = dice.Next(1, 4), By = lecture.Lead, Via = Via.Proxy, At = lecture.StartsAt, Undone = dice.Next(3) == 0,
            });
        // What is held through the bot stands in the ledger under the same id: it is not counted twice.
        if (state == EngagementState.Held)
            await stage.Has(Entry(id, "lecture", dice));
    }

    private static LedgerEntry Entry(string id, string kind, Random dice) => new()
    {
        Id = new EngagementId(id), Kind = kind, Host = new UnitId(kind == "home-visit" ? One(dice, "c1", "c2") : One(dice, Audiences)), Organiser = new UnitId("s1"),
        Day = new DateOnly(2026, 11, 20).AddDays(dice.Next(25)), Topic = $"金丝雀{id}", Lead = new PersonId(One(dice, Staff)), Mode = "in-home",
        RecordedBy = new PersonId("officer"), RecordedAt = DoorStage.Local("2026-12-03 08:00"),
    };

    private static MonthPlan Plan(string school, YearMonth month, Random dice)
    {
        var plan = new MonthPlan { School = new UnitId(school), Month = month, BegunAt = DoorStage.Local("2026-12-01 08:00") };
        if (dice.Next(3) > 0)
            plan.Submit(3, new PersonId("principal"), DoorStage.Local("2026-12-02 08:00"));
        if (dice.Next(2) == 0)
            plan.Accept(new PersonId("officer"), DoorStage.Local("2026-12-02 09:00"));

        return plan;
    }

    private static T One<T>(Random dice, params T[] of) => of[dice.Next(of.Length)];
}
