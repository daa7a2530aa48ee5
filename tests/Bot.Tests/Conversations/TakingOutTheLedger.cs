using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The ledger as a file: said in words, fetched by the link in the card. Now is Monday 23 November 2026.</summary>
public sealed class TakingOutTheLedger
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_principal_is_told_what_will_be_in_it_and_fetches_it()
    {
        await using var bot = await School();

        Assert.Equal(
            """
            月工作台账 2026年11月
            单位: 青禾一小
            期间: 2026年11月
            内容: 台账、缺项、家访次数、规则进度
            记录: 3 条
            缺佐证或信息: 1 条
            还没有确认。确认即为上报。
            下载链接 15 分钟内有效，每个文件只能下载一次。不含学生和家庭的姓名。
            打开下载页: https://coedu.example/x/secret-1?lang=zh-Hans  [1] 确认无误  [2] 刷新并换新链接
            """.ReplaceLineEndings("\n"),
            Squeezed(await bot.Says("principal", "导出本月台账")));

        var file = await bot.Fetch(bot.Link("principal"));

        Assert.Equal((200, "月工作台账-青禾一小-2026-11.xlsx"), (file.Status, file.Name));
        Assert.Equal(["台账", "缺项", "家访次数", "规则进度"], file.Sheets.Keys);
        Assert.Equal(
            ["46329|周二|讲座|手机管理|青禾一小|青禾一小||||||||||照片×1|已举办||principal|e1", "46332|周五|讲座|手机管理|青禾一小|青禾一小|||||||||||已举办||principal|e2", "46335|周一|讲座|'=cmd|青禾一小|三年级1班||||||||||照片×1|已更正|填错了|head-teacher|e3"],
            file.Sheets["台账"].Skip(1).Select(row => string.Join('|', row)));
        Assert.Equal([["46332", "讲座", "手机管理", "青禾一小", "照片×1", "e2"]], file.Sheets["缺项"].Skip(1));
        Assert.Equal([["三年级1班", "2"]], file.Sheets["家访次数"].Skip(1));
        Assert.Contains("L1|学校讲座|青禾一小|学期 2026-08-31 – 2027-01-22|1|3|正常", file.Sheets["规则进度"].Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("principal", "导出11月台賬", "月工作台账 2026年11月")]
    [InlineData("principal", "台账", "月工作台账 2026年11月")]
    [InlineData("director", "10月台帐", "月工作台账 2026年10月")]
    [InlineData("principal", "export the ledger for November", "月工作台账 2026年11月")]
    [InlineData("principal", "匯出本學期台賬", "月工作台账 2026-08-31 至 2027-01-22")]
    [InlineData("lead", "导出台账", "月工作台账 2026年11月")]
    [InlineData("lead", "导出青禾二小11月台账", "月工作台账 2026年11月")]
    [InlineData("officer", "打印全县台账", "月工作台账 2026年11月")]
    [InlineData("principal", "下周工作安排", "周工作安排 2026-11-30 至 2026-12-06")]
    [InlineData("principal", "導出下週工作安排", "周工作安排 2026-11-30 至 2026-12-06")]
    [InlineData("principal", "weekly schedule for next week", "周工作安排 2026-11-30 至 2026-12-06")]
    [InlineData("principal", "导出迎检材料 2026年9月到12月", "迎检材料 2026-09-01 至 2026-12-31")]
    [InlineData("principal", "inspection package for September to December 2026", "迎检材料 2026-09-01 至 2026-12-31")]
    [InlineData("principal", "導出迎檢材料", "迎检材料 2026-08-31 至 2026-11-23")]
    [InlineData("principal", "导出本周汇总", "一周汇总 2026-11-23 至 2026-11-29")]
    [InlineData("teacher", "导出上周汇总", "一周汇总 2026-11-16 至 2026-11-22")]
    [InlineData("principal", "export this week's summary", "一周汇总 2026-11-23 至 2026-11-29")]
    [InlineData("officer", "导出12月计划", "月计划汇总 2026年12月")]
    public async Task It_is_asked_for_in_everyday_words(string person, string said, string title)
    {
        await using var bot = await School();

        Assert.Equal(title, (await bot.Says(person, said)).Split('\n')[0]);
    }

    [Theory]
    [InlineData("teacher", "导出本月台账", "您的身份目前不能导出台账和材料")]
    [InlineData("mum1", "导出本月台账", "您的身份目前不能导出台账和材料")]
    [InlineData("subject", "导出本周汇总", "您的身份目前不能")]
    [InlineData("principal", "导出青禾二小11月台账", "“青禾二小”不在您负责的范围内")]
    [InlineData("principal", "导出2019年1月到2026年11月台账", "一次最多导出 366 天")]
    public async Task Who_has_no_right_to_it_gets_no_link(string person, string said, string why)
    {
        await using var bot = await School();

        Assert.StartsWith(why, await bot.Says(person, said), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Downloads.CountAsync(Cancel)));
    }

    [Fact]
    public async Task English_and_traditional_files_are_whole()
    {
        await using var bot = await School();
        await bot.Says("principal", "语言 English");
        await bot.Says("principal", "export the ledger for November");
        var english = await bot.Fetch(bot.Link("principal"));
        await bot.Says("principal", "語言 繁體中文");
        await bot.Says("principal", "匯出11月台賬");
        var traditional = await bot.Fetch(bot.Link("principal"));

        Assert.Equal(["Ledger", "Lacking", "Home visits", "Rules"], english.Sheets.Keys);
        Assert.Equal("Tue", english.Sheets["Ledger"][1][1]);
        Assert.Equal(["台賬", "缺項", "家訪次數", "規則進度"], traditional.Sheets.Keys);
        Assert.Equal("月工作台賬-青禾一小-2026-11.xlsx", traditional.Name);
    }

    [Fact, Proves("YX-44")]
    public async Task Confirming_hands_it_in_and_later_changes_show()
    {
        await using var bot = await School();

        var signed = await bot.Says("principal", "确认11月台账");
        Assert.StartsWith("已确认并上报：月工作台账。\n", signed, StringComparison.Ordinal);
        Assert.Contains("11月23日 周一 09:00 由 唐若谷 确认\n", signed, StringComparison.Ordinal);
        await bot.Says("principal", "confirm the ledger for November");
        var paper = await bot.Stored(db => db.DocumentsHandedIn.SingleAsync(Cancel));
        Assert.Equal(("monthly-ledger", "s1", "2026-11"), (paper.Kind, paper.Unit, paper.RefersTo));
        Assert.StartsWith("3 · SHA-256 ", paper.Note, StringComparison.Ordinal);

        bot.Clock.Pass(TimeSpan.FromHours(1));
        await bot.Lecture("e9", "s1", "2026-11-24");
        await bot.Has(new EvidenceGiven { Entry = new("e2"), Kind = "photo", Count = 2, By = new("principal"), At = bot.Clock.GetUtcNow() });
        var changed = await bot.Says("director", "台账");

        Assert.Contains("确认后有2处变动。核对后请再确认一次。", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("变动", await bot.Presses("director", "确认无误"), StringComparison.Ordinal);
        Assert.Equal(2, await bot.Stored(db => db.DocumentsHandedIn.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("lead", "确认青禾一小11月台账", "您的身份目前不能确认台账")]
    [InlineData("officer", "确认11月台账", "您的身份目前不能确认台账")]
    [InlineData("principal", "确认12月台账", "12月1日 周二还没到")]
    public async Task Only_who_answers_for_it_confirms_it(string person, string said, string why)
    {
        await using var bot = await School();

        Assert.StartsWith(why, await bot.Says(person, said), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.DocumentsHandedIn.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nothing_in_it_names_a_student_a_family_or_anybody_cared_for()
    {
        await using var bot = await School();
        await bot.Has(new LedgerEntry
        {
            Id = new("care"), Kind = "care-contact", Host = new("c1"), Organiser = new("s1"), Day = new(2026, 11, 12), Topic = "金丝雀", Lead = new("teacher"), Students = "k1",
            RecordedBy = new("teacher"), RecordedAt = bot.Clock.GetUtcNow(),
        });
        await bot.Says("principal", "导出本月台账");
        var ledger = await bot.Fetch(bot.Link("principal"));
        await bot.Says("principal", "迎检材料");
        var package = await bot.Fetch(bot.Link("principal"), "zip");

        var all = string.Join('\n', ledger.Sheets.Values.Concat(package.Files.Where(file => file.Key.EndsWith(".xlsx", StringComparison.Ordinal)).SelectMany(file => Spreadsheets.Read(file.Value).Values))
            .SelectMany(rows => rows).SelectMany(row => row)) + System.Text.Encoding.UTF8.GetString(package.Files["evidence.csv"]);
        Assert.Contains("手机管理", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "金丝雀", "k1", "k2", "王小禾", "李小岚", "王妈妈", "care" })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    /// <summary>Three lectures, one without its photo and one taken back, and two home visits.</summary>
    internal static async Task<BotUnderTest> School()
    {
        var bot = await SmallPlan.Bot();
        await bot.Lecture("e1", "s1", "2026-11-03");
        await bot.Lecture("e2", "s1", "2026-11-06", photo: false);
        await bot.Has(new LedgerEntry
        {
            Id = new("e3"), Kind = "lecture", Host = new("c1"), Organiser = new("s1"), Day = new(2026, 11, 9), Topic = "=cmd", Lead = new("teacher"),
            RecordedBy = new("teacher"), RecordedAt = bot.Clock.GetUtcNow().AddDays(-1),
        });
        await bot.Has(new EvidenceGiven { Entry = new("e3"), Kind = "photo", Count = 1, Note = "网盘", By = new("teacher"), At = bot.Clock.GetUtcNow().AddDays(-1) });
        await bot.Database.Writer.Run(async db => (await db.LedgerEntries.SingleAsync(entry => entry.Id == new EngagementId("e3"), CancellationToken.None)).Reverse(new("teacher"), "填错了", bot.Clock.GetUtcNow().AddHours(-1)), Cancel);
        await bot.Visit("v1", "c1", "2026-11-10", "k1");
        await bot.Visit("v2", "c1", "2026-11-11", "k2");
        await bot.Install("principal", "director", "lead", "officer", "teacher", "subject", "mum1", "principal2");

        return bot;
    }

    private static string Squeezed(string card) => string.Join('\n', card.Split('\n').Select(line => line.Split(':', 2) is [var name, var value] && !name.Contains("http", StringComparison.Ordinal) ? $"{name}: {value.TrimStart()}" : line));
}
