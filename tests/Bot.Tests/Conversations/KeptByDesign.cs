using System.Data.Common;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Storage;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.World;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Conduct that plans ask for and nobody has to watch over: <see cref="Enforcements.All"/>.</summary>
public sealed class KeptByDesign
{
    [Theory, Proves("YX-34", "QF-17")]
    [InlineData("teacher")]
    [InlineData("principal")]
    public async Task A_visit_shows_how_many_students_it_was_about_and_no_name(string person)
    {
        await using var bot = await Visited(SmallPlan.Catalogue);

        Assert.Equal("""
            家访
            【已登记】材料齐全，已计入进度。
            日期:     10月13日 周二
            举办单位: 青禾一小 三年级1班
            计入:     三年级1班
            涉及学生: 2 名
            [1] 撤回更正
            """.ReplaceLineEndings("\n"), await bot.Presses(person, IntentJson.Write(new Intent.ShowEntry("v1"))));
    }

    [Fact, Proves("YX-34", "QF-17")]
    public async Task Of_a_restricted_list_even_the_head_teacher_gets_a_number()
    {
        await using var bot = await Visited(Restricted);

        Assert.Equal("""
            家访全覆盖
            对象:   三年级1班
            完成:   2 / 6
            状态:   正常，还剩 60 天
            周期:   学期 2026-08-31 – 2027-01-22
            怎么做: 覆盖还差的 4 名学生
            依据:   小方案 · V1
            还缺
            还差 4 名学生
            计入的活动
            10月13日 周二 家访  [1] 查看
            [2] 进度
            """.ReplaceLineEndings("\n"), await bot.Presses("teacher", IntentJson.Write(new Intent.ShowStanding("V1", "c1", ""))));
    }

    [Fact, Proves("YX-34")]
    public async Task Which_list_a_student_is_on_is_stored_nowhere()
    {
        using var folder = new WorldFolder();
        folder["students.csv"] = "id,name,class,lists\nst1,First,c1,care-list\nst2,Second,c2,\n";
        await using var file = new FileUnderTest();
        await using (var database = file.Open())
            await database.Writer.Run(db => RosterImport.Apply(folder.Read().World, db, RosterUnderTest.At, Cancel), Cancel);

        var students = await file.Sql("SELECT * FROM students ORDER BY id");
        var everything = new List<string>();
        foreach (var table in await file.Sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            everything.AddRange(await file.Sql($"SELECT * FROM {table}"));

        Assert.Equal(students[0].Replace("st1", "st2", StringComparison.Ordinal).Replace("First", "Second", StringComparison.Ordinal).Replace("c1", "c2", StringComparison.Ordinal), students[1]);
        Assert.Contains(students[0], everything);
        Assert.DoesNotContain(everything, row => row.Contains("care", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Proves("YX-50", "QF-18")]
    [InlineData("DELETE FROM ledger_entries", "an entry is reversed, not removed")]
    [InlineData("REPLACE INTO ledger_entries SELECT * FROM ledger_entries", "an entry is reversed, not replaced", Traits = ["Tables", "file"])]
    [InlineData("UPDATE ledger_entries SET state = 4; UPDATE ledger_entries SET state = 2", "a reversed entry stays as it is")]
    [InlineData("DELETE FROM evidence_given", "it is taken back, not removed")]
    [InlineData("DELETE FROM ticks_made", "it is taken back, not removed")]
    [InlineData("DELETE FROM waivers_given", "it is taken back, not removed")]
    [InlineData("DELETE FROM documents_handed_in", "it is taken back, not removed")]
    [InlineData("DELETE FROM figures_entered", "it is taken back, not removed")]
    public async Task What_was_put_down_is_taken_back_never_removed(string sql, string why)
    {
        await using var bot = await Visited(SmallPlan.Catalogue);
        var (by, at, day) = (new PersonId("teacher"), DateTimeOffset.UnixEpoch, new DateOnly(2026, 11, 1));
        await bot.Has(new EvidenceGiven { Entry = new EngagementId("v1"), Kind = "photo", Count = 1, By = by, At = at });
        await bot.Has(new TickMade { Rule = "C1", Item = "charter", Subject = "s1", Day = day, Proof = "1", By = by, At = at });
        await bot.Has(new WaiverGiven { Rule = "C1", Subject = "s1", Period = "", Reason = "r", By = by, At = at });
        await bot.Has(new DocumentHandedIn { Kind = "next-month-plan", Unit = "s1", Note = "", By = by, At = at });
        await bot.Has(new FigureEntered { Name = "satisfaction", Subject = "county", Day = day, Value = 1, By = by, At = at });

        var error = await Assert.ThrowsAnyAsync<DbException>(() => bot.Database.Writer.Run(db => db.Database.ExecuteSqlRawAsync(sql, Cancel), Cancel));

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private static Catalogue Restricted => new([.. SmallPlan.Catalogue.Programmes.Select(programme => programme with { Rules = [.. programme.Rules.Select(Restrict)] })]);

    private static Rule Restrict(Rule rule) => rule is Rule.Coverage it ? it with { Population = it.Population with { Restricted = true } } : rule;

    private static async Task<BotUnderTest> Visited(Catalogue catalogue)
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: catalogue);
        await bot.InstallEverybody();
        await bot.Visit("v1", "c1", "2026-10-13", "k1;k2");

        return bot;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
