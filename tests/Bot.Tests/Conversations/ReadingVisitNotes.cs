using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What was said on visits is read by those who answer for the student, each at their levels, and every look is written down.</summary>
public sealed class ReadingVisitNotes
{
    private const string ForFamily = "每天读书半小时";
    private const string ForSchool = "作业常常拖到很晚";
    private const string Private = "家里近来不太平";

    [Theory]
    [InlineData("家访记录 王小禾")]
    [InlineData("王小禾的家访记录")]
    [InlineData("看1号的家访记录")]
    [InlineData("1號同學的家訪紀錄拿來看看")]
    [InlineData("home visit records of 王小禾")]
    [InlineData("看一下三年级1班1号的家访记录")]
    public async Task The_head_teacher_who_visited_reads_all_of_it(string words)
    {
        await using var bot = await Held();

        Assert.Equal($"""
            家访记录：王小禾
            10月13日 周二 18:00 · 已家访 · in-home · 林晓棠 · 王小禾
            了解的情况 · 家庭可见 · 林晓棠 · 10月13日 周二 18:40
            {ForFamily}
            了解的情况 · 学校内部 · 林晓棠 · 10月13日 周二 18:40
            {ForSchool}
            了解的情况 · 仅家访人和校长 · 林晓棠 · 10月13日 周二 18:40
            {Private}
            每次查看都会留下记录。
            [1] 补充记录
            """.ReplaceLineEndings("\n"), await bot.Says("teacher", words));
    }

    [Fact]
    public async Task A_guardian_reads_what_is_for_the_family_and_is_told_of_nothing_else()
    {
        await using var bot = await Held();

        Assert.Equal($"""
            家访记录：王小禾
            10月13日 周二 18:00 · 已家访 · in-home · 林晓棠 · 王小禾
            了解的情况 · 家庭可见 · 林晓棠 · 10月13日 周二 18:40
            {ForFamily}
            每次查看都会留下记录。
            """.ReplaceLineEndings("\n"), await bot.Says("mum1", "王小禾的家访记录"));
    }

    [Fact]
    public async Task A_guardian_of_two_is_asked_which_child()
    {
        await using var bot = await Held();

        Assert.Equal("您指的是哪位学生？\n[1] 王小禾 (三年级1班)  [2] 王小雨 (三年级2班)", await bot.Says("dad1", "看看家访记录"));
        Assert.StartsWith("家访记录：王小雨\n还没有家访。", await bot.Says("dad1", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_principal_reads_all_of_it_by_class_and_number()
    {
        await using var bot = await Held();

        Assert.Equal($"""
            家访记录：三年级1班 1号
            10月13日 周二 18:00 · 已家访 · in-home · 林晓棠 · 三年级1班 1号
            了解的情况 · 家庭可见 · 林晓棠 · 10月13日 周二 18:40
            {ForFamily}
            了解的情况 · 学校内部 · 林晓棠 · 10月13日 周二 18:40
            {ForSchool}
            了解的情况 · 仅家访人和校长 · 林晓棠 · 10月13日 周二 18:40
            {Private}
            每次查看都会留下记录。
            [1] 补充记录  [2] 谁看过
            """.ReplaceLineEndings("\n"), await bot.Says("principal", "王小禾的家访记录"));
    }

    [Fact]
    public async Task The_moral_director_does_not_learn_that_something_is_private()
    {
        await using var bot = await Held();

        var card = await bot.Says("director", "王小禾的家访记录");

        Assert.Equal([ForFamily, ForSchool], card.Split('\n').Where(line => line is ForFamily or ForSchool or Private));
        Assert.DoesNotContain("仅家访人和校长", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teacher2")]
    [InlineData("principal2")]
    [InlineData("lead")]
    [InlineData("officer")]
    [InlineData("subject")]
    public async Task To_everybody_else_there_is_no_such_student(string person)
    {
        await using var bot = await Held();
        await bot.Install("subject");

        Assert.Equal("没找到学生“王小禾”。请写花名册上的姓名或学号。", await bot.Says(person, "王小禾的家访记录"));
        Assert.StartsWith("没有找到符合的活动", await bot.Presses(person, IntentJson.Write(new Intent.ShowNotes("v1"))), StringComparison.Ordinal);
        Assert.Equal([], await Reads(bot));
    }

    [Fact]
    public async Task Each_look_is_written_down_with_who_what_and_which_levels()
    {
        await using var bot = await Held();
        await bot.WasVisited("v2", "c1-1", "2026-11-02 18:00", notes: (NoteLevel.Private, "第二次"));

        await bot.Says("director", "王小禾的家访记录");
        await bot.Says("principal", "王小禾的家访记录");
        await bot.Presses("mum1", IntentJson.Write(new Intent.ShowNotes("v1")));

        Assert.Equal(
            ["director v1 family,school", "principal v2 private", "principal v1 family,school,private", "mum1 v1 family"],
            await Reads(bot));
    }

    [Fact]
    public async Task The_newest_visit_comes_first_and_many_notes_are_turned_over()
    {
        await using var bot = await Held();
        for (var visit = 2; visit <= 4; visit++)
            await bot.WasVisited($"v{visit}", "c1-1", $"2026-11-0{visit} 18:00", notes: [(NoteLevel.School, $"甲{visit}"), (NoteLevel.School, $"乙{visit}")]);

        var first = await bot.Says("teacher", "王小禾的家访记录");

        Assert.Equal(["甲4", "乙4", "甲3", "乙3", "甲2", "乙2"], first.Split('\n').Where(line => line.Length == 2));
        Assert.Contains(ForFamily, await bot.Presses("teacher", "更早的"), StringComparison.Ordinal);
    }

    private static Task<List<string>> Reads(BotUnderTest bot) => bot.Stored(db => db.Audit.Where(entry => entry.Act == "read-note")
        .OrderBy(entry => entry.Id).Select(entry => entry.Who + " " + entry.Subject + " " + entry.Detail).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Student number 1 of class c1, called Wang Xiaohe in the roster, visited by the head teacher in October.</summary>
    private static async Task<BotUnderTest> Held()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.IsNumbered("k1", "c1-1");
        await bot.WasVisited("v1", "c1-1", "2026-10-13 18:00", notes: [(NoteLevel.Family, ForFamily), (NoteLevel.School, ForSchool), (NoteLevel.Private, Private)]);

        return bot;
    }
}
