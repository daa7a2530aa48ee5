using System.Text;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Web;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>What holds for every page.</summary>
public sealed class PagesTests
{
    private const string Nasty = "<script>alert(1)</script>\"'&\u202E手机";

    [Fact]
    public async Task Nothing_a_user_wrote_becomes_markup()
    {
        await using var web = await WebUnderTest.Start(topic: Nasty);
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        await web.Press(family, $"do=answer&choice=maybe&question=</textarea><script>x");

        foreach (var shown in (WebUnderTest.Page[])[await web.Get(page), await web.Get(family), await web.Post($"{page}/who", "child=\"><script>&digits=\"><script>")])
        {
            Assert.DoesNotContain("<script", shown.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\u202E", shown.Body, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;", shown.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_it_safe()
    {
        await using var web = await WebUnderTest.Start();
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        WebUnderTest.Page[] all =
        [
            await web.Get(page), await web.Get($"{page}/qr.png"), await web.Get(family), await web.Get("/f/nothing"), await web.Post($"{page}/who", "child=a&digits=1"),
            await web.Post($"{page}/who", "child=林小雨&digits=4821"), await web.Press(family, "do=answer&choice=no"), await web.Press(family, "do=x"),
            await web.Press(family, "do=answer&choice=no", ("Sec-Fetch-Site", "cross-site")),
        ];

        Assert.Equal([200, 200, 200, 404, 422, 303, 303, 400, 403], all.Select(answer => answer.Status));
        Assert.All(all, answer => Assert.Equal(
            ("no-referrer", "no-store", "nosniff", "DENY", "noindex, nofollow", false),
            (answer.Headers["Referrer-Policy"], answer.Headers["Cache-Control"], answer.Headers["X-Content-Type-Options"], answer.Headers["X-Frame-Options"], answer.Headers["X-Robots-Tag"], answer.Headers.ContainsKey("Set-Cookie"))));
        Assert.All(all, answer => Assert.Equal(
            $"default-src 'none'; style-src '{Layout.StyleHash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            answer.Headers["Content-Security-Policy"]));
    }

    [Fact]
    public async Task The_style_on_the_page_is_the_one_the_policy_lets_in()
    {
        await using var web = await WebUnderTest.Start();
        var body = (await web.Get(await web.ClassPage())).Body;

        var style = body.Split("<style>")[1].Split("</style>")[0];

        Assert.Equal(Layout.StyleHash, $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)))}");
        Assert.DoesNotContain("style=", body, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", body, StringComparison.Ordinal);
    }

    // `Origin: null` is what browsers send from a page with `Referrer-Policy: no-referrer`, our own.
    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", 303)]
    [InlineData("Sec-Fetch-Site", "none", 303)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Origin", "null", 303)]
    [InlineData("Origin", "https://coedu.example", 303)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "https://coedu.example.evil.example", 403)]
    [InlineData("Origin", "not an origin", 403)]
    public async Task A_form_on_a_foreign_page_is_refused(string header, string value, int status)
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        var before = await web.Everything();

        Assert.Equal(status, (await web.Press(path, "do=answer&choice=yes", (header, value))).Status);
        Assert.Equal(status == 303, before != await web.Everything());
    }

    [Theory]
    [InlineData(null, null, "zh-Hans")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", null, "zh-Hans")]
    [InlineData("zh-TW,zh;q=0.9", null, "zh-Hant")]
    [InlineData("en-GB,en;q=0.5", null, "en")]
    [InlineData("ko-KR,zh-HK;q=0.8,en;q=0.5", null, "zh-Hant")]
    [InlineData("fr", null, "en")]
    [InlineData("*", null, "zh-Hans")]
    [InlineData("zh-CN", "en", "en")]
    [InlineData("en", "zh-Hant", "zh-Hant")]
    [InlineData("en", "\"><script>", "en")]
    public async Task The_language_is_the_one_picked_or_the_browsers(string? browser, string? picked, string lang)
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage() + (picked is null ? "" : $"?lang={Uri.EscapeDataString(picked)}");

        var page = await web.Get(path, browser is null ? [] : [("Accept-Language", browser)]);

        Assert.Contains($"<html lang=\"{lang}\">", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_picked_stays_through_forms()
    {
        await using var web = await WebUnderTest.Start();
        var page = await web.ClassPage();

        var family = await web.Post($"{page}/who?lang=en", "child=林小雨&digits=4821");
        var answered = await web.Press(family.Location!, "do=answer&choice=no");

        Assert.EndsWith("?lang=en", family.Location, StringComparison.Ordinal);
        Assert.Equal(family.Location, answered.Location);
        Assert.Contains($"action=\"{page}/who?lang=en\"", (await web.Get($"{page}?lang=en")).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}?lang=zh-Hant\"", (await web.Post($"{page}/who", "child=a&digits=1")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("multipart/form-data; boundary=x", true)]
    [InlineData("application/json", true)]
    [InlineData("text/plain", true)]
    public async Task A_body_too_large_or_of_another_kind_is_not_taken(string type, bool small)
    {
        await using var web = await WebUnderTest.Start();
        var (path, before) = (await web.FamilyPage(), await web.Everything());
        var body = Encoding.UTF8.GetBytes($"form={new string('a', 32)}&do=answer&choice=yes&headcount=1{(small ? "%00" : "")}&question={new string('x', small ? 10 : 9000)}");
        foreach (var chunked in (bool[])[false, true])
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.TransferEncodingChunked = chunked;

            Assert.Equal(400, (await web.Send(request)).Status);
        }

        Assert.Equal(before, await web.Everything());
    }

    [Fact]
    public async Task One_address_cannot_ask_without_end()
    {
        await using var web = await WebUnderTest.Start();
        for (var n = 0; n < Limits.RequestsAMinute; n++)
            Assert.Equal(404, (await web.Get("/s/x")).Status);

        Assert.Equal(429, (await web.Get("/s/x")).Status);
        web.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(404, (await web.Get("/s/x")).Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_gives_words_and_no_promise()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        await web.Database.Writer.DisposeAsync();

        var page = await web.Press(path, "do=answer&choice=yes");

        Assert.Equal(500, page.Status);
        Assert.Contains("您刚才填的内容没有保存", page.Body, StringComparison.Ordinal);
        Assert.Equal((200, 503), ((await web.Get("/healthz/live")).Status, (await web.Get("/healthz/ready")).Status));
    }

    [Fact]
    public async Task It_is_ready_when_the_database_is()
    {
        await using var web = await WebUnderTest.Start();

        Assert.Equal((200, 200), ((await web.Get("/healthz/live")).Status, (await web.Get("/healthz/ready")).Status));
    }
}
