using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

public sealed class FamilyPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_stored_as_given_by_link_and_the_page_says_so()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();

        var sent = await web.Press(path, "do=answer&choice=yes&headcount=2&question=几点开门？");

        Assert.Equal((303, path), (sent.Status, sent.Location));
        var invitation = await web.Invitation();
        Assert.Equal((Choice.Yes, 2, "几点开门？", Via.Link), (invitation.Choice, invitation.Headcount, invitation.Question, invitation.AnsweredVia));
        var page = Approved(await web.Get(path), path);
        Approve.Text("family-page.html", page);
        Assert.DoesNotContain("林", page.Replace("林老师", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_said_to_have_held_the_phone_but_the_audit_knows_the_way_it_came()
    {
        await using var web = await WebUnderTest.Start();

        await web.Press(await web.FamilyPage(), "do=answer&choice=maybe");

        await using var db = web.Database.Read();
        var given = await db.AnswersGiven.SingleAsync(Cancel);
        var audit = await db.Audit.SingleAsync(Cancel);
        Assert.Equal((null, Via.Link, Choice.Maybe), (given.By, given.Via, given.Choice));
        Assert.Equal(("p1", "by-link", "e1", "Answer"), (audit.Who, audit.Act, audit.Subject, audit.Detail));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_one_answer()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();

        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => web.Press(path, $"form={new string('a', 32)}&do=answer&choice=yes&headcount=2")));
        await web.Press(path, "do=answer&choice=yes&headcount=2");

        await using var db = web.Database.Read();
        Assert.All(both, sent => Assert.Equal(303, sent.Status));
        Assert.Equal(1, await db.AnswersGiven.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_form_sent_again_by_the_browser_does_not_undo_a_later_answer()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        var first = $"form={new string('b', 32)}&do=answer&choice=yes&headcount=2";

        await web.Press(path, first);
        await web.Press(path, "do=answer&choice=no");
        await web.Press(path, first);

        Assert.Equal(Choice.No, (await web.Invitation()).Choice);
    }

    [Theory]
    [InlineData("headcount=21", "参加人数请填 1 到 20 之间的整数。")]
    [InlineData("headcount=两个", "参加人数请填 1 到 20 之间的整数。")]
    public async Task A_refused_form_says_why_and_keeps_what_was_filled_in(string wrong, string words)
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        var before = await web.Everything();

        var page = await web.Press(path, $"do=answer&choice=yes&{wrong}&question=有<停车>吗");

        Assert.Equal(422, page.Status);
        Assert.Contains($"<p class=\"refusal\" role=\"alert\">{words}</p>", page.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{wrong.Split('=')[1]}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("有&lt;停车&gt;吗</textarea>", page.Body, StringComparison.Ordinal);
        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("do=check-in&code= ", "还差一项：签到码。补上就可以了。")]
    [InlineData("do=feedback&content=5", "还差一项：主讲人。补上就可以了。")]
    [InlineData("do=feedback&lecturer=5", "还差一项：内容。补上就可以了。")]
    public async Task What_is_missing_is_named(string fields, string words)
    {
        var page = await PressOnce(fields);

        Assert.Equal(422, page.Status);
        Assert.Contains($"<p class=\"refusal\" role=\"alert\">{words}</p>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_coming_needs_no_number() => Assert.Equal(303, (await PressOnce("do=answer&choice=no&headcount=ganz viele")).Status);

    [Fact]
    public async Task Once_begun_answers_are_closed_and_the_form_is_gone()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        web.Clock.Now = WebUnderTest.China("12-03 19:00");

        var late = await web.Press(path, "do=answer&choice=yes");

        Assert.Equal(422, late.Status);
        Assert.Contains("活动已经开始，答复已截止。", late.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"answer\"", late.Body, StringComparison.Ordinal);
        Assert.Null((await web.Invitation()).Choice);
    }

    [Fact]
    public async Task A_seat_offered_can_be_taken()
    {
        await using var web = await WebUnderTest.Start(capacity: 2);
        var (lin, jin) = (await web.FamilyPage("f1"), await web.FamilyPage("f2"));
        await web.Press(jin, "do=answer&choice=yes&headcount=2");
        await web.Press(lin, "do=answer&choice=yes&headcount=1");
        Assert.Equal(Seat.Waiting, (await web.Invitation("f1")).Seat);
        await web.Press(jin, "do=answer&choice=no");
        Assert.Contains("要这个座位</button>", (await web.Get(lin)).Body, StringComparison.Ordinal);

        await web.Press(lin, "do=take-seat");

        Assert.Equal(Seat.Confirmed, (await web.Invitation("f1")).Seat);
        Assert.DoesNotContain("要这个座位</button>", (await web.Get(lin)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_who_is_a_parent_has_no_teachers_rights_by_a_parents_link()
    {
        await using var web = await WebUnderTest.Start();
        await using var db = web.Database.Read();

        var caller = (await Callers.OfFamily(db, new("f1"), Cancel))!;

        Assert.Equal(("p1", 0, "f1"), (caller.Id.Value, caller.Roles.Count, caller.Family!.Value.Value));
        Assert.False(caller.Hosts);
    }

    [Theory]
    [InlineData("do=answer&choice=yes&form=")]
    [InlineData("do=answer&choice=yes&form=1")]
    [InlineData("do=cancel")]
    [InlineData("do=answer")]
    [InlineData("do=answer&choice=1")]
    [InlineData("choice=yes")]
    public async Task A_form_that_is_none_of_ours_is_not_taken(string fields) => Assert.Equal(400, (await PressOnce(fields)).Status);

    private static async Task<WebUnderTest.Page> PressOnce(string fields)
    {
        await using var web = await WebUnderTest.Start();

        return await web.Press(await web.FamilyPage(), fields);
    }

    private static string Approved(WebUnderTest.Page page, string path)
    {
        var body = ClassPageTests.WithoutStyle(page).Replace(path, "/f/TOKEN", StringComparison.Ordinal);
        const string Id = "name=\"form\" value=\"";
        for (var at = body.IndexOf(Id, StringComparison.Ordinal); at >= 0; at = body.IndexOf(Id, at + Id.Length, StringComparison.Ordinal))
            body = $"{body[..(at + Id.Length)]}FORM{body[(at + Id.Length + 32)..]}";

        return body;
    }
}
