using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Web;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>Who gets to a family's page, and who does not.</summary>
public sealed class HomeLinksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_class_door_leads_a_family_to_its_own_page_and_says_nothing_of_the_class()
    {
        await using var web = await WebVisits.Start();
        var door = await web.Door();

        var shown = await web.Get(door);
        var who = await web.Post($"{door}/who", "child=林小雨&digits=0093");

        Assert.Contains("三(1)班", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("林", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("叶老师", shown.Body, StringComparison.Ordinal);
        Assert.Equal((303, await web.HomePage()), (who.Status, who.Location));
        Assert.Contains("叶老师", (await web.Get(who.Location!)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("child=林小雨&digits=0094")]
    [InlineData("child=林小丽&digits=0093")]
    [InlineData("child=周大同&digits=4821")]     // of another class
    [InlineData("child=何一&digits=5555")]       // two of that name whose phones end alike
    [InlineData("child=林小雨&digits=")]
    public async Task A_wrong_name_and_wrong_digits_are_answered_alike_and_leave_nothing(string fields)
    {
        await using var web = await WebVisits.Start();
        var door = await web.Door();
        var before = await web.Everything();

        var answer = await web.Post($"{door}/who", fields);

        Assert.Equal(422, answer.Status);
        Assert.Contains("没有找到。请检查姓名和后四位", answer.Body, StringComparison.Ordinal);
        Assert.Equal(before, await web.Everything());
    }

    [Fact]
    public async Task Guessing_ends_after_ten_wrong_answers()
    {
        await using var web = await WebVisits.Start();
        var door = await web.Door();
        for (var n = 0; n < Limits.WrongFromOneAddress; n++)
            Assert.Equal(422, (await web.Post($"{door}/who", $"child=林小雨&digits=11{n:00}")).Status);

        Assert.Equal(429, (await web.Post($"{door}/who", "child=林小雨&digits=4821")).Status);
    }

    [Fact]
    public async Task Every_link_that_is_not_good_gets_the_same_page_whatever_is_wrong_with_it()
    {
        await using var web = await WebVisits.Start();
        var (door, home, invitation) = (await web.Door(), await web.HomePage(), await web.FamilyPage());
        var known = (await web.Get("/s/nothing")).Body;
        var never = LinkToken.For(WebUnderTest.Key, "home", "", "f3", WebUnderTest.China("12-31 00:00")).Write(WebUnderTest.Key, "home");
        var forged = LinkToken.For([.. WebUnderTest.Key.Reverse()], "home", "", "f1", WebUnderTest.China("12-31 00:00")).Write([.. WebUnderTest.Key.Reverse()], "home");

        foreach (var path in new[]
        {
            "/h/nothing", "/c/nothing", home[..^1], home[..^2] + "AA", home + "x", home.Replace("v1.", "v2.", StringComparison.Ordinal), $"/h/{never}", $"/h/{forged}",
            home.Replace("/h/", "/c/", StringComparison.Ordinal), door.Replace("/c/", "/h/", StringComparison.Ordinal), home.Replace("/h/", "/f/", StringComparison.Ordinal),
            invitation.Replace("/f/", "/h/", StringComparison.Ordinal), door.Replace("/c/", "/s/", StringComparison.Ordinal), $"{home.Replace("/h/", "/c/", StringComparison.Ordinal)}/qr.png",
            $"{door.Replace("/c/", "/h/", StringComparison.Ordinal)}/agenda.ics",
        })
        {
            var shown = await web.Get(path);

            Assert.Equal((404, known), (shown.Status, shown.Body));
        }
    }

    [Fact]
    public async Task A_post_to_a_bad_link_leaves_nothing()
    {
        await using var web = await WebVisits.Start();
        var (door, home) = (await web.Door(), await web.HomePage());
        var (agree, before) = (await web.Says("do=visit&choice=agree"), await web.Everything());

        Assert.Equal(404, (await web.Press(home[..^1], agree)).Status);
        Assert.Equal(404, (await web.Press(door.Replace("/c/", "/h/", StringComparison.Ordinal), agree)).Status);
        Assert.Equal(404, (await web.Post($"{home.Replace("/h/", "/c/", StringComparison.Ordinal)}/who", "child=林小雨&digits=4821")).Status);
        Assert.Equal(403, (await web.Press(home, agree, ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("do=visit&choice=agree")]
    [InlineData("do=visit&choice=decline&wish=不要来")]
    [InlineData("do=confirm&choice=not")]
    [InlineData("do=agreed")]
    public async Task Another_familys_visit_is_as_if_there_were_none(string fields)
    {
        await using var web = await WebVisits.Start();
        await web.Record("v2");
        var path = await web.HomePage("f1");
        var before = await web.Everything();

        var foreign = await web.Press(path, await web.Says(fields, "v2"));
        var none = await web.Press(path, $"{fields}&visit=v9&proposal=1");

        Assert.Contains(foreign.Status, new[] { 404, 422 });
        Assert.Equal((none.Status, Refusal(none.Body)), (foreign.Status, Refusal(foreign.Body)));
        Assert.DoesNotContain(WebSchool.Canary, foreign.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("十五分钟", foreign.Body, StringComparison.Ordinal);
        Assert.Equal(before, await web.Everything());
    }

    [Fact]
    public async Task Another_familys_invitation_is_not_opened()
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();
        var before = await web.Everything();

        Assert.Equal((404, 404), ((await web.Press(path, "do=open&engagement=e0")).Status, (await web.Press(path, "do=open&engagement=e9")).Status));
        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("do=visit&choice=agree&form=")]
    [InlineData("do=visit")]
    [InlineData("do=confirm&choice=maybe")]
    [InlineData("do=cancel")]
    public async Task A_form_that_is_none_of_ours_is_not_taken(string fields)
    {
        await using var web = await WebVisits.Start();

        Assert.Equal(400, (await web.Press(await web.HomePage(), fields)).Status);
    }

    [Fact]
    public async Task A_form_sent_again_by_the_browser_does_not_undo_a_later_answer()
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();
        var first = await web.Says($"form={new string('b', 32)}&do=visit&choice=agree");

        await web.Press(path, first);
        await web.Press(path, await web.Says("do=visit&choice=another&wish=周日"));
        await web.Press(path, first);

        Assert.Equal(VisitState.AnotherTime, (await web.Visit()).State);
    }

    [Theory]
    [InlineData(60, 200)]
    [InlineData(61, 404)]
    public async Task A_link_is_good_for_sixty_days(int days, int status)
    {
        await using var web = await WebVisits.Start();
        var (home, door) = (await web.HomePage(), await web.Door());
        web.Clock.Now += TimeSpan.FromDays(days);

        Assert.Equal((status, status), ((await web.Get(home)).Status, (await web.Get(door)).Status));
    }

    [Fact]
    public async Task Shown_again_it_lives_on_and_so_does_the_one_sent_before()
    {
        await using var web = await WebVisits.Start();
        var before = await web.HomePage();
        web.Clock.Now += TimeSpan.FromDays(50);
        var after = await web.HomePage();
        web.Clock.Now += TimeSpan.FromDays(50);

        Assert.NotEqual(before, after);
        Assert.Equal((200, 200), ((await web.Get(before)).Status, (await web.Get(after)).Status));
        await using var db = web.Database.Read();
        Assert.Equal(1, await db.HomeLinks.CountAsync(Cancel));
        Assert.DoesNotContain(before["/h/v1.".Length..], await web.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_taken_back_is_gone()
    {
        await using var web = await WebVisits.Start();
        var home = await web.HomePage();
        await web.Database.Writer.Run(db => db.HomeLinks.ExecuteDeleteAsync(Cancel), Cancel);

        Assert.Equal(404, (await web.Get(home)).Status);
    }

    private static string Refusal(string body) => body.Split("role=\"alert\">") is [_, var rest, ..] ? rest.Split("</p>")[0] : body;
}
