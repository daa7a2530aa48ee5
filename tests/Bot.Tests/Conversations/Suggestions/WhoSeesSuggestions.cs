using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations.Suggestions;

/// <summary>Role by act: the words are for those who answer; those above have counts; others have nothing.</summary>
public sealed class WhoSeesSuggestions
{
    private const string Canary = "canary-7d1";

    public static TheoryData<string, bool> People => new()
    {
        { "principal", true }, { "director", true },
        { "teacher", false }, { "teacher2", false }, { "teacher4", false }, { "principal2", false }, { "lead", false }, { "officer", false }, { "subject", false },
        { "mum1", false }, { "mum3", false },
    };

    [Theory, MemberData(nameof(People))]
    public async Task The_words_are_for_those_who_answer(string person, bool sees)
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Install("subject");
        await bot.Says("mum2", $"建议 {Canary}");
        var id = (await SuggestingSomething.All(bot))[0].Id;
        var answers = await bot.Says(person, "家长建议") + await bot.Says(person, "suggestions");
        foreach (var ask in Acts(id))
            answers += await bot.Presses(person, IntentJson.Write(ask));

        Assert.Equal(sees, answers.Contains(Canary, StringComparison.Ordinal));
        Assert.Equal(sees ? "换菜单" : "", (await SuggestingSomething.All(bot))[0].Plan);
        Assert.Equal(sees ? "teacher" : "principal", (await SuggestingSomething.All(bot))[0].Owner.Value);
    }

    [Fact]
    public async Task Those_above_see_how_many_there_are()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum2", $"建议 {Canary}");
        await bot.Says("mum3", "建议 校门口装个灯");

        const string Counts = "\n收到:     2\n已有计划: 0\n已落实:   0\n已答复:   0\n青禾一小: 2 条待答复，0 条已过期\n这里只有数字；内容由学校自己处理。";
        Assert.Equal("家长建议 · 青禾镇" + Counts, await bot.Says("lead", "家长建议"));
        Assert.Equal("家长建议 · 云溪县" + Counts, await bot.Says("officer", "家长建议"));
    }

    [Fact]
    public async Task Whoever_left_the_school_answers_nothing_there_and_the_principal_does_instead()
    {
        await using var bot = await SuggestingSomething.Bot();
        await bot.Says("mum2", $"建议 {Canary}");
        var id = (await SuggestingSomething.All(bot))[0].Id;
        await bot.Presses("principal", IntentJson.Write(new Intent.HandOverSuggestion(id) { Owner = "teacher" }));
        bot.News("teacher");
        await bot.Database.Writer.Run(async db =>
        {
            var held = db.PersonRoles.Single(role => role.Person == new CoEduBot.Domain.PersonId("teacher"));
            db.Remove(held);
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);
        bot.News("principal");

        Assert.DoesNotContain(Canary, await bot.Says("teacher", "家长建议") + await bot.Presses("teacher", IntentJson.Write(new Intent.OpenSuggestion(id))), StringComparison.Ordinal);
        bot.Clock.Pass(TimeSpan.FromDays(1));
        await bot.Settle();
        Assert.DoesNotContain(Canary, bot.News("teacher"), StringComparison.Ordinal);
        Assert.Contains(Canary, bot.News("principal"), StringComparison.Ordinal);
    }

    private static Intent[] Acts(string id) =>
    [
        new Intent.OpenSuggestion(id), new Intent.PlanSuggestion(id) { Plan = "换菜单" }, new Intent.FinishSuggestion(id),
        new Intent.HandOverSuggestion(id), new Intent.HandOverSuggestion(id) { Owner = "teacher" },
    ];
}
