using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What is known of a class's families goes with the class: to whoever has it now, from the day the roster says so.</summary>
public sealed class HandingOverAClass
{
    private static readonly string NotReached = "李小岚、张小舟、赵小麦、钱小朵、孙小满";

    [Fact, Proves("JG-05")]
    public async Task The_next_head_teacher_sees_which_families_are_left_and_the_last_one_no_longer()
    {
        await using var bot = await Visited();

        Assert.Contains(NotReached, await Sees(bot, "teacher"));
        Assert.StartsWith("没有找到", (await Sees(bot, "teacher2"))[0], StringComparison.Ordinal);

        await HandOver(bot, "teacher", "teacher2");

        Assert.Contains(NotReached, await Sees(bot, "teacher2"));
        Assert.StartsWith("没有找到", (await Sees(bot, "teacher"))[0], StringComparison.Ordinal);
    }

    [Fact, Proves("JG-05")]
    public async Task The_next_head_teacher_finds_the_visits_of_the_last_one()
    {
        await using var bot = await Visited();
        var visit = IntentJson.Write(new Intent.ShowEntry("v1"));

        Assert.StartsWith("没有找到", await bot.Presses("teacher2", visit.DeepClone().AsObject()), StringComparison.Ordinal);
        await HandOver(bot, "teacher", "teacher2");

        Assert.StartsWith("家访\n", await bot.Presses("teacher2", visit.DeepClone().AsObject()), StringComparison.Ordinal);
    }

    private static async Task<string[]> Sees(BotUnderTest bot, string person) =>
        (await bot.Presses(person, IntentJson.Write(new Intent.ShowStanding("V1", "c1", "")))).Split('\n');

    private static Task HandOver(BotUnderTest bot, string from, string to) => bot.Database.Writer.Run(async db =>
    {
        var (last, next, its) = (new PersonId(from), new PersonId(to), new UnitId("c1"));
        await db.PersonRoles.Where(role => role.Person == last && role.Unit == its).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        db.Add(new PersonRole { Person = next, Code = "head-teacher", Unit = its });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }, TestContext.Current.CancellationToken);

    private static async Task<BotUnderTest> Visited()
    {
        var bot = await SmallPlan.Bot();
        await bot.InstallEverybody();
        await bot.Visit("v1", "c1", "2026-10-13", "k1");

        return bot;
    }
}
