using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What becomes known later is added to the visit, at a level its writer reads; nothing written is changed.</summary>
public sealed class AddingToVisitNotes
{
    [Fact]
    public async Task The_visitor_adds_a_note_by_its_form()
    {
        await using var bot = await Held();

        await bot.Says("teacher", "王小禾的家访记录");
        Assert.Equal("""
            补充家访记录：王小禾
            10月13日 周二 18:00
            [文字] (text) = 
            [谁可以看] (level) = school
                family: 家庭可见
                school: 学校内部
                private: 仅家访人和校长
            记录只能补充，不能修改或删除。
            [1] 保存  [2] 返回
            """.ReplaceLineEndings("\n"), await bot.Presses("teacher", "补充记录"));
        var after = await bot.Presses("teacher", "保存", ("text", "搬到外婆家住"), ("level", "private"));

        Assert.Equal("""
            已补充。
            家访记录：王小禾
            10月13日 周二 18:00 · 已家访 · in-home · 林晓棠 · 王小禾
            了解的情况 · 学校内部 · 林晓棠 · 10月13日 周二 18:40
            作业拖到很晚
            补充记录 · 仅家访人和校长 · 林晓棠 · 11月23日 周一 09:00
            搬到外婆家住
            每次查看都会留下记录。
            [1] 补充记录
            """.ReplaceLineEndings("\n"), after);
    }

    [Fact]
    public async Task The_same_by_words_alone()
    {
        await using var bot = await Held();

        await bot.Says("director", "王小禾的家访记录");
        Assert.Contains("[文字] (text) = 已联系社区", await bot.Says("director", "补充记录 学校：已联系社区"), StringComparison.Ordinal);
        Assert.StartsWith("已补充。\n", await bot.Says("director", "好"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_pressed_twice_adds_one_note()
    {
        await using var bot = await Held();
        var note = IntentJson.Write(new Intent.AddNote("v1") { Level = "school", Text = " 搬家了 " });

        await bot.Presses("teacher", note.DeepClone().AsObject());
        await bot.Presses("teacher", note.DeepClone().AsObject());

        Assert.Equal(2, await Notes(bot));
    }

    [Theory]
    [InlineData("director", "private", "搬家了", "还差一项：谁可以看。")]
    [InlineData("teacher", "", "搬家了", "还差一项：谁可以看。")]
    [InlineData("teacher", "public", "搬家了", "还差一项：谁可以看。")]
    [InlineData("teacher", "school", "  ", "还差一项：文字。")]
    [InlineData("mum1", "family", "谢谢老师", "您的身份目前不能安排和登记家访")]
    [InlineData("teacher2", "school", "搬家了", "没有找到")]
    [InlineData("principal2", "school", "搬家了", "没有找到")]
    [InlineData("officer", "school", "搬家了", "没有找到")]
    public async Task What_does_not_go_is_refused_and_nothing_is_kept(string person, string level, string text, string why)
    {
        await using var bot = await Held();

        Assert.StartsWith(why, await bot.Presses(person, IntentJson.Write(new Intent.AddNote("v1") { Level = level, Text = text })), StringComparison.Ordinal);
        Assert.Equal(1, await Notes(bot));
    }

    [Fact]
    public async Task A_note_too_long_comes_back_to_be_shortened()
    {
        await using var bot = await Held();
        var text = new string('字', 601);

        var form = await bot.Presses("teacher", IntentJson.Write(new Intent.AddNote("v1") { Level = "school", Text = text }));

        Assert.StartsWith("文字最多 600 个字", form, StringComparison.Ordinal);
        Assert.Contains(text, form, StringComparison.Ordinal);
        Assert.Equal(1, await Notes(bot));
    }

    [Fact]
    public async Task To_a_visit_that_is_only_planned_nothing_is_added()
    {
        await using var bot = await Held();
        await bot.IsPlanned("v2", "k1", "2026-12-01 18:00");

        Assert.StartsWith("这次家访现在是“已计划”", await bot.Presses("teacher", IntentJson.Write(new Intent.AddNote("v2") { Level = "school", Text = "x" })), StringComparison.Ordinal);
        Assert.StartsWith("没有找到", await bot.Presses("mum1", IntentJson.Write(new Intent.ShowNotes("v2"))), StringComparison.Ordinal);
    }

    private static Task<int> Notes(BotUnderTest bot) => bot.Stored(db => db.VisitNotes.CountAsync(TestContext.Current.CancellationToken));

    private static async Task<BotUnderTest> Held()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.WasVisited("v1", "k1", "2026-10-13 18:00", notes: (NoteLevel.School, "作业拖到很晚"));

        return bot;
    }
}
