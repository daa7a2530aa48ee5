using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Who may record a visit, and what of it others see.</summary>
public sealed class WhoRecordsVisits
{
    private const string Canary = "金丝雀家里的事";

    [Fact]
    public async Task Notes_are_sealed_each_for_its_readers()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"), ("findings", Canary), ("agreed", Canary), ("measures", Canary), ("private", Canary));

        var notes = await bot.Stored(db => db.VisitNotes.OrderBy(note => note.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([("findings", NoteLevel.School), ("follow-up", NoteLevel.Family), ("measures", NoteLevel.School), ("findings", NoteLevel.Private)], notes.Select(note => (note.Part, note.Level)));
        Assert.DoesNotContain(Canary, await bot.Stored(db => WebSchool.Dump(db, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    // The entry is of their school, township, county: they may see that a visit was held, not to whom.
    [Theory]
    [InlineData("principal")]
    [InlineData("director")]
    [InlineData("lead")]
    [InlineData("officer")]
    public async Task Whoever_oversees_sees_the_entry_without_a_name(string person)
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"), ("findings", Canary));
        var entry = await bot.Stored(db => db.LedgerEntries.SingleAsync(TestContext.Current.CancellationToken));

        var card = await bot.Presses(person, IntentJson.Write(new Intent.ShowEntry(entry.Id.Value)));

        Assert.StartsWith("家访\n", card, StringComparison.Ordinal);
        Assert.DoesNotContain(["王小禾", "k1", "林晓棠", Canary], secret => card.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("director", "您的身份目前不能安排和登记家访。")]
    [InlineData("lead", "您的身份目前不能安排和登记家访。")]
    [InlineData("officer", "您的身份目前不能安排和登记家访。")]
    [InlineData("mum1", "您的身份目前不能安排和登记家访。")]
    [InlineData("subject", "您的身份目前不能安排和登记家访。")]
    [InlineData("teacher2", "没找到学生“王小禾”。")]
    [InlineData("principal2", "没找到学生“王小禾”。")]
    public async Task Whoever_has_no_duty_records_nothing(string person, string why)
    {
        await using var bot = await Visiting.Begin();
        await bot.Install("subject");

        Assert.StartsWith(why, await bot.Says(person, "登记家访 王小禾"), StringComparison.Ordinal);
        foreach (var ask in new Intent[]
        {
            new Intent.RecordVisit { Form = "f", Students = "k1", Day = "2026-11-23", Mode = "in-home", Topics = "all", Ack = "yes" },
            new Intent.Record { Form = "g", Kind = "home-visit", Unit = "c1", Day = "2026-11-23", Students = "k1" },
        })
            await bot.Presses(person, IntentJson.Write(ask));
        Assert.Empty(await bot.Visits());
        Assert.Equal(0, await bot.Stored(db => db.LedgerEntries.CountAsync(entry => entry.State == EngagementState.Held, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_principal_may_visit_and_record_a_student_named()
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("登记家访：王小禾\n", await bot.Says("principal", "登记家访 王小禾"), StringComparison.Ordinal);
        Assert.StartsWith("已登记。\n家访：王小禾\n", await bot.Presses("principal", "登记", ("topics", "all"), ("ack", "yes")), StringComparison.Ordinal);
    }
}
