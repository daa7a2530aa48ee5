using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Conversations.Suggestions;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>What the clock says about suggestions: to whoever answers, one message a morning at most; above, a count after a week too many.</summary>
public sealed class SuggestionsByDay
{
    [Fact]
    public async Task Three_weeks_without_an_answer()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum1", "建议 食堂菜少放点辣");
        await bot.Says("mum2", "建议 校门口装个灯");
        bot.News("principal");

        Approve.Text("suggestions-three-weeks.txt", string.Join('\n', await Told(bot, 23)));
    }

    [Fact]
    public async Task What_is_answered_is_not_reminded_of()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum1", "建议 食堂菜少放点辣");
        var id = (await SuggestingSomething.All(bot))[0].Id;
        foreach (var step in new Intent[] { new Intent.PlanSuggestion(id) { Plan = "换菜单" }, new Intent.FinishSuggestion(id), new Intent.AnswerSuggestion(id) { Reply = "换了" } })
            await bot.Presses("principal", IntentJson.Write(step));

        bot.News("mum1");

        Assert.Equal([], await Told(bot, 23));
    }

    [Fact]
    public async Task Days_the_bot_was_switched_off_are_made_up_for_in_one_message()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum1", "建议 食堂菜少放点辣");
        await bot.Pass(TimeSpan.FromDays(10));
        bot.News("principal");

        bot.Clock.Pass(TimeSpan.FromDays(3));
        await bot.Settle();

        Assert.StartsWith("有 1 条家长建议待答复，请留意期限。\n", bot.News("principal"), StringComparison.Ordinal);
        await bot.Pass(TimeSpan.FromHours(6));
        Assert.Equal("", bot.News("principal"));
    }

    [Fact]
    public async Task Ten_in_a_day_are_one_message_the_next_morning()
    {
        await using var bot = await SuggestingSomething.Bot("2026-11-23 21:10");
        foreach (var no in Enumerable.Range(1, 10))
            await bot.Says("mum1", $"建议 第{no}条");
        await bot.Pass(TimeSpan.FromHours(10));
        Assert.Equal("", bot.News("principal"));

        await bot.Pass(TimeSpan.FromHours(1));

        Assert.StartsWith("新收到 10 条家长建议，共 10 条待答复。\n", bot.News("principal"), StringComparison.Ordinal);
        Assert.Equal(1, await bot.Stored(db => db.Outbox.CountAsync(message => message.Key.StartsWith("suggestions/"), TestContext.Current.CancellationToken)));
    }

    private static async Task<List<string>> Told(BotUnderTest bot, int days)
    {
        var told = new List<string>();
        for (var day = 1; day <= days; day++)
        {
            await bot.Pass(TimeSpan.FromDays(1));
            foreach (var person in new[] { "principal", "director", "teacher", "lead", "officer", "mum1", "mum2" })
                if (bot.News(person) is { Length: > 0 } news)
                    told.Add($"== {bot.Clock.GetUtcNow().AddHours(8):MM-dd} {person}\n{news}");
        }

        return told;
    }
}
