using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>An open week on a family's page and in its calendar.</summary>
public sealed class OpenWeekPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_the_range_and_what_there_is_day_by_day()
    {
        await using var web = await Start();

        var page = await web.Get(await web.FamilyPage());

        Assert.Contains("12月3日 周三 – 12月5日 周五 19:00–20:30", page.Body, StringComparison.Ordinal);
        Assert.Contains("""
            <h3>12月3日 周三</h3>
            <ul>
            <li>19:00–19:20 听课 · 101</li>
            </ul>
            <h3>12月4日 周四</h3>
            <ul>
            <li>19:00–19:20 听课 · 101</li>
            <li>20:00–20:30 陪餐 · 食堂</li>
            </ul>
            <label for="choice-meal">陪餐</label>
            <select id="choice-meal" name="choice-meal">
            <option value="meal">20:00–20:30 食堂（余 2 位）</option>
            <option value="none" selected>不参加这一项</option>
            </select>
            <h3>其中一天，任选一次</h3>
            <label for="choice-a1">听课</label>
            <select id="choice-a1" name="choice-a1">
            <option value="a1">12月3日 周三 19:00–19:20 101（余 5 位）</option>
            <option value="a2">12月4日 周四 19:00–19:20 101（余 5 位）</option>
            <option value="none" selected>不参加这一项</option>
            </select>
            """.ReplaceLineEndings("\n"), page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_chooses_on_the_page_also_when_the_week_has_begun()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();
        web.Clock.Now = WebUnderTest.China("12-04 08:00");

        var form = await web.Get(path);
        var sent = await web.Press(path, "do=choose&choice=choose&choice-a1=a2&choice-meal=meal&headcount=2");
        var after = await web.Get(path);

        Assert.DoesNotContain("12月3日 周三</h3>", form.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"a1\">", form.Body, StringComparison.Ordinal);
        Assert.Equal(303, sent.Status);
        Assert.Contains("<li>12月4日 周四 19:00–19:20 听课 · 101：已确认，2 人</li>\n<li>12月4日 周四 20:00–20:30 陪餐 · 食堂：已确认，2 人</li>", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_begun_is_refused_on_the_page()
    {
        await using var web = await Start();
        web.Clock.Now = WebUnderTest.China("12-04 08:00");
        var path = await web.FamilyPage();

        await web.Press(path, "do=choose&choice=choose&choice-a1=a1&headcount=2");

        await using var db = web.Database.Read();
        Assert.DoesNotContain(db.Bookings, booking => booking.Seat != Seat.None);
    }

    [Fact]
    public async Task Between_two_days_nobody_is_asked_for_a_code()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();
        await web.Change(week => Assert.False(week.OpenCheckIn("seed", WebUnderTest.China("12-03 18:30")).Refuses(out _, out _)));
        web.Clock.Now = WebUnderTest.China("12-04 09:00");
        var between = await web.Get(path);
        web.Clock.Now = WebUnderTest.China("12-04 18:30");

        Assert.DoesNotContain("value=\"check-in\"", between.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"check-in\"", (await web.Get(path)).Body, StringComparison.Ordinal);
    }

    private static async Task<WebUnderTest> Start()
    {
        var web = await WebUnderTest.Start();
        await web.Change(lecture => lecture.EndsAt = lecture.EndsAt.AddDays(2));
        await web.Database.Writer.Run(async db =>
        {
            db.AddRange(Of("a1", "听课", "12-03 19:00", 20, 5, "lesson/c1"), Of("a2", "听课", "12-04 19:00", 20, 5, "lesson/c1"), Of("meal", "陪餐", "12-04 20:00", 30, 2, ""));
            await db.SaveChangesAsync(Cancel);
        }, Cancel);

        return web;
    }

    private static Element Of(string id, string title, string from, int minutes, int? capacity, string group) => new()
    {
        Id = new ElementId(id), Engagement = WebUnderTest.Lecture, Code = "lesson", Title = title, Room = title == "陪餐" ? "食堂" : "101", Audience = new UnitId("c1"), Group = group,
        StartsAt = WebUnderTest.China(from), EndsAt = WebUnderTest.China(from).AddMinutes(minutes), Capacity = capacity,
    };
}
