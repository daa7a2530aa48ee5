using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>A day's contents on a family's page, without a script.</summary>
public sealed class OpenDayPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_family_chooses_in_a_plain_form_and_sees_its_plan()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();

        var form = await web.Get(path);
        var sent = await web.Press(path, "do=choose&choice=choose&choice-a1=a2&choice-meal=meal&headcount=2");
        var after = await web.Get(path);

        Assert.Contains("<select id=\"choice-a1\" name=\"choice-a1\">\n<option value=\"a1\">19:00–19:20 101（余 5 位）</option>\n", form.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"none\" selected>不参加这一项</option>", form.Body, StringComparison.Ordinal);
        Assert.Equal((303, path), (sent.Status, sent.Location));
        Assert.Contains("<li>19:30–19:50 听课 · 101：已确认，2 人</li>\n<li>20:00–20:30 陪餐 · 食堂：已确认，2 人</li>", after.Body, StringComparison.Ordinal);
        Assert.Equal((Choice.Yes, 2, Via.Link), ((await web.Invitation()).Choice, (await web.Invitation()).Headcount, (await web.Invitation()).AnsweredVia));
    }

    [Fact]
    public async Task A_plan_is_suggested_on_the_page_and_nothing_is_stored_yet()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();
        var before = await web.Everything();

        var page = await web.Press(path, "do=choose&choice=propose&choice-a1=none&choice-clash=none&choice-meal=none&headcount=2");

        Assert.Equal(200, page.Status);
        Assert.Contains("已为您排好不冲突的时间", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"a2\" selected>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"clash\" selected>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"meal\" selected>", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"headcount\" value=\"2\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(before, await web.Everything());
    }

    [Theory]
    [InlineData("choice-a1=a1&choice-x=clash&headcount=1", "“听课 19:00”和“撞车 19:10”不能都选")]
    [InlineData("choice-a1=c2&headcount=1", "没有这一项，或者不是给您孩子班级的。")]
    [InlineData("choice-a1=a1&headcount=21", "参加人数请填 1 到 20 之间的整数。")]
    public async Task A_refused_choice_says_why_and_keeps_what_was_chosen(string fields, string why)
    {
        await using var web = await Start();

        var page = await web.Press(await web.FamilyPage("f2"), $"do=choose&choice=choose&{fields}");

        Assert.Equal(422, page.Status);
        Assert.Contains($"<p class=\"refusal\" role=\"alert\">{why}", page.Body, StringComparison.Ordinal);
        if (fields.Contains("=a1", StringComparison.Ordinal))
            Assert.Contains("<option value=\"a1\" selected>", page.Body, StringComparison.Ordinal);
        await using var db = web.Database.Read();
        Assert.Equal((0, 0), (await db.Bookings.CountAsync(Cancel), await db.AnswersGiven.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Not_coming_gives_back_and_a_place_offered_is_taken_on_the_page()
    {
        await using var web = await Start();
        var (first, second) = (await web.FamilyPage("f2"), await web.FamilyPage());
        await web.Press(first, "do=choose&choice=choose&choice-meal=meal&headcount=2");
        await web.Press(second, "do=choose&choice=choose&choice-meal=meal&headcount=1");
        await web.Press(first, "do=choose&choice=no&choice-meal=meal&headcount=x");

        var offered = await web.Get(second);
        var taken = await web.Press(second, "do=take-element&element=meal");

        Assert.Contains("要这个位置：陪餐", offered.Body, StringComparison.Ordinal);
        Assert.Equal(303, taken.Status);
        await using var db = web.Database.Read();
        Assert.Equal(("f1", Seat.Confirmed), await db.Bookings.Where(booking => booking.Seat != Seat.None).Select(booking => new ValueTuple<string, Seat>(booking.Family.Value, booking.Seat)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task After_the_start_the_plan_is_shown_and_the_form_is_gone()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();
        await web.Press(path, "do=choose&choice=choose&choice-meal=meal&headcount=2");
        web.Clock.Now = WebUnderTest.China("12-03 19:00");

        var page = await web.Get(path);
        var late = await web.Press(path, "do=choose&choice=choose&choice-a1=a2&headcount=2");

        Assert.Contains("陪餐 · 食堂：已确认，2 人", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<select", page.Body, StringComparison.Ordinal);
        Assert.Equal(422, late.Status);
    }

    private static async Task<WebUnderTest> Start()
    {
        var web = await WebUnderTest.Start();
        await web.Database.Writer.Run(async db =>
        {
            db.AddRange(
                Of("a1", "听课", "c1", "19:00", 20, 5, "lesson/c1"), Of("a2", "听课", "c1", "19:30", 20, 5, "lesson/c1"), Of("c2", "听课", "c2", "19:00", 20, 5, ""),
                Of("clash", "撞车", "c1", "19:10", 10, null, ""), Of("meal", "陪餐", "s1", "20:00", 30, 2, ""));
            await db.SaveChangesAsync(Cancel);
        }, Cancel);

        return web;
    }

    private static Element Of(string id, string title, string audience, string from, int minutes, int? capacity, string group) => new()
    {
        Id = new ElementId(id), Engagement = WebUnderTest.Lecture, Code = "lesson", Title = title, Room = title == "陪餐" ? "食堂" : "101", Audience = new UnitId(audience), Group = group,
        StartsAt = WebUnderTest.China($"12-03 {from}"), EndsAt = WebUnderTest.China($"12-03 {from}").AddMinutes(minutes), Capacity = capacity,
    };
}
