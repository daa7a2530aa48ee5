using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>Families outside Teams suggest on their page, and read the answer there.</summary>
public sealed class SuggestingByLink
{
    [Fact]
    public async Task A_suggestion_is_kept_once_and_its_answer_is_read_on_the_page()
    {
        await using var web = await Start();
        var path = await web.FamilyPage();
        var form = Guid.NewGuid().ToString("n");

        Assert.Equal(303, (await web.Post(path, $"form={form}&do=suggest&suggestion=菜<b>少放</b>辣")).Status);
        Assert.Equal(303, (await web.Post(path, $"form={form}&do=suggest&suggestion=菜<b>少放</b>辣")).Status);
        var kept = Assert.Single(await All(web));
        Assert.Equal(("菜<b>少放</b>辣", "f1", "boss", "e1"), (kept.Text, kept.Family.Value, kept.Owner.Value, kept.Engagement?.Value));
        await web.Database.Writer.Run(async db =>
        {
            var it = await db.Suggestions.SingleAsync();
            it.MakePlan("换菜单", it.Owner, web.Clock.Now);
            it.Carry(it.Owner, web.Clock.Now);
            it.Reply("换了 <i>菜单</i>", it.Owner, web.Clock.Now);
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);

        var page = (await web.Get(path)).Body;

        Assert.Contains("“菜&lt;b&gt;少放&lt;/b&gt;辣”", page, StringComparison.Ordinal);
        Assert.Contains("答复：换了 &lt;i&gt;菜单&lt;/i&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("少放", (await web.Get(await web.FamilyPage("f2"))).Body, StringComparison.Ordinal);
        Assert.Equal(0, await Logged(web));
    }

    [Theory]
    [InlineData("do=suggest&suggestion=", "建议")]
    [InlineData("do=suggest", "建议")]
    public async Task Nothing_written_is_asked_for(string fields, string named)
    {
        await using var web = await Start();

        var answer = await web.Press(await web.FamilyPage(), fields);

        Assert.Equal(422, answer.Status);
        Assert.Contains($"还差一项：{named}。", answer.Body, StringComparison.Ordinal);
        Assert.Empty(await All(web));
    }

    [Fact]
    public async Task What_is_too_long_stays_in_the_form()
    {
        await using var web = await Start();
        var words = new string('好', 501);

        var answer = await web.Press(await web.FamilyPage(), $"do=suggest&suggestion={words}");

        Assert.Equal(422, answer.Status);
        Assert.Contains(words, answer.Body, StringComparison.Ordinal);
        Assert.Empty(await All(web));
    }

    private static async Task<WebUnderTest> Start()
    {
        var web = await WebUnderTest.Start();
        var school = await web.Database.Read().Units.SingleAsync(unit => unit.Kind == "school", TestContext.Current.CancellationToken);
        await web.Database.Writer.Run(async db =>
        {
            db.Add(new Person { Id = new("boss"), Name = "唐若谷" });
            await db.SaveChangesAsync();
            db.Add(new PersonRole { Person = new("boss"), Code = "principal", Unit = school.Id });
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);

        return web;
    }

    private static async Task<List<Suggestion>> All(WebUnderTest web)
    {
        await using var db = web.Database.Read();

        return await db.Suggestions.ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> Logged(WebUnderTest web)
    {
        await using var db = web.Database.Read();

        return await db.Audit.CountAsync(TestContext.Current.CancellationToken);
    }
}
