using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;

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
