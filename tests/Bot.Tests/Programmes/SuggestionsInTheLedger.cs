using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Conversations.Suggestions;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>What families suggested in conversation, judged by the shipped rules.</summary>
public sealed class SuggestionsInTheLedger
{
    [Theory, Proves("QF-07", "JG-20")]
    [InlineData("QF-07", "home-visits")]
    [InlineData("JG-20", "city-guidance")]
    public async Task A_suggestion_is_open_until_it_is_answered_and_late_from_the_day_after_its_last(string rule, string programme)
    {
        await using var bot = await SuggestingSomething.Bot();
        Assert.Equal("", await Said(bot, rule, programme, 0));
        await bot.Says("mum1", "建议 食堂菜少放点辣");
        var id = (await SuggestingSomething.All(bot))[0].Id;

        Assert.Equal("s1 OnTrack 0/1 plan-made", await Said(bot, rule, programme, 0));
        Assert.Equal("s1 OnTrack 0/1 plan-made", await Said(bot, rule, programme, 14));
        Assert.Equal("s1 Overdue 0/1 plan-made", await Said(bot, rule, programme, 15));
        await bot.Presses("principal", IntentJson.Write(new Intent.PlanSuggestion(id) { Plan = "换菜单" }));
        Assert.Equal("s1 OnTrack 0/1 done", await Said(bot, rule, programme, 1));
        await bot.Presses("principal", IntentJson.Write(new Intent.FinishSuggestion(id)));
        Assert.Equal("s1 OnTrack 0/1 replied", await Said(bot, rule, programme, 1));
        await bot.Presses("principal", IntentJson.Write(new Intent.AnswerSuggestion(id) { Reply = "换了" }));
        Assert.Equal("s1 Met 1/1 ", await Said(bot, rule, programme, 15));
    }

    [Fact]
    public void The_last_day_is_the_last_that_the_rules_take_as_in_time() =>
        Assert.Equal(new DateOnly(2026, 12, 7), SuggestionRules.DueDay(new(2026, 11, 23), new(RuleBench.Programmes)));

    [Fact]
    public async Task A_record_says_neither_whose_nor_what()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum1", "建议 canary-7d1");

        var kept = SuggestionRecords.Of((await SuggestingSomething.All(bot))[0], LocalTime.China);

        Assert.Equal(("suggestion", "s1", new DateOnly(2026, 11, 23), "received"), (kept.Kind, kept.Subject, kept.On, kept.State));
        Assert.Empty(kept.Fields);
    }

    private static async Task<string> Said(BotUnderTest bot, string rule, string programme, int daysLater)
    {
        var top = await bot.Stored(db => db.Units.SingleAsync(unit => unit.Parent == null, TestContext.Current.CancellationToken));
        var ledger = await bot.Stored(db => db.Ledger(top, TestContext.Current.CancellationToken));
        var plan = RuleBench.Programmes.Single(each => each.Id == programme);
        var lines = Evaluation.Of(plan, ledger, new DateOnly(2026, 11, 23).AddDays(daysLater)).Where(line => line.Rule == rule && line.Need > 0);

        return string.Join(' ', lines.Select(line => $"{line.Subject} {line.Standing} {line.Have}/{line.Need} {string.Join(' ', line.Missing)}"));
    }
}
