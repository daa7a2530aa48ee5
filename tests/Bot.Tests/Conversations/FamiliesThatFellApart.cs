using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A child belongs to another family now: what was agreed about it is not for the family it has left.</summary>
public sealed class FamiliesThatFellApart
{
    private const string Canary = "每晚读书金丝雀";

    [Fact]
    public async Task What_was_agreed_before_is_read_no_more()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        await bot.Record(Canary);
        Assert.Contains(Canary, await bot.Presses("mum1", IntentJson.Write(new Intent.ReadAgreed("v1"))), StringComparison.Ordinal);

        await Leaves(bot, "k1");
        bot.News("mum1");

        foreach (var ask in new Intent[] { new Intent.ReadAgreed("v1"), new Intent.ShowFamilyVisit("v1"), new Intent.ConfirmVisit("v1", Happened: true), new Intent.ShowNotes("v1") })
            Assert.StartsWith("没有找到", await bot.Presses("mum1", IntentJson.Write(ask)), StringComparison.Ordinal);
        Assert.DoesNotContain("家访", await bot.Says("mum1", "我的安排"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_is_it_told_of_a_visit_to_come_or_asked_about_one()
    {
        await using var bot = await HomeVisits.Proposed();
        await Leaves(bot, "k1");

        await bot.Settle();
        await bot.Change((visit, _) => Task.FromResult(visit.Answer(VisitState.Agreed, null, Domain.Engagements.Via.Teams, bot.Clock.GetUtcNow())));
        await bot.Pass(TimeSpan.FromDays(5));

        Assert.Equal(("", ""), (bot.News("mum1"), bot.News("dad1")));
    }

    private static Task Leaves(BotUnderTest bot, string student) => bot.Database.Writer.Run(db => db.Students.Where(each => each.Id == new StudentId(student))
        .ExecuteUpdateAsync(row => row.SetProperty(each => each.Family, new FamilyId("f-new")), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
