using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What families tell of themselves is kept by the head teacher, brought up to date, and goes with the class.</summary>
public sealed class KeepingFamilyForms
{
    [Fact, Proves("JG-03")]
    public async Task A_form_is_put_down_and_the_class_list_says_whose_is_there()
    {
        await using var bot = await CareStage.Begin();

        Assert.StartsWith("家庭信息表\n三年级1班：0 / 6 名学生有家庭信息表\n王小禾（1号）\n还没有填", await bot.Says("teacher", "家庭信息"), StringComparison.Ordinal);
        await bot.Says("teacher", "家庭信息 2号");
        Assert.StartsWith("还差一项：日常照顾孩子的人。", await bot.Presses("teacher", "保存"), StringComparison.Ordinal);
        Assert.StartsWith("李小岚（2号）的家庭信息已保存。", await bot.Presses("teacher", "保存", ("carer", "外婆"), ("neighbourhood", "清河小区")), StringComparison.Ordinal);

        var list = await bot.Says("teacher", "家庭信息表");
        Assert.StartsWith("家庭信息表\n三年级1班：1 / 6 名学生有家庭信息表\n王小禾（1号）\n还没有填", list, StringComparison.Ordinal);
        Assert.Contains("李小岚（2号）\n11月23日 周一 填写", list, StringComparison.Ordinal);
    }

    [Fact, Proves("JG-04")]
    public async Task A_reported_change_waits_until_the_form_is_put_down_anew()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "家庭信息 李小岚 照顾人 外婆 住 清河小区");

        Assert.StartsWith("已记下：李小岚（2号）的家庭有变化，请在 14 天内更新。", await bot.Says("teacher", "家庭信息变更 李小岚"), StringComparison.Ordinal);
        Assert.Equal("OnTrack 1/2", await Changes(bot));
        bot.Clock.Pass(TimeSpan.FromDays(20));
        Assert.Equal("Overdue 1/2", await Changes(bot));

        Assert.StartsWith("李小岚（2号）的家庭信息已保存。", await bot.Says("teacher", "家庭信息 李小岚 住 北山村"), StringComparison.Ordinal);
        Assert.Equal("Met 2/2", await Changes(bot));
        Assert.Contains(
            "12月13日 周日 更新\n[日常照顾孩子的人] (carer) = 外婆\n[住在哪一片（小区或村组）] (neighbourhood) = 北山村",
            await bot.Says("teacher", "家庭信息 李小岚"), StringComparison.Ordinal);
    }

    [Fact, Proves("JG-05")]
    public async Task It_goes_with_the_class_and_every_look_is_written_down()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "家庭信息 李小岚 照顾人 外婆");
        await bot.HandsOver("c1", "teacher", "teacher2");

        Assert.Contains("(carer) = 外婆", await bot.Says("teacher2", "家庭信息 三年级1班2号"), StringComparison.Ordinal);
        Assert.DoesNotContain("外婆", await bot.Says("teacher", "家庭信息 李小岚"), StringComparison.Ordinal);

        Assert.Equal(["teacher2 c1"], await bot.Audited("read-family-form"));
        Assert.Equal("k2", await bot.Stored(async db => db.Seal.Open(new Sealed((await db.Audit.SingleAsync(entry => entry.Act == "read-family-form", TestContext.Current.CancellationToken)).Detail))));
    }

    // JG-04 has no scope: the student is the subject.
    private static async Task<string> Changes(BotUnderTest bot)
    {
        var cancel = TestContext.Current.CancellationToken;
        var ledger = await bot.Stored(async db => await db.Ledger(await db.Units.SingleAsync(unit => unit.Id == new UnitId("s1"), cancel), cancel));
        var line = Evaluation.Of(CareStage.Shipped.Rule("JG-04")!.Value.Programme, ledger, bot.Clock.GetUtcNow().DayIn(LocalTime.China), "JG-04").Single(line => line.Subject == "k2");

        return $"{line.Standing} {line.Have:0}/{line.Need:0}";
    }
}
