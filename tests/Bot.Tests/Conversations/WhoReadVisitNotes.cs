using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A principal sees who read which notes in the own school, and nothing of the notes themselves.</summary>
public sealed class WhoReadVisitNotes
{
    [Theory]
    [InlineData("principal", "谁看过家访记录")]
    [InlineData("principal", "谁看过1号的家访记录")]
    [InlineData("director", "誰看過王小禾的家訪記錄")]
    [InlineData("director", "who read the visit notes")]
    [InlineData("principal", "who read the home visit notes of 王小禾")]
    public async Task The_reads_of_the_school_are_listed_the_newest_first(string person, string words)
    {
        await using var bot = await Read();

        Assert.Equal("""
            谁看过家访记录
            共查看 2 次
            11月23日 周一 09:00 · 王妈妈
            三年级1班 1号 · 家庭可见
            11月23日 周一 09:00 · 林晓棠
            三年级1班 1号 · 家庭可见、仅家访人和校长
            """.ReplaceLineEndings("\n"), await bot.Says(person, words));
    }

    [Fact]
    public async Task An_old_head_teachers_reads_stay_listed()
    {
        await using var bot = await Read();
        await bot.Put(db => db.PersonRoles.Where(role => role.Person == new PersonId("teacher")).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        Assert.Contains("林晓棠", await bot.Says("principal", "谁看过家访记录"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teacher")]
    [InlineData("mum1")]
    [InlineData("lead")]
    [InlineData("officer")]
    public async Task Others_do_not_learn_who_reads(string person)
    {
        await using var bot = await Read();

        Assert.StartsWith("您的身份目前不能指派家访人员", await bot.Says(person, "谁看过家访记录"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schools_principal_sees_reads_of_that_school_only()
    {
        await using var bot = await Read();
        await bot.WasVisited("v9", "k8", "2026-10-13 18:00", "teacher4", "c4", notes: (NoteLevel.School, "x"));
        await bot.Says("teacher4", "吴小溪的家访记录");

        Assert.Equal("谁看过家访记录\n共查看 1 次\n11月23日 周一 09:00 · 苏念慈\n一年级1班 8号 · 学校内部", await bot.Says("principal2", "谁看过家访记录"));
        Assert.StartsWith("没找到学生“王小禾”", await bot.Says("principal2", "谁看过王小禾的家访记录"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_reads_are_turned_over()
    {
        await using var bot = await Read();
        for (var more = 0; more < 12; more++)
            await bot.Presses("teacher", IntentJson.Write(new Intent.ShowNotes("v1")));

        var first = await bot.Says("principal", "谁看过家访记录");
        var second = await bot.Presses("principal", "更早的");

        Assert.Equal((10, 4), (first.Split('\n').Count(line => line.StartsWith("三年级1班", StringComparison.Ordinal)), second.Split('\n').Count(line => line.StartsWith("三年级1班", StringComparison.Ordinal))));
    }

    private static async Task<BotUnderTest> Read()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.IsNumbered("k1", "c1-1");
        await bot.WasVisited("v1", "c1-1", "2026-10-13 18:00", notes: [(NoteLevel.Family, "甲"), (NoteLevel.Private, "乙")]);
        await bot.Says("teacher", "王小禾的家访记录");
        await bot.Says("mum1", "王小禾的家访记录");

        return bot;
    }
}
