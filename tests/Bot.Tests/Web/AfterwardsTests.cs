using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>Which forms a family's page shows at the door and afterwards.</summary>
public sealed class AfterwardsTests
{
    private const string CheckIn = "name=\"do\" value=\"check-in\"";
    private const string Feedback = "name=\"do\" value=\"feedback\"";

    [Theory]
    [InlineData("12-03 18:30", true)]
    [InlineData("12-03 22:29", true)]
    [InlineData("12-03 22:30", false)]
    public async Task Check_in_is_there_from_its_opening_until_two_hours_after_the_end(string moment, bool there)
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        web.Clock.Now = WebUnderTest.China("12-03 18:30");
        Assert.DoesNotContain(CheckIn, (await web.Get(path)).Body, StringComparison.Ordinal);
        await web.Change(lecture => lecture.OpenCheckIn("seed", web.Clock.Now));
        web.Clock.Now = WebUnderTest.China(moment);

        Assert.Equal(there, (await web.Get(path)).Body.Contains(CheckIn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_marked_already_is_not_asked_to_check_in()
    {
        await using var web = await WebUnderTest.Start();
        web.Clock.Now = WebUnderTest.China("12-03 18:30");
        await web.Change(lecture => lecture.OpenCheckIn("seed", web.Clock.Now));
        await Mark(web, "f1", Presence.Present);

        var page = await web.Get(await web.FamilyPage());

        Assert.DoesNotContain(CheckIn, page.Body, StringComparison.Ordinal);
        Assert.Contains("已签到，2 人。", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_the_screen_checks_a_family_in_and_a_wrong_one_does_not()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        web.Clock.Now = WebUnderTest.China("12-03 18:30");
        await web.Change(lecture => lecture.OpenCheckIn("seed", web.Clock.Now));
        var code = CheckInCode.At("seed", web.Clock.Now);

        var wrong = await web.Press(path, $"do=check-in&code={(code == "0000" ? "1111" : "0000")}");
        var right = await web.Press(path, $"do=check-in&code= {code[..2]} {code[2..]}");

        Assert.Equal((422, 303), (wrong.Status, right.Status));
        Assert.Contains("签到码对不上。", wrong.Body, StringComparison.Ordinal);
        var invitation = await web.Invitation();
        Assert.Equal((Presence.WalkIn, Via.Link, 1), (invitation.Presence, invitation.MarkedVia, invitation.WrongCodes));
        await using var db = web.Database.Read();
        Assert.Null(await db.MarksMade.Select(mark => mark.By).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Feedback_by_link_is_stored_and_leaves_no_trace_of_whose_it_is_in_the_audit()
    {
        await using var web = await WebUnderTest.Start();
        var path = await web.FamilyPage();
        await Mark(web, "f1", Presence.Present);
        await IsAsked(web);

        var sent = await web.Press(path, "do=feedback&lecturer=5&content=4&comment=讲得很好");

        await using var db = web.Database.Read();
        var given = await db.Feedback.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((303, 5, 4, "讲得很好"), (sent.Status, given.Lecturer, given.Content, given.Comment));
        Assert.Equal(0, await db.Audit.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Presence.Present, true)]
    [InlineData(Presence.Late, true)]
    [InlineData(Presence.WalkIn, true)]
    [InlineData(Presence.Excused, false)]
    [InlineData(Presence.Absent, false)]
    public async Task Feedback_is_for_those_who_were_there(Presence presence, bool asked)
    {
        await using var web = await WebUnderTest.Start();
        await Mark(web, "f1", presence);

        Assert.Equal(asked, await IsAsked(web));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("maybe", false)]
    public async Task Where_nobody_was_marked_it_is_for_those_who_said_they_would_come(string choice, bool asked)
    {
        await using var web = await WebUnderTest.Start();
        await web.Press(await web.FamilyPage(), $"do=answer&choice={choice}");

        Assert.Equal(asked, await IsAsked(web));
    }

    [Fact]
    public async Task Feedback_given_is_thanked_for_and_never_shown_to_who_has_the_link()
    {
        await using var web = await WebUnderTest.Start();
        await Mark(web, "f1", Presence.Present);
        await web.Database.Writer.Run(async db =>
        {
            db.Add(new FeedbackGiven { Engagement = WebUnderTest.Lecture, Family = new("f1"), Lecturer = 4, Content = 5, Comment = "只说给老师听", At = web.Clock.Now });
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);
        await IsAsked(web);

        var page = await web.Get(await web.FamilyPage());

        Assert.Contains("评价收到了，谢谢您！", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("只说给老师听", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page.Body, StringComparison.Ordinal);
    }

    private static async Task<bool> IsAsked(WebUnderTest web)
    {
        web.Clock.Now = WebUnderTest.China("12-03 21:00");
        Assert.DoesNotContain(Feedback, (await web.Get(await web.FamilyPage())).Body, StringComparison.Ordinal);
        await web.Change(lecture => lecture.Hold(web.Clock.Now));

        return (await web.Get(await web.FamilyPage())).Body.Contains(Feedback, StringComparison.Ordinal);
    }

    private static Task Mark(WebUnderTest web, string family, Presence presence) => web.Database.Writer.Run(async db =>
    {
        var invitation = (await db.Invitations.FindAsync(WebUnderTest.Lecture, new CoEduBot.Domain.FamilyId(family)))!;
        (invitation.Presence, invitation.Came) = (presence, 2);
    }, TestContext.Current.CancellationToken);
}
