using CoEduBot.Bot.Notices;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

public sealed class LinksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_drawn_twice_is_kept_once_and_only_as_a_hash()
    {
        await using var web = await WebUnderTest.Start();

        var (first, second) = (await web.ClassPage(), await web.ClassPage());

        await using var db = web.Database.Read();
        var kept = await db.SignedLinks.SingleAsync(Cancel);
        Assert.Equal(first, second);
        Assert.Equal(LinkToken.Read(WebUnderTest.Key, "class", first["/s/".Length..])!.Hash, kept.Hash);
        Assert.Equal(("class", "c1", WebUnderTest.China("12-10 20:30")), (kept.Purpose, kept.Holder, kept.ExpiresAt));
        Assert.DoesNotContain(first["/s/v1.".Length..], await web.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_that_is_not_good_gets_the_same_page_whatever_is_wrong_with_it()
    {
        await using var web = await WebUnderTest.Start();
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        var known = (await web.Get("/s/nothing")).Body;

        foreach (var path in await NotGood(web, page, family))
        {
            var shown = await web.Get(path);

            Assert.Equal((404, known), (shown.Status, shown.Body));
        }
    }

    private static async Task<List<string>> NotGood(WebUnderTest web, string page, string family)
    {
        var expires = WebUnderTest.China("12-10 20:30");
        var unknown = LinkToken.For(WebUnderTest.Key, "class", "e1", "c9", expires).Write(WebUnderTest.Key, "class");
        var foreign = LinkToken.For([.. WebUnderTest.Key.Reverse()], "class", "e1", "c1", expires).Write([.. WebUnderTest.Key.Reverse()], "class");

        return
        [
            "/f/nothing", page[..^1], page[..^2] + "AA", page.Replace("v1.", "v2.", StringComparison.Ordinal), page + "x",
            page.Replace("/s/", "/f/", StringComparison.Ordinal), family.Replace("/f/", "/s/", StringComparison.Ordinal),
            $"/s/{unknown}", $"/s/{foreign}", await web.ClassPage("c1", "e0"), $"{family.Replace("/f/", "/s/", StringComparison.Ordinal)}/qr.png",
        ];
    }

    [Fact]
    public async Task A_post_to_a_bad_link_gets_it_too_and_leaves_nothing()
    {
        await using var web = await WebUnderTest.Start();
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        var before = await web.Everything();

        Assert.Equal(404, (await web.Post($"{page[..^1]}/who", "child=林小雨&digits=4821")).Status);
        Assert.Equal(404, (await web.Press(family[..^1], "do=answer&choice=yes")).Status);
        Assert.Equal(404, (await web.Press(page.Replace("/s/", "/f/", StringComparison.Ordinal), "do=answer&choice=yes")).Status);
        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("12-10 20:29", 200)]
    [InlineData("12-10 20:30", 404)]
    public async Task A_link_is_good_until_a_week_after_the_end(string moment, int status)
    {
        await using var web = await WebUnderTest.Start();
        var (page, family) = (await web.ClassPage(), await web.FamilyPage());
        web.Clock.Now = WebUnderTest.China(moment);

        Assert.Equal((status, status), ((await web.Get(page)).Status, (await web.Get(family)).Status));
    }

    [Fact]
    public async Task When_the_lecture_moves_to_later_links_sent_before_live_along()
    {
        await using var web = await WebUnderTest.Start();
        var page = await web.ClassPage();
        await web.Change(lecture => lecture.Reschedule(new Slot(WebUnderTest.China("12-17 19:00"), WebUnderTest.China("12-17 20:30"), "操场"), web.Clock.Now));
        web.Clock.Now = WebUnderTest.China("12-20 09:00");

        Assert.Equal(200, (await web.Get(page)).Status);
        Assert.Equal(200, (await web.Get(await web.ClassPage())).Status);
        await using var db = web.Database.Read();
        Assert.Equal(WebUnderTest.China("12-24 20:30"), (await db.SignedLinks.SingleAsync(Cancel)).ExpiresAt);
    }

    [Fact]
    public async Task A_link_taken_back_is_gone()
    {
        await using var web = await WebUnderTest.Start();
        var page = await web.ClassPage();
        await web.Database.Writer.Run(db => db.SignedLinks.ExecuteDeleteAsync(Cancel), Cancel);

        Assert.Equal(404, (await web.Get(page)).Status);
    }

    [Fact]
    public async Task A_head_teachers_card_carries_the_link_and_drawn_again_is_the_same()
    {
        await using var web = await WebUnderTest.Start();
        var drawing = new NoticeDrawing(web.Database, web.Clock, web.Site);
        var message = new OutboxMessage
        {
            Key = "share", To = new("t1"), About = WebUnderTest.Lecture, Lane = Lane.Today, DueAt = web.Clock.Now,
            Notice = NoticeJson.Write(new Notice.ShareLink("e1", "c1", "invitation")),
        };

        var first = Assert.IsType<Drawing.Ready>(await drawing.Draw(message, Cancel)).Parcel;
        var again = Assert.IsType<Drawing.Ready>(await drawing.Draw(message, Cancel)).Parcel;

        var page = first.Summary.Split("https://coedu.example")[1];
        Assert.Equal(await web.ClassPage(), page);
        Assert.Equal(200, (await web.Get(page)).Status);
        Assert.Equal(first.Card!.ToJsonString(), again.Card!.ToJsonString());
    }
}
