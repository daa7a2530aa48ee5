using System.Text;
using CoEduBot.Bot.Tests.Conversations;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>The page a file is fetched from: looking gives out nothing, the button does, once.</summary>
public sealed class DownloadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_changes_nothing_and_gives_out_nothing()
    {
        await using var bot = await Asked("导出本月台账");
        var before = await bot.Stored(db => WebSchool.Dump(db, Cancel));

        for (var look = 0; look < 3; look++)
        {
            var page = await bot.Look(bot.Link("principal"));
            Assert.Equal((200, "text/html"), (page.Status, page.Type));
            Assert.Contains("<h1>月工作台账 2026年11月：青禾一小</h1>", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("手机管理", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await bot.Stored(db => WebSchool.Dump(db, Cancel)));
    }

    [Fact]
    public async Task The_button_gives_the_file_once_and_it_is_written_down()
    {
        await using var bot = await Asked("导出本月台账");
        var path = bot.Link("principal");

        var file = await bot.Fetch(path);

        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "月工作台账-青禾一小-2026-11.xlsx"), (file.Status, file.Type, file.Name));
        Assert.Equal(("no-store", "nosniff", file.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), (file.Headers["Cache-Control"], file.Headers["X-Content-Type-Options"], file.Headers["Content-Length"]));
        Assert.Contains("filename=ledger-2026-11.xlsx; filename*=UTF-8''%E6%9C%88", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal((404, 404), ((await bot.Fetch(path)).Status, (await bot.Look(path)).Status));
        Assert.Equal([("principal", "s1", "ledger xlsx 2026-11-01 2026-11-30")], (await bot.Stored(db => db.Audit.Where(entry => entry.Act == "download").ToListAsync(Cancel))).Select(entry => (entry.Who, entry.Subject, entry.Detail)));
    }

    [Fact]
    public async Task Only_a_hash_of_the_link_is_kept()
    {
        await using var bot = await Asked("导出本月台账");
        var secret = bot.Link("principal").Split('/')[^1].Split('?')[0];

        var download = await bot.Stored(db => db.Downloads.SingleAsync(Cancel));

        Assert.Equal(64, download.Hash.Length);
        Assert.DoesNotContain(secret, System.Text.Json.JsonSerializer.Serialize(download), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, 200)]
    [InlineData(15, 404)]
    public async Task A_link_is_good_for_a_quarter_of_an_hour(int minutes, int status)
    {
        await using var bot = await Asked("导出本月台账");
        var path = bot.Link("principal");
        bot.Clock.Pass(TimeSpan.FromMinutes(minutes));

        Assert.Equal((status, status), ((await bot.Look(path)).Status, (await bot.Fetch(path)).Status));
    }

    [Fact]
    public async Task Every_link_that_is_not_good_is_answered_alike()
    {
        await using var bot = await Asked("导出本月台账");
        var path = bot.Link("principal").Split('?')[0];
        var family = (await bot.Database.Writer.Run(db => Bot.Web.HomeLinksOf.Family(db, new("f-k1"), Site(bot), bot.Clock.GetUtcNow(), CancellationToken.None), Cancel)).AbsolutePath;
        var (known, families) = ((await bot.Look("/x/nothing")).Text, (await bot.Look("/h/nothing")).Text);

        Assert.Contains("请在 Teams 里再要一个新链接。", known, StringComparison.Ordinal);
        Assert.Equal(families, (await bot.Look(path.Replace("/x/", "/h/", StringComparison.Ordinal))).Text);
        foreach (var wrong in new[] { path[..^1] + "9", $"{path}x", $"/x/{new string('a', 500)}", path.Replace("/x/", "/u/", StringComparison.Ordinal), family.Replace("/h/", "/x/", StringComparison.Ordinal) })
            Assert.Equal((404, known), ((await bot.Look(wrong)).Status, (await bot.Look(wrong)).Text));
        Assert.Equal((404, 404), ((await bot.Fetch(path, "zip")).Status, (await bot.Fetch(path, "")).Status));
        Assert.Equal(200, (await bot.Fetch(path)).Status);
    }

    [Fact]
    public async Task Whoever_uses_a_link_again_is_sent_back_to_Teams_for_a_new_one()
    {
        await using var bot = await Asked("导出本月台账");
        var path = bot.Link("principal");
        await bot.Fetch(path);

        foreach (var page in new[] { await bot.Fetch(path), await bot.Look(path), await bot.Look("/u/nothing") })
            Assert.Contains("<h1>这个链接打不开</h1><p>链接 15 分钟内有效，每个文件只能下载一次。", page.Text, StringComparison.Ordinal);
        Assert.Contains("请从班级群里重新点开", (await bot.Look("/f/nothing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_from_a_foreign_page_gives_out_nothing()
    {
        await using var bot = await Asked("导出本月台账");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("format", "xlsx")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Link("principal")) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await bot.Http.SendAsync(request, Cancel);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Equal(200, (await bot.Fetch(bot.Link("principal"))).Status);
    }

    [Fact]
    public async Task In_a_group_no_link_is_given()
    {
        await using var bot = await TakingOutTheLedger.School();
        var inGroup = bot.Teams.Message("principal", "导出本月台账");
        inGroup["conversation"]!["conversationType"] = "groupChat";
        await bot.Send(inGroup);
        await bot.Settle();

        Assert.Equal(0, await bot.Stored(db => db.Downloads.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_package_holds_what_its_readme_says()
    {
        await using var bot = await Asked("导出迎检材料 2026年9月到12月");

        var zip = await bot.Fetch(bot.Link("principal"), "zip");

        Assert.Equal((200, "application/zip", "迎检材料-青禾一小-2026-09-01-2026-12-31.zip"), (zip.Status, zip.Type, zip.Name));
        Assert.Equal(["ledger.xlsx", "evidence.xlsx", "evidence.csv", "missing.xlsx", "audit.xlsx", "README.txt"], zip.Files.Keys);
        var readme = Encoding.UTF8.GetString(zip.Files["README.txt"]);
        foreach (var (name, bytes) in zip.Files.Where(file => file.Key != "README.txt"))
            Assert.Matches($"{name}\\r\\n  .+\\r\\n  SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\\r\\n", readme);
        Assert.StartsWith("\ufeff迎检材料 2026-09-01 至 2026-12-31：青禾一小\r\n生成时间：11月23日 周一 09:00", readme, StringComparison.Ordinal);

        var csv = Encoding.UTF8.GetString(zip.Files["evidence.csv"]).Split("\r\n");
        Assert.StartsWith("\ufeff编号,日期,", csv[0], StringComparison.Ordinal);
        var row = csv.Single(line => line.StartsWith("e3,", StringComparison.Ordinal));
        Assert.StartsWith("e3,2026-11-09,讲座,'=cmd,三年级1班,照片,1,网盘,2026-11-22 09:00,head-teacher,", row, StringComparison.Ordinal);
        var at = row.LastIndexOf(',');
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(row[..at]))), row[(at + 1)..]);
        Assert.Equal(csv.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[^1]), Spreadsheets.Read(zip.Files["evidence.xlsx"])["佐证索引"].Skip(1).Select(cells => cells[^1]));
    }

    [Fact]
    public async Task People_of_other_units_are_in_the_extract_by_role_alone()
    {
        await using var bot = await TakingOutTheLedger.School();
        foreach (var (who, act) in new[] { ("teacher", "record"), ("officer", "confirm-entry"), ("principal", "read-note") })
            await bot.Has(new CoEduBot.Storage.AuditEntry { At = bot.Clock.GetUtcNow(), Who = who, Act = act, Subject = "e1" });
        await bot.Says("principal", "导出迎检材料 2026年9月到12月");

        var zip = await bot.Fetch(bot.Link("principal"), "zip");

        Assert.Equal(
            [["2026-11-23 09:00", "林晓棠", "head-teacher", "登记", "e1"], ["2026-11-23 09:00", "", "county-officer", "确认记录", "e1"]],
            Spreadsheets.Read(zip.Files["audit.xlsx"])["操作记录"].Skip(1));
    }

    private static Bot.UseCases.Site Site(BotUnderTest bot) => (Bot.UseCases.Site)bot.Services.GetService(typeof(Bot.UseCases.Site))!;

    private static async Task<BotUnderTest> Asked(string said)
    {
        var bot = await TakingOutTheLedger.School();
        await bot.Says("principal", said);

        return bot;
    }
}
