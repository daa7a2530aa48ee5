using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What nobody may do with an open day, by a crafted press or in the wrong place.</summary>
public sealed class OpenDaysOutOfReach
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("-1")]
    [InlineData("viele")]
    public async Task A_crafted_headcount_books_nothing(string headcount)
    {
        await using var bot = await OpenDays.Published();

        var reply = await Choose(bot, "mum2", "陪餐", headcount);

        Assert.StartsWith("参加人数请填 1 到 20 之间的整数。", reply, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Bookings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_for_another_class_cannot_be_chosen()
    {
        await using var bot = await OpenDays.Published();

        var reply = await Choose(bot, "mum2", "听课 c3 09:00");

        Assert.StartsWith("没有这一项，或者不是给您孩子班级的。", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("四年级", reply, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Bookings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nor_what_belongs_to_another_day()
    {
        await using var bot = await OpenDays.Published();
        await bot.Presses("principal", IntentJson.Write(new Intent.Schedule { Form = "f2", Kind = "open-day", Audience = "s1", Topic = "第二次", Place = "操场", Day = "2026-12-11", Start = "09:00", End = "12:00" }));
        var second = await bot.Stored(db => db.Engagements.Where(e => e.Topic == "第二次").Select(e => e.Id.Value).SingleAsync(Cancel));
        await bot.Presses("principal", IntentJson.Write(new Intent.AddPart(second) { Form = "x", Part = "forum", Title = "另一天", Start = "09:00" }));
        await bot.Presses("principal", IntentJson.Write(new Intent.Publish(second, 1)));
        var other = await bot.Stored(db => db.Elements.Where(element => element.Title == "另一天").Select(element => element.Id.Value).SingleAsync(Cancel));

        var chosen = await bot.Presses("mum2", Press(OpenDays.Id, other, other, "1"));
        var taken = await bot.Presses("mum2", IntentJson.Write(new Intent.TakeElement(OpenDays.Id, other)));

        Assert.StartsWith("没有这一项", chosen, StringComparison.Ordinal);
        Assert.StartsWith("没有这一项", taken, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Bookings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_family_that_is_not_invited_chooses_nothing_and_learns_nothing()
    {
        await using var bot = await OpenDays.Published();

        var reply = await Choose(bot, "mum8", "陪餐");

        Assert.DoesNotContain("陪餐", reply, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Bookings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Another_family_takes_no_offer()
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "陪餐 4人");
        await bot.Says("mum3", "陪餐");
        await bot.Says("mum2", "不参加");

        var reply = await bot.Presses("mum5", IntentJson.Write(new Intent.TakeElement(OpenDays.Id, (await OpenDays.Element(bot, "陪餐")).Id.Value)));

        Assert.StartsWith("沒有這一項", reply, StringComparison.Ordinal);
        Assert.Equal("陪餐 s1 11:30 Offered 1", await OpenDays.Booked(bot, "mum3"));
    }

    [Fact]
    public async Task After_the_start_nothing_is_chosen_or_given_up()
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "陪餐");
        bot.Clock.Pass(LocalTime.China.At(new DateOnly(2026, 12, 4), new TimeOnly(9, 0)) - bot.Clock.GetUtcNow());

        var late = await Choose(bot, "mum3", "陪餐");
        var none = await bot.Presses("mum2", Press(OpenDays.Id, (await OpenDays.Element(bot, "陪餐")).Id.Value, "none", "1"));

        Assert.StartsWith("活动已经开始", late, StringComparison.Ordinal);
        Assert.StartsWith("活动已经开始", none, StringComparison.Ordinal);
        Assert.Equal(("陪餐 s1 11:30 Confirmed 1", ""), (await OpenDays.Booked(bot, "mum2"), await OpenDays.Booked(bot, "mum3")));
    }

    [Theory]
    [InlineData("开放日人数")]
    [InlineData("本班名单")]
    [InlineData("陪餐")]
    public async Task In_a_group_nothing_of_it_is_said(string says)
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "听课第一轮 陪餐");

        var inGroup = bot.Teams.Message(says == "陪餐" ? "mum3" : "teacher", says);
        inGroup["conversation"] = new System.Text.Json.Nodes.JsonObject { ["conversationType"] = "groupChat", ["id"] = "19:group", ["tenantId"] = FakeConnector.TenantId };
        await bot.Send(inGroup);
        await bot.Settle();

        var said = Assert.Single(bot.Teams.Ledger, posted => posted.Conversation == "19:group").Body.ToJsonString();
        Assert.DoesNotContain("小岚", said, StringComparison.Ordinal);
        Assert.DoesNotContain("陪餐", said, StringComparison.Ordinal);
        Assert.Equal("", await OpenDays.Booked(bot, "mum3"));
    }

    [Theory]
    [InlineData("mum2")]
    [InlineData("teacher4")]
    [InlineData("principal2")]
    public async Task Others_arrange_and_count_nothing(string person)
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum3", "听课第一轮 陪餐");
        var meal = await OpenDays.Element(bot, "陪餐");

        var replies = new[]
        {
            await bot.Presses(person, IntentJson.Write(new Intent.ShowContents(OpenDays.Id))),
            await bot.Presses(person, IntentJson.Write(new Intent.UsualPlan(OpenDays.Id))),
            await bot.Presses(person, IntentJson.Write(new Intent.ShowPart(OpenDays.Id, meal.Line))),
            await bot.Presses(person, IntentJson.Write(new Intent.ChangePart(OpenDays.Id, meal.Line, 1) { Start = "10:40" })),
            await bot.Presses(person, IntentJson.Write(new Intent.DropPart(OpenDays.Id, meal.Line, 1))),
            await bot.Presses(person, IntentJson.Write(new Intent.ShowHeadcounts(OpenDays.Id))),
            await bot.Presses(person, IntentJson.Write(new Intent.ShowElementFamilies(OpenDays.Id))),
        };

        Assert.All(replies, reply => Assert.StartsWith("没有找到", reply, StringComparison.Ordinal));
        Assert.Equal((false, 1), ((await OpenDays.Element(bot, "陪餐")).Dropped, (await OpenDays.Element(bot, "陪餐")).Version));
    }

    private static async Task<string> Choose(BotUnderTest bot, string person, string element, string headcount = "1")
    {
        var id = (await OpenDays.Element(bot, element)).Id.Value;

        return await bot.Presses(person, Press(OpenDays.Id, id, id, headcount));
    }

    private static System.Text.Json.Nodes.JsonObject Press(string engagement, string key, string value, string headcount) => IntentJson.Write(new Intent.ChooseElements(engagement)
    {
        Headcount = headcount, More = new Dictionary<string, JsonElement> { [$"choice-{key}"] = JsonSerializer.SerializeToElement(value) },
    });
}
