using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.World;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The roster gives a class to another teacher: reading moves along, and no old card keeps it.</summary>
public sealed class HandingOverNotes : IDisposable
{
    private const string ForFamily = "每天读书半小时", ForSchool = "作业拖到很晚", Private = "家里近来不太平";

    private readonly string _county = Directory.CreateTempSubdirectory("coedu-county-").FullName;

    [Fact, Proves("JG-05")]
    public async Task The_next_head_teacher_reads_what_is_for_family_and_school()
    {
        await using var bot = await HandedOver();

        Assert.Equal($"""
            家访记录：王小禾
            10月13日 周二 18:00 · 已家访 · in-home · 林晓棠 · 王小禾
            了解的情况 · 家庭可见 · 林晓棠 · 10月13日 周二 18:40
            {ForFamily}
            了解的情况 · 学校内部 · 林晓棠 · 10月13日 周二 18:40
            {ForSchool}
            每次查看都会留下记录。
            [1] 补充记录
            """.ReplaceLineEndings("\n"), await bot.Says("teacher2", "王小禾的家访记录"));
    }

    [Fact]
    public async Task The_last_one_finds_no_such_student_any_more()
    {
        await using var bot = await HandedOver();

        Assert.Equal("没找到学生“王小禾”。请写花名册上的姓名或学号。", await bot.Says("teacher", "王小禾的家访记录"));
    }

    [Fact]
    public async Task What_was_private_is_left_to_the_principal()
    {
        await using var bot = await HandedOver();

        Assert.Contains(Private, await bot.Says("principal", "王小禾的家访记录"), StringComparison.Ordinal);
        Assert.DoesNotContain(Private, await bot.Says("director", "王小禾的家访记录"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_ones_old_cards_and_forms_answer_as_if_nothing_were_there()
    {
        await using var bot = await HandedOver();

        foreach (var ask in new Intent[]
        {
            new Intent.ShowNotes("v1"), new Intent.StartNote("v1"), new Intent.AddNote("v1") { Level = "private", Text = "新" }, new Intent.AddNote("v1") { Level = "family", Text = "新" },
        })
            Assert.Equal("没有找到符合的活动。输入“日程”可以看看都有哪些安排。\n[1] 查看日程", await bot.Presses("teacher", IntentJson.Write(ask)));
        Assert.StartsWith("没找到学生“k1”", await bot.Presses("teacher", IntentJson.Write(new Intent.ShowStudentNotes { Student = "k1" })), StringComparison.Ordinal);
        Assert.Equal(3, await bot.Stored(db => db.VisitNotes.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_button_on_the_card_the_last_one_still_has_answers_so_too()
    {
        await using var bot = await HandedOver();

        Assert.StartsWith("没有找到", await bot.Says("teacher", "补充记录"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_read_before_stays_known()
    {
        await using var bot = await HandedOver();

        Assert.Contains("林晓棠\n三年级1班 1号 · 家庭可见、学校内部、仅家访人和校长", await bot.Says("principal", "谁看过家访记录"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_the_class_the_visitor_reads_all_of_it_again()
    {
        await using var bot = await HandedOver();

        await Import(bot, "teacher");

        Assert.Contains(Private, await bot.Says("teacher", "王小禾的家访记录"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_county, recursive: true);

    private async Task<BotUnderTest> HandedOver()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.WasVisited("v1", "k1", "2026-10-13 18:00", notes: [(NoteLevel.Family, ForFamily), (NoteLevel.School, ForSchool), (NoteLevel.Private, Private)]);
        await bot.Says("teacher", "王小禾的家访记录");
        await Import(bot, "teacher2");

        return bot;
    }

    /// <summary>The roster as the school office writes it, with another head teacher of class c1.</summary>
    private async Task Import(BotUnderTest bot, string headTeacher)
    {
        foreach (var file in Directory.EnumerateFiles(TestCounty.Folder))
            File.Copy(file, Path.Combine(_county, Path.GetFileName(file)), overwrite: true);
        if (headTeacher != "teacher")
        {
            var people = Path.Combine(_county, "people.csv");
            var text = await File.ReadAllTextAsync(people, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(people, text.Replace("head-teacher@c1,", "subject-teacher@s1,", StringComparison.Ordinal).Replace("head-teacher@c2", "head-teacher@c1;head-teacher@c2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        var world = WorldReader.Read(_county);
        Assert.Empty(world.Mistakes);
        await bot.Database.Writer.Run(db => RosterImport.Apply(world.World, db, bot.Clock.GetUtcNow(), CancellationToken.None), TestContext.Current.CancellationToken);
    }
}
