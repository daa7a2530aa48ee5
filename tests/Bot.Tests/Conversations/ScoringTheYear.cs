using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Scores of the year 2026, by the shipped programmes. 青禾一小 and 青禾二小 have 60 students more, 白石小学 is too small to be scored.</summary>
public sealed class ScoringTheYear
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Proves("YX-49")]
    public async Task A_fortnight_before_the_year_ends_the_office_is_shown_the_draft_and_confirms_it()
    {
        await using var bot = await YearsEnd("2026-12-16 21:30");
        await bot.Pass(TimeSpan.FromHours(10));

        var draft = bot.News("officer").Split("\n---\n").Single(card => card.Contains("年度考核", StringComparison.Ordinal));
        Assert.Equal(
            """
            云溪县 2026 年度考核计分
            草稿，截至12月17日 周四：还会变，尚未确认
            第 1 名 青禾一小
            到场率 75% · 评价 5.0 ★
            第 2 名 青禾二小
            到场率 50% · 评价 4.0 ★
            乡镇（所属学校的平均分，不排名）
            青禾镇（2 所学校）
            另有 1 所不参加排名：学生不足 50 人，或没有可比的数据。
            [1] 核对无误，确认  [2] 导出表格  [3] 每月评比
            """.ReplaceLineEndings("\n"), Shape(draft));
        Assert.StartsWith("云溪县 2026 年度考核计分\n草稿", await bot.Says("principal", "年度考核"), StringComparison.Ordinal);

        var sure = await bot.Says("officer", "确认年度考核");
        Assert.Equal(
            """
            确认 2026 年度考核计分？共 2 所学校，将通知 4 位学校和乡镇负责人。
            年度还没结束：现在确认，只计到12月17日 周四，之后到12月31日 周四的不再计入。
            确认后不能修改，也不能撤回；以后的更正会写在旁边。
            [1] 确认计分  [2] 再看看
            """.ReplaceLineEndings("\n"), sure);
        Assert.Equal(0, await bot.Stored(db => db.YearScores.CountAsync(Cancel)));
        Assert.StartsWith("已确认并上报，通知 4 位学校和乡镇负责人。\n云溪县 2026 年度考核计分\n12月17日 周四确认，确认后不再改动\n", await bot.Says("officer", "确认计分"), StringComparison.Ordinal);

        var told = bot.News("principal2").Split("\n---\n")[^1];
        Assert.StartsWith("云溪县 2026 年度考核计分\n12月17日 周四确认，确认后不再改动\n青禾二小：第 2 名（共 2 所）\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("白石小学", told, StringComparison.Ordinal);
        Assert.Equal("year-scores county 2026 officer", await bot.Stored(db => db.DocumentsHandedIn.Where(paper => paper.Kind == "year-scores").Select(paper => $"{paper.Kind} {paper.Unit} {paper.RefersTo} {paper.By.Value}").SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_confirmed_stands_and_what_is_corrected_later_shows_beside_it()
    {
        await using var bot = await YearsEnd("2026-12-30 09:00");
        await bot.Says("officer", "确认年度考核");
        var before = Shape(await bot.Presses("officer", "确认计分"));

        await bot.Put(async db => Assert.False((await db.Engagements.FindAsync([new EngagementId("e1")], Cancel))!.Reverse().Refuses(out _, out _)));
        bot.Clock.Pass(TimeSpan.FromMinutes(30));
        var after = await bot.Says("principal", "年度考核");

        Assert.DoesNotContain("更正", before, StringComparison.Ordinal);
        Assert.Contains("到场率 75% · 评价 5.0 ★ · 公布后有更正", after, StringComparison.Ordinal);
        Assert.StartsWith("已经发布或确认的，不能再改。", await bot.Says("officer", "确认年度考核"), StringComparison.Ordinal);
        foreach (var sql in (string[])["UPDATE year_scores SET confirmed_by = 'x'", "DELETE FROM year_scores", "UPDATE year_score_rows SET score = 1000", "DELETE FROM year_score_rows"])
            await Assert.ThrowsAnyAsync<Exception>(() => bot.Put(db => db.Database.ExecuteSqlRawAsync(sql, Cancel)));
    }

    [Fact]
    public async Task It_is_taken_away_as_a_spreadsheet_marked_as_a_draft_until_it_is_confirmed()
    {
        await using var bot = await YearsEnd("2026-12-30 09:00");
        await bot.Says("officer", "导出年度考核");
        var draft = await bot.Fetch(bot.Link("officer"));
        Assert.Equal(["年度考核计分（草稿）", "乡镇平均分"], draft.Sheets.Keys);

        await bot.Says("officer", "确认年度考核");
        await bot.Says("officer", "确认计分");
        Assert.StartsWith("年度考核计分 2026-01-01 至 2026-12-31\n", await bot.Says("officer", "export the year scores"), StringComparison.Ordinal);
        var sheets = (await bot.Fetch(bot.Link("officer"))).Sheets;

        Assert.Equal(["年度考核计分", "乡镇平均分"], sheets.Keys);
        Assert.Equal(["名次|学校|乡镇|得分|达标必做项|计入的必做项|邀请户数|到场户数|评价份数|内容评分|更正后得分", "1|青禾一小|青禾镇", "2|青禾二小|青禾镇"], sheets["年度考核计分"].Select((row, at) => string.Join('|', at == 0 ? row : row[..3])));
        Assert.Equal(["40|30|10|5|", "40|20|10|4|"], sheets["年度考核计分"].Skip(1).Select(row => string.Join('|', row[6..])));
    }

    [Theory]
    [InlineData("officer", "年度考核计分", "云溪县 2026 年度考核计分")]
    [InlineData("lead", "year scores", "云溪县 2026 年度考核计分")]
    [InlineData("principal", "今年的年度考核", "云溪县 2026 年度考核计分")]
    [InlineData("principal", "导出年度考核", "云溪县 2026 年度考核计分")]
    [InlineData("officer", "2025年年度考核", "这一年没有年度考核计分")]
    [InlineData("officer", "去年年度考核", "这一年没有年度考核计分")]
    [InlineData("principal", "确认年度考核", "您的身份目前不能选定全县推介和确认年度考核")]
    [InlineData("lead", "confirm the year scores", "您的身份目前不能选定全县推介和确认年度考核")]
    [InlineData("teacher", "年度考核", "您的身份目前不能查看这里的汇总")]
    [InlineData("mum1", "年度考核", "您的身份目前不能查看这里的汇总")]
    [InlineData("officer", "登记 培训 昨天 班主任考核办法 30人", "已登记。")]
    [InlineData("officer", "确认年度考核", "年度还没到头，12月17日 周四起才能确认。")]
    public async Task Whoever_runs_schools_reads_it_and_only_the_office_confirms_it(string person, string said, string first)
    {
        await using var bot = await YearsEnd("2026-12-01 09:00");

        Assert.StartsWith(first, (await bot.Says(person, said)).Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.YearScores.CountAsync(Cancel)));
    }

    /// <summary>At 青禾一小 more came and liked it; at 白石小学, which is small, everybody.</summary>
    private static async Task<BotUnderTest> YearsEnd(string now)
    {
        var bot = await BotUnderTest.At(now, programmes: Visiting.Programmes);
        await bot.Put(db =>
        {
            db.AddRange(Enumerable.Range(1, 120).Select(no => new Student { Id = new StudentId($"x{no}"), Name = "学生", Class = new UnitId(no <= 60 ? "c1" : "c4"), Family = new FamilyId($"f{no}") }));

            return Task.CompletedTask;
        });
        await Held(bot, "e1", "c1", came: 30, stars: 5);
        await Held(bot, "e2", "c4", came: 20, stars: 4);
        await Held(bot, "e3", "c5", came: 40, stars: 5);
        await bot.Install("officer", "principal", "principal2", "lead", "teacher", "mum1");

        return bot;
    }

    private static async Task Held(BotUnderTest bot, string id, string room, int came, int stars)
    {
        await bot.Has(DoorStage.Lecture(id, "2026-11-25 19:00", EngagementState.Held, room, $"手机管理{id}"));
        await bot.Put(db =>
        {
            db.AddRange(Enumerable.Range(1, 40).Select(no => DoorStage.Invited(id, $"f{no}", Choice.Yes, 1, no <= came ? Presence.Present : Presence.Absent)));
            db.AddRange(Enumerable.Range(1, 10).Select(no => DoorStage.Said(id, $"f{no}", stars, stars)));

            return Task.CompletedTask;
        });
    }

    // Without points and required items, which change with the programmes.
    private static string Shape(string card) => string.Join('\n', card.Split('\n').Where(line => !line.StartsWith("分数", StringComparison.Ordinal))
        .Select(line => line.EndsWith("所学校）", StringComparison.Ordinal) ? line[..line.IndexOf('：', StringComparison.Ordinal)] + line[line.IndexOf('（', StringComparison.Ordinal)..] : line)
        .Select(line => string.Join(" · ", line.Split(" · ").Where(part => !part.EndsWith(" 分", StringComparison.Ordinal) && !part.StartsWith("必做", StringComparison.Ordinal)))));
}
