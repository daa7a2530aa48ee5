using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>A family's own page.</summary>
public sealed class HomePageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_what_is_open_for_this_family_and_names_no_child()
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();

        var page = await web.Get(path);

        Assert.Equal(200, page.Status);
        Approve.Text("home-page.html", Approved(page.Body, path));
        Assert.DoesNotContain("林小雨", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("v2", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        await using var web = await WebVisits.Start();
        await web.Record();
        var (path, door) = (await web.HomePage(), await web.Door());
        var before = await web.Everything();

        Assert.All(
            new[] { await web.Get(path), await web.Get($"{path}/agenda.ics"), await web.Get(door), await web.Get($"{door}/qr.png") },
            shown => Assert.Equal(200, shown.Status));

        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("do=visit&choice=agree", VisitState.Agreed, "")]
    [InlineData("do=visit&choice=another&wish=周六上午", VisitState.AnotherTime, "周六上午")]
    [InlineData("do=visit&choice=another&day=2025-12-06&start=10:00", VisitState.AnotherTime, "2025-12-06 10:00")]
    [InlineData("do=visit&choice=decline&wish=我们在外地", VisitState.Declined, "我们在外地")]
    public async Task An_answer_is_taken_and_kept_as_given_by_link(string fields, VisitState becomes, string wish)
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();

        var sent = await web.Press(path, await web.Says(fields));

        Assert.Equal((303, path), (sent.Status, sent.Location));
        var visit = await web.Visit();
        await using var db = web.Database.Read();
        var move = await db.VisitMoves.SingleAsync(Cancel);
        Assert.Equal((becomes, Via.Link, wish), (visit.State, visit.AnsweredVia, visit.Wish is { } kept ? db.Seal.Open(kept) : ""));
        Assert.Equal((Side.Family, null, becomes), (move.Side, move.By, move.Became));
        Assert.Equal(["visit-answered/v1/t1/2"], await db.Outbox.Where(row => row.To == new Domain.PersonId("t1")).Select(row => row.Key).ToListAsync(Cancel));
        Assert.Equal(["p1 by-link v1 AnswerVisit"], await db.Audit.Select(row => $"{row.Who} {row.Act} {row.Subject} {row.Detail}").ToListAsync(Cancel));
    }

    [Fact]
    public async Task Having_agreed_the_family_can_cancel_with_a_reason()
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();
        await web.Press(path, await web.Says("do=visit&choice=agree"));

        var without = await web.Press(path, await web.Says("do=visit&choice=cancel&wish="));
        await web.Press(path, await web.Says("do=visit&choice=cancel&wish=孩子发烧"));

        Assert.Equal(422, without.Status);
        Assert.Contains("还差一项：想换的时间或原因。", without.Body, StringComparison.Ordinal);
        Assert.Equal(VisitState.CancelledByFamily, (await web.Visit()).State);
    }

    [Fact]
    public async Task A_refused_form_says_why_and_keeps_what_was_filled_in_at_this_visit_only()
    {
        await using var web = await WebVisits.Start();
        await web.Propose("v3", "f1", "k1");
        var path = await web.HomePage();

        var page = await web.Press(path, await web.Says($"do=visit&choice=another&day=2025-13-01&wish=有<狗>"));

        Assert.Equal(422, page.Status);
        Assert.Equal(2, page.Body.Split("有&lt;狗&gt;</textarea>").Length);
        Assert.Equal(VisitState.Proposed, (await web.Visit()).State);
    }

    [Fact]
    public async Task A_recorded_visit_is_confirmed_and_rated_and_the_last_word_counts()
    {
        await using var web = await WebVisits.Start();
        web.Clock.Now = WebUnderTest.China("12-05 20:00");
        await web.Record();
        var path = await web.HomePage();

        await web.Press(path, "do=confirm&choice=not&visit=v1&comment=没有人来");
        await web.Press(path, "do=confirm&choice=came&visit=v1&rating=5&comment=谢谢老师");

        var visit = await web.Visit();
        await using var db = web.Database.Read();
        Assert.Equal((true, 5, "谢谢老师"), (visit.Happened, visit.Rating, db.Seal.Open(visit.Comment!.Value)));
        Assert.Contains("您说老师来过了，★★★★★。谢谢您。", (await web.Get(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_agreed_is_read_on_request_written_down_and_nothing_else_with_it()
    {
        await using var web = await WebVisits.Start();
        web.Clock.Now = WebUnderTest.China("12-05 20:00");
        await web.Record();
        var path = await web.HomePage();

        var looked = await web.Get(path);
        var read = await web.Press(path, "do=agreed&visit=v1");

        Assert.DoesNotContain("十五分钟", looked.Body, StringComparison.Ordinal);
        Assert.Contains("每天一起读十五分钟&lt;b&gt;", read.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("学校的话", read.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("校长的话", read.Body, StringComparison.Ordinal);
        await using var db = web.Database.Read();
        Assert.Equal(["p1 read-note v1 family by-link"], await db.Audit.Select(row => $"{row.Who} {row.Act} {row.Subject} {row.Detail}").ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_invitation_opens_its_page_where_it_is_answered()
    {
        await using var web = await WebVisits.Start();

        var sent = await web.Press(await web.HomePage(), "do=open&engagement=e1");

        Assert.Equal((303, await web.FamilyPage()), (sent.Status, sent.Location));
    }

    [Fact]
    public async Task What_was_chosen_and_suggested_is_shown_with_where_it_stands()
    {
        await using var web = await WebVisits.Start();
        await web.Database.Writer.Run(async db =>
        {
            db.Add(Talk("a1", "与<班主任>谈话"));
            await db.SaveChangesAsync(Cancel);
            db.Add(new Booking { Element = new("a1"), Engagement = WebUnderTest.Lecture, Family = new("f1"), Seat = Seat.Waiting, QueueNo = 2, ChosenAt = web.Clock.Now, ChosenVia = Via.Link });
            db.Add(Idea("i1", "f1", "食堂能否提供低糖餐"));
            db.Add(Idea("i2", "f2", WebSchool.Canary));
        }, Cancel);

        var body = (await web.Get(await web.HomePage())).Body;

        Assert.Contains("与&lt;班主任&gt;谈话 · 二楼", body, StringComparison.Ordinal);
        Assert.Contains("排队第2", body, StringComparison.Ordinal);
        Assert.Contains("食堂能否提供低糖餐<br>收到了，12月15日 周一前答复您", body, StringComparison.Ordinal);
        Assert.DoesNotContain(WebSchool.Canary, body, StringComparison.Ordinal);
    }

    private static Element Talk(string id, string title) => new()
    {
        Id = new(id), Engagement = WebUnderTest.Lecture, Code = "talk", Title = title, Room = "二楼", Audience = new("s1"), StartsAt = WebUnderTest.China("12-03 17:00"), EndsAt = WebUnderTest.China("12-03 17:10"),
    };

    private static Suggestion Idea(string id, string family, string text) => new()
    {
        Id = id, School = new("s1"), Family = new(family), Text = text, Owner = new("t1"), DueDay = new(2025, 12, 15), ReceivedAt = WebUnderTest.China("12-01 08:00"), Form = id,
    };

    private static string Approved(string body, string path) =>
        System.Text.RegularExpressions.Regex.Replace(body.Replace(path, "/h/TOKEN", StringComparison.Ordinal), "value=\"[0-9a-f]{32}\"", "value=\"FORM\"").Split("<body>")[1];
}
