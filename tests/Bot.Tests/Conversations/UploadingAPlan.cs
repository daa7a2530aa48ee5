using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A spreadsheet becomes rows of the plan, or is answered row by row with nothing of it taken.</summary>
public sealed partial class UploadingAPlan
{
    private const string NotXlsx = "这不是能读的 .xlsx 文件（也可能损坏或加了密码）。请在 Excel 或 WPS 里“另存为 .xlsx”，再传一次。";
    private const string NoTable = "表格有 1 处要改，一行也没有加进去：|看不懂这张表。";

    private static readonly string[] Names = ["日期", "活动类型", "主题", "主讲人", "地点", "时间"];

    // 9 December 2026 is day 46365.
    [Theory]
    [InlineData("@46365")]
    [InlineData("2026-12-09")]
    [InlineData("2026/12/9")]
    [InlineData("12月9日")]
    [InlineData("12.9")]
    [InlineData("民國115年12月9日")]
    [InlineData("#46365")]
    public async Task A_good_file_is_taken_whole(string day)
    {
        await using var bot = await MonthPlans.Emptied();
        var page = await Page(bot);

        var said = await Send(bot, page, TinyWorkbook.Of(Names, [day, "讲座", "手机管理", "周老师", "报告厅", "~0.791666666666667"], ["12月16日", "家长沙龙", "陪孩子读书", "", "阅览室", ""]));

        Assert.Equal("加了 2 行。", said[0]);
        Assert.Equal([(9, 19), (16, null)], (await bot.Rows()).Select(row => (row.Day!.Value.Day, row.Start?.Hour)));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "no file at all", "没有收到文件。请先选一个 .xlsx 文件，再按“读进计划”。" },
        { "text", NotXlsx }, { "old excel", NotXlsx }, { "cut off", NotXlsx }, { "a zip of something else", NotXlsx }, { "broken xml", NotXlsx }, { "entities", NotXlsx },
        { "unpacks to gigabytes", NotXlsx }, { "only a hidden sheet", NotXlsx }, { "sheet missing", NotXlsx },
        { "too large", "文件太大：最多 1 MB。请只留下计划的那一张表，去掉图片，再传一次。" },
        { "empty sheet", NoTable }, { "no day column", NoTable },
        { "wrong column", "表格有 1 处要改，一行也没有加进去：|第1行：" },
        { "column twice", "表格有 1 处要改，一行也没有加进去：|第1行：" },
        { "merged days", "表格有 1 处要改，一行也没有加进去：|第3行：" },
        { "no such day", "表格有 1 处要改，一行也没有加进去：|第3行：日期“2月30日”不存在。" },
        { "another month", "表格有 1 处要改，一行也没有加进去：|第2行：" },
        { "unknown kind", "表格有 1 处要改，一行也没有加进去：|第2行：没有“跳伞”这类活动，可以写：" },
        { "error in a cell", "表格有 1 处要改，一行也没有加进去：|第2行：" },
        { "ten thousand rows", "表格有 1 处要改，一行也没有加进去：|" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_answered_and_nothing_of_it_is_taken(string name, string starts)
    {
        await using var bot = await MonthPlans.Emptied();
        var page = await Page(bot);

        var said = string.Join('|', await Send(bot, page, File(name)));

        Assert.StartsWith(starts, said, StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task What_is_there_already_is_not_added_again()
    {
        await using var bot = await MonthPlans.Emptied();
        var page = await Page(bot);
        var file = TinyWorkbook.Of(Names, ["12月9日", "讲座", "手机管理", "", "报告厅", ""], ["12月9日", "讲座", "手机管理", "", "报告厅", ""]);

        Assert.Equal("加了 1 行。表格第3行已经有了，没有重复添加。", (await Send(bot, page, file))[0]);
        Assert.Equal("没有新内容。表格第2、3行已经有了，没有重复添加。", (await Send(bot, page, file))[0]);
        Assert.Single(await bot.Rows());
    }

    [Fact]
    public async Task What_was_taken_away_comes_back_as_it_is_and_changed()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", "加一行 12月9日晚上7点到8点半 讲座 手机管理 报告厅");
        await bot.Says("director", "加一行 12月16日下午2点 家长沙龙 三年级 陪孩子读书 阅览室");
        await bot.Says("director", "上报下月计划");
        await bot.Says("director", "导出12月计划");
        var file = (await bot.Fetch(bot.Link("director"))).Bytes;
        await bot.Says("director", "撤回计划");
        var page = await Page(bot);

        Assert.Equal("没有新内容。表格第2、3行已经有了，没有重复添加。没有用到的列：星期、层级、状态。", (await Send(bot, page, file))[0]);
        Assert.Equal("加了 1 行。表格第3行已经有了，没有重复添加。没有用到的列：星期、层级、状态。", (await Send(bot, page, Edited(file, "手机管理", "手机与游戏")))[0]);
        Assert.Equal("表格第3行计划里已有，已按表格改好。表格第2行已经有了，没有重复添加。没有用到的列：星期、层级、状态。", (await Send(bot, page, Edited(file, "阅览室", "操场")))[0]);
        Assert.Equal(["手机管理 s1 19:00 报告厅", "陪孩子读书 s1-g3 14:00 操场", "手机与游戏 s1 19:00 报告厅"], (await bot.Rows()).Select(row => $"{row.Topic} {row.Audience} {row.Start:HH:mm} {row.Place}"));
    }

    [Fact]
    public async Task A_link_is_good_for_one_school_for_a_quarter_of_an_hour_and_while_its_person_may()
    {
        await using var bot = await MonthPlans.Emptied();
        var page = await Page(bot);

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(new Uri(page.Replace("/u/", "/x/", StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(new Uri("/u/0123", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        bot.Clock.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(bot, page, TinyWorkbook.Of(Names))).StatusCode);
    }

    [Fact]
    public async Task Whoever_lost_the_role_meanwhile_sees_the_page_no_more_and_sends_nothing()
    {
        await using var bot = await MonthPlans.Emptied();
        var page = await Page(bot);
        var file = TinyWorkbook.Of(Names, ["12月9日", "讲座", "手机管理", "", "报告厅", ""]);
        await bot.Change(db => db.PersonRoles.Where(role => role.Person == new PersonId("director")).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(bot, page, file)).StatusCode);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task Links_whose_time_is_over_are_not_kept()
    {
        await using var bot = await MonthPlans.Emptied();
        await Page(bot);
        bot.Clock.Pass(TimeSpan.FromMinutes(15));
        await Page(bot);

        Assert.Equal([bot.Clock.GetUtcNow().AddMinutes(15)], await bot.Stored(db => db.Downloads.Select(link => link.ExpiresAt).ToListAsync(TestContext.Current.CancellationToken)));
    }

    private static byte[]? File(string name)
    {
        string[] good = ["12月9日", "讲座", "手机管理", "", "报告厅", ""];
        var parts = TinyWorkbook.Parts(TinyWorkbook.Sheet([Names, good]));

        return name switch
        {
            "no file at all"          => null,
            "text"                    => Encoding.UTF8.GetBytes("日期,活动类型\n12月9日,讲座"),
            "old excel"               => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            "cut off"                 => TinyWorkbook.Of(Names, good)[..400],
            "a zip of something else" => TinyWorkbook.Zip(new() { ["word/document.xml"] = "<a/>" }),
            "broken xml"              => With(parts, "<worksheet><sheetData><row>"),
            "entities"                => With(parts, $"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{parts["xl/worksheets/sheet1.xml"]}"),
            "unpacks to gigabytes"    => With(parts, $"<worksheet>{new string(' ', 60_000_000)}</worksheet>"),
            "only a hidden sheet"     => TinyWorkbook.Zip(TinyWorkbook.Parts(TinyWorkbook.Sheet([Names, good]), "state=\"hidden\"")),
            "sheet missing"           => TinyWorkbook.Zip(parts.Where(part => !part.Key.Contains("sheet1", StringComparison.Ordinal)).ToDictionary()),
            "too large"               => [.. TinyWorkbook.Of(Names, good), .. new byte[1024 * 1024]],
            "empty sheet"             => TinyWorkbook.Of(),
            "no day column"           => TinyWorkbook.Of(["活动类型", "主题"], ["讲座", "手机管理"]),
            "wrong column"            => TinyWorkbook.Of([.. Names, "天气"], [.. good, "晴"]),
            "column twice"            => TinyWorkbook.Of([.. Names, "主题"], [.. good, "又一个"]),
            "merged days"             => With(parts, TinyWorkbook.Sheet([Names, good, ["", "家长沙龙", "陪孩子读书", "", "阅览室", ""]], "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")),
            "no such day"             => TinyWorkbook.Of(Names, good, ["2月30日", "讲座", "阅读", "", "报告厅", ""]),
            "another month"           => TinyWorkbook.Of(Names, ["@46400", "讲座", "阅读", "", "报告厅", ""]),
            "unknown kind"            => TinyWorkbook.Of(Names, ["12月9日", "跳伞", "阅读", "", "报告厅", ""]),
            "error in a cell"         => TinyWorkbook.Of(Names, ["!#REF!", "讲座", "阅读", "", "报告厅", ""]),
            "ten thousand rows"       => TinyWorkbook.Of([Names, .. Enumerable.Range(0, 10_000).Select(no => new[] { "12月9日", "讲座", $"第{no}讲", "", "报告厅", "" })]),
            _                         => throw new ArgumentException(name),
        };
    }

    private static byte[] Edited(byte[] file, string was, string now)
    {
        var edited = new MemoryStream();
        edited.Write(file);
        using (var zip = new ZipArchive(edited, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var content = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
            var sheet = new StreamReader(content).ReadToEnd().Replace(was, now, StringComparison.Ordinal);
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(sheet));
        }

        return edited.ToArray();
    }

    private static byte[] With(Dictionary<string, string> parts, string sheet)
    {
        parts["xl/worksheets/sheet1.xml"] = sheet;

        return TinyWorkbook.Zip(parts);
    }

    private static async Task<string> Page(BotUnderTest bot)
    {
        await bot.Says("director", "次月计划");
        await bot.Presses("director", "粘贴表格");
        var line = CardText.Of(bot.Newest("director")).Split('\n').Single(each => each.Contains("https://coedu.example/u/", StringComparison.Ordinal));

        return line[line.IndexOf("/u/", StringComparison.Ordinal)..].Split([' ', ')'], 2)[0].TrimEnd();
    }

    private static async Task<HttpResponseMessage> Post(BotUnderTest bot, string page, byte[]? file)
    {
        using var form = new MultipartFormDataContent();
        if (file is not null)
        {
            var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "file", "计划.xlsx");
        }
        else
            form.Add(new StringContent(""), "nothing");

        return await bot.Http.PostAsync(new Uri(page, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    // The paragraphs of the page above the form.
    private static async Task<string[]> Send(BotUnderTest bot, string page, byte[]? file)
    {
        using var response = await Post(bot, page, file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        return [.. Paragraphs().Matches(html[..html.IndexOf("<form", StringComparison.Ordinal)]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
    }

    [GeneratedRegex("<p[^>]*>([^<]*)</p>", RegexOptions.NonBacktracking)]
    private static partial Regex Paragraphs();
}
