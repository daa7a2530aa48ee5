using CoEduBot.Storage;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>What the triggers keep equals a recount of every row, whatever is added, changed and removed, one by one or in sets.</summary>
public sealed class CountsTests
{
    [Fact]
    public void Counts_equal_a_recount() => 
        Prop.ForAll(Gen.Choose(0, 4000).ArrayOf(60).ToArbitrary(), steps => Agree(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task<bool> Agree(int[] steps)
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 4);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-01 19:00"), DoorStage.Lecture("e2", "2026-12-05 19:00"));
        foreach (var step in steps)
            await stage.Writes(db => Do(db, (uint)step));

        Assert.Equal(await stage.Stored(Recounted), await stage.Stored(Kept));
        return true;
    }

    [Fact]
    public async Task Sets_of_rows_are_counted_as_single_ones_are()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 3);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-01 19:00"));
        await stage.Writes(db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO invitations (engagement, family, invited_at, headcount, question, seat, came, wrong_codes, choice)
            SELECT 'e1', family, 0, 2, '', 0, 0, 0, 0 FROM students
            """, TestContext.Current.CancellationToken));
        await stage.Writes(db => db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(i => i.Presence, Presence.Late).SetProperty(i => i.Came, 2), TestContext.Current.CancellationToken));

        Assert.Equal(["e1 3 3 3 6 3 0 0 0 0 0"], await stage.Stored(Kept));

        await stage.Writes(db => db.Invitations.Where(i => i.Family == new FamilyId("f1")).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["e1 2 2 2 4 2 0 0 0 0 0"], await stage.Stored(Kept));
    }

    // A step is a number: which table, which row, what becomes of it.
    private static async Task Do(CoEduDb db, uint step)
    {
        var (engagement, family, what) = (new EngagementId(step % 2 == 0 ? "e1" : "e2"), new FamilyId($"f{1 + (step / 2 % 4)}"), step / 8);
        if (what % 3 == 0)
            await Invite(db, engagement, family, what / 3);
        else if (what % 3 == 1)
            await MarkGuest(db, engagement, what / 3);
        else
            await Say(db, engagement, family, what / 3);
    }

    private static async Task Invite(CoEduDb db, EngagementId engagement, FamilyId family, uint what)
    {
        var there = await db.Invitations.SingleOrDefaultAsync(i => i.Engagement == engagement && i.Family == family);
        if (there is null)
            db.Add(DoorStage.Invited(engagement.Value, family.Value, what % 2 == 0 ? null : Choice.Yes, 2, what % 5 == 0 ? Presence.Present : null));
        else if (what % 7 == 0)
            db.Remove(there);
        else
            (there.Choice, there.Presence, there.Came) = (what % 3 == 0 ? null : Choice.No, what % 6 == 5 ? null : (Presence)(what % 6), (int)(what % 4));
    }

    private static async Task MarkGuest(CoEduDb db, EngagementId engagement, uint what)
    {
        var last = await db.MarksMade.OrderByDescending(mark => mark.Id).FirstOrDefaultAsync();
        if (last is null || what % 3 == 0)
            db.Add(new MarkMade
            {
                Engagement = engagement, Family = what % 4 == 0 ? new FamilyId("f1") : null, WalkIn = "客人", Presence = what % 5 == 0 ? null : Presence.WalkIn,
                Came = (int)(what % 3), By = new PersonId("teacher"), Via = Via.Proxy, At = DoorStage.Local("2026-12-01 19:00"),
            });
        else if (what % 3 == 1)
            await db.MarksMade.Where(mark => mark.Id == last.Id).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Undone, mark => !mark.Undone));
        else
            await db.MarksMade.Where(mark => mark.Id == last.Id).ExecuteDeleteAsync();
    }

    private static async Task Say(CoEduDb db, EngagementId engagement, FamilyId family, uint what)
    {
        var there = await db.Feedback.SingleOrDefaultAsync(given => given.Engagement == engagement && given.Family == family);
        if (there is null)
            db.Add(DoorStage.Said(engagement.Value, family.Value, 1 + (int)(what % 5), 1 + (int)(what / 5 % 5)));
        else if (what % 3 == 0)
            db.Remove(there);
        else
            await db.Feedback.Where(given => given.Engagement == engagement && given.Family == family).ExecuteUpdateAsync(set => set.SetProperty(given => given.Lecturer, 1 + (int)(what % 5)));
    }

    private static async Task<IEnumerable<string>> Kept(CoEduDb db) =>
        (await db.EngagementCounts.OrderBy(count => count.Engagement).ToListAsync())
            .Select(c => $"{c.Engagement.Value} {c.Invited} {c.Answered} {c.Families} {c.Heads} {c.Marked} {c.GuestMarks} {c.GuestHeads} {c.Feedback} {c.LecturerSum} {c.ContentSum}")
            .Where(line => !line.EndsWith(" 0 0 0 0 0 0 0 0 0 0", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> Recounted(CoEduDb db)
    {
        var (invited, marks, said) = (await db.Invitations.ToListAsync(), await db.MarksMade.ToListAsync(), await db.Feedback.ToListAsync());

        return new[] { "e1", "e2" }.Select(id =>
        {
            var own = invited.FindAll(i => i.Engagement.Value == id);
            var guests = marks.FindAll(mark => mark.Engagement.Value == id && mark.Family is null && !mark.Undone && mark.Presence is not null);
            var words = said.FindAll(given => given.Engagement.Value == id);

            return $"{id} {own.Count} {own.Count(i => i.Choice is not null)} {own.Count(i => i.WasThere)} {own.Sum(i => i.Came)} {own.Count(i => i.Presence is not null)} {guests.Count} {guests.Sum(mark => mark.Came)} {words.Count} {words.Sum(one => one.Lecturer)} {words.Sum(one => one.Content)}";
        }).Where(line => !line.EndsWith(" 0 0 0 0 0 0 0 0 0 0", StringComparison.Ordinal));
    }
}
