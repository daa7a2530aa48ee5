using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Web;

public sealed class ClassPageTests
{
    [Fact]
    public async Task It_tells_what_is_held_and_names_no_child()
    {
        await using var web = await WebUnderTest.Start();

        var page = await web.Get(await web.ClassPage());

        Assert.Equal(200, page.Status);
        Approve.Text("class-page.html", WithoutStyle(page).Replace(await web.ClassPage(), "/s/TOKEN", StringComparison.Ordinal));
        Assert.DoesNotContain(WebSchool.Canary, page.Body, StringComparison.Ordinal);
    }

    internal static string WithoutStyle(WebUnderTest.Page page) => page.Body.Split("<style>")[0] + page.Body.Split("</style>\n")[1];

    [Fact]
    public async Task Looking_changes_nothing()
    {
        await using var web = await WebUnderTest.Start();
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        var before = await web.Everything();

        foreach (var path in (string[])[page, $"{page}/qr.png", family, $"{family}?do=answer&choice=yes&form={Guid.NewGuid():n}", "/s/nothing", "/healthz/live", "/healthz/ready"])
            await web.Get(path);

        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("林小雨", "4821")]
    [InlineData("林小雨", "0093")]
    [InlineData(" 林　小雨 ", "４８２１")]
    public async Task The_right_name_and_digits_lead_to_the_familys_own_page(string child, string digits)
    {
        await using var web = await WebUnderTest.Start();

        var sent = await web.Post($"{await web.ClassPage()}/who", $"child={child}&digits={digits}");

        Assert.Equal((303, await web.FamilyPage("f1")), (sent.Status, sent.Location));
        Assert.Equal(200, (await web.Get(sent.Location!)).Status);
    }

    [Theory]
    [InlineData("林小雨", "7777")]   // a child of the class, another family's digits
    [InlineData("林小雨", "0000")]
    [InlineData("林小雨", "")]
    [InlineData("林小雨", "821")]
    [InlineData("林小雨", "34821")]
    [InlineData("周大同", "4821")]   // right, but of the other class
    [InlineData("何一", "5555")]     // two families: cannot be told apart
    [InlineData("无此人", "4821")]
    [InlineData("", "4821")]
    [InlineData("%", "4821")]
    public async Task Wrong_names_and_wrong_digits_are_answered_alike(string child, string digits)
    {
        await using var web = await WebUnderTest.Start();
        var path = $"{await web.ClassPage()}/who";
        var before = await web.Everything();
        var known = await web.Post(path, $"child=无此人&digits=9999");

        var page = await web.Post(path, $"child={child}&digits={digits}");

        Assert.Equal((422, known.Body.Replace("value=\"无此人\"", $"value=\"{child}\"", StringComparison.Ordinal)), (page.Status, page.Body));
        Assert.DoesNotContain(WebSchool.Canary, page.Body, StringComparison.Ordinal);
        Assert.Equal(before, await web.Everything());
    }

    [Fact]
    public async Task After_ten_wrong_tries_even_the_right_one_has_to_wait_ten_minutes()
    {
        await using var web = await WebUnderTest.Start();
        var path = $"{await web.ClassPage()}/who";
        for (var n = 0; n < Limits.WrongFromOneAddress; n++)
            Assert.Equal(422, (await web.Post(path, $"child=孩子{n}&digits=0000")).Status);

        var refused = await web.Post(path, "child=林小雨&digits=4821");
        var otherClass = await web.Post($"{await web.ClassPage("c2")}/who", "child=周大同&digits=4821");
        web.Clock.Now += TimeSpan.FromMinutes(10);
        var later = await web.Post(path, "child=林小雨&digits=4821");

        Assert.Equal((429, 303, 303), (refused.Status, otherClass.Status, later.Status));
        Assert.Contains(Words.In(Locale.ZhHans)["web.too-many"], refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Families_in_one_room_behind_one_address_do_not_use_up_each_others_tries()
    {
        await using var web = await WebUnderTest.Start();
        var path = $"{await web.ClassPage()}/who";

        for (var n = 0; n < 3 * Limits.WrongFromOneAddress; n++)
            Assert.Equal(303, (await web.Post(path, "child=林小雨&digits=4821")).Status);
    }

    [Fact]
    public async Task One_childs_digits_cannot_be_guessed_by_waiting_ten_minutes_again_and_again()
    {
        await using var web = await WebUnderTest.Start();
        var path = $"{await web.ClassPage()}/who";
        var statuses = new List<int>();
        for (var n = 0; n < 21; n++, web.Clock.Now += TimeSpan.FromMinutes(5))
            statuses.Add((await web.Post(path, $"child=林小雨&digits={n:0000}")).Status);

        Assert.Equal([.. Enumerable.Repeat(422, 20), 429], statuses);
    }

    [Fact]
    public async Task A_cancelled_lecture_says_so_and_why_and_asks_for_nothing()
    {
        await using var web = await WebUnderTest.Start();
        await web.Change(lecture => lecture.Cancel("大雪<b>", web.Clock.Now));

        var page = await web.Get(await web.ClassPage());

        Assert.Contains("活动已取消。", page.Body, StringComparison.Ordinal);
        Assert.Contains("大雪&lt;b&gt;", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_a_picture_of_some_size()
    {
        await using var web = await WebUnderTest.Start();

        var code = await web.Get($"{await web.ClassPage()}/qr.png");

        Assert.Equal((200, "image/png"), (code.Status, code.Headers["Content-Type"]));
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(code.Bytes.AsSpan(0, 8)));
        Assert.InRange(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(code.Bytes.AsSpan(16)), 300, 800);
    }
}
