using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A visit is recorded a second time, or with figures that are none: nothing said is lost without a word.</summary>
public sealed class RecordingOnceMore
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_form_of_the_same_visit_adds_what_it_says_and_no_visit()
    {
        await using var bot = await Visiting.Begin();
        await Record(bot, "one", "爱读书");

        await Record(bot, "two", "想当医生");
        await Record(bot, "two", "想当医生");
        await Record(bot, "three", "爱读书");

        Assert.Equal(["爱读书", "想当医生"], await bot.Stored(async db => (await db.VisitNotes.OrderBy(note => note.Id).ToListAsync(Cancel)).ConvertAll(note => db.Seal.Open(note.Text))));
        Assert.Equal((1, 1), await bot.Stored(async db => (await db.Visits.CountAsync(Cancel), await db.LedgerEntries.CountAsync(Cancel))));
    }

    [Theory]
    [InlineData("500", null, "回访请填 0 到 366")]
    [InlineData("99999999999999999999", null, "回访请填 0 到 366")]
    [InlineData("-5", null, "回访请填 0 到 366")]
    [InlineData("半个月", null, "回访请填 0 到 366")]
    [InlineData("0", "12月1日", "还差一项：回访日期")]
    [InlineData("0", "9999-12-31", "日期要在")]
    public async Task A_return_visit_that_cannot_be_read_is_asked_for_again(string days, string? day, string why)
    {
        await using var bot = await Visiting.Begin();

        var card = await bot.Presses("teacher", IntentJson.Write(new Intent.RecordVisit { Form = "f", Students = "k1", Day = "2026-11-23", Mode = "in-home", ReturnIn = days, ReturnDay = day, Ack = "yes" }));

        Assert.StartsWith(why, card, StringComparison.Ordinal);
        Assert.Empty(await bot.Visits());
    }

    private static Task Record(BotUnderTest bot, string form, string findings) =>
        bot.Presses("teacher", IntentJson.Write(new Intent.RecordVisit { Form = form, Students = "k1", Day = "2026-11-23", Mode = "in-home", Topics = "all", Findings = findings, Ack = "yes" }));
}
