using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A class gets another head teacher while visits are planned: nobody comes silently, nobody waits in vain.</summary>
public sealed class HandingOverVisits
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_head_teacher_is_told_once_what_the_one_before_planned()
    {
        await using var bot = await HandedOver();

        Assert.StartsWith("这次家访是前任林晓棠老师约的，现在班级由您负责。", bot.News("teacher4"), StringComparison.Ordinal);
        bot.Clock.Pass(TimeSpan.FromHours(1));
        await bot.Settle();
        Assert.Equal(("", ""), (bot.News("teacher4"), bot.News("teacher")));
    }

    [Fact]
    public async Task Taken_over_the_family_is_asked_again_since_somebody_else_comes()
    {
        await using var bot = await HandedOver();

        var taken = await bot.Presses("teacher4", "我来接着做");

        Assert.StartsWith("由您接着做了。", taken, StringComparison.Ordinal);
        Assert.StartsWith("苏念慈老师想约个时间家访", bot.News("mum1"), StringComparison.Ordinal);
        Assert.Equal(("teacher4", VisitState.Proposed), ((await bot.Visit()).Visitor.Value, (await bot.Visit()).State));
        await bot.Says("mum1", "可以");
        Assert.StartsWith("家长同意了", bot.News("teacher4"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("teacher"));
    }

    [Fact]
    public async Task A_yes_to_the_one_before_is_none_to_the_new_one()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        var old = IntentJson.Write(new Intent.AnswerVisit("v1", (await bot.Visit()).Proposal, VisitAnswer.Agreed));
        bot.Clock.Pass(TimeSpan.FromMinutes(15));
        await HandOver(bot);
        await bot.Presses("teacher4", "我来接着做");

        var answer = await bot.Presses("mum1", old);

        Assert.StartsWith("这次家访刚刚有变化。", answer, StringComparison.Ordinal);
        Assert.Equal(VisitState.Proposed, (await bot.Visit()).State);
    }

    [Fact]
    public async Task Cancelled_by_the_new_one_the_family_hears_of_it()
    {
        await using var bot = await HandedOver();

        await bot.Presses("teacher4", "取消这次家访");

        Assert.StartsWith("家访取消了", bot.News("mum1"), StringComparison.Ordinal);
        Assert.Equal(VisitState.CancelledBySchool, (await bot.Visit()).State);
    }

    [Fact]
    public async Task While_nobody_has_decided_the_family_is_not_told_that_somebody_comes_but_the_new_one_is_asked_again()
    {
        await using var bot = await HandedOver();
        bot.News("teacher4");

        bot.Clock.Pass(TimeSpan.FromDays(4.1));
        await bot.Settle();

        Assert.Equal(("", "", ""), (bot.News("mum1"), bot.News("dad1"), bot.News("teacher")));
        Assert.StartsWith("这次家访是前任林晓棠老师约的", bot.News("teacher4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_before_hears_no_more_of_the_family()
    {
        await using var bot = await HandedOver();

        await bot.Says("mum1", "换个时间 家里有金丝雀");

        Assert.Equal("", bot.News("teacher"));
        Assert.Equal(["handed-over"], await bot.Stored(db => db.Outbox.Where(row => row.Key.StartsWith("visit-answered/v1/teacher/") && row.Cause != "").Select(row => row.Cause).ToListAsync(Cancel)));
        Assert.StartsWith("没有找到", await bot.Presses("teacher", IntentJson.Write(new Intent.TakeOverVisit("v1", 2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_classes_head_teacher_takes_a_visit_over_and_nobody_from_one_who_still_may()
    {
        await using var bot = await HandedOver();
        foreach (var person in new[] { "teacher2", "principal", "officer", "mum1" })
            Assert.StartsWith("没有找到", await bot.Presses(person, IntentJson.Write(new Intent.TakeOverVisit("v1", 2))), StringComparison.Ordinal);

        await using var other = await HomeVisits.Proposed();
        await other.Settle();
        await other.Database.Writer.Run(db => Task.FromResult(db.Add(new PersonRole { Person = new("teacher4"), Code = "head-teacher", Unit = new("c1") })), Cancel);

        Assert.StartsWith("没有找到", await other.Presses("teacher4", IntentJson.Write(new Intent.TakeOverVisit("v1", 1))), StringComparison.Ordinal);
        Assert.Equal("teacher", (await other.Visit()).Visitor.Value);
    }

    [Fact]
    public async Task Somebody_assigned_to_the_child_keeps_the_visit_without_any_role()
    {
        await using var bot = await HomeVisits.Proposed(visitor: "subject");
        await bot.Database.Writer.Run(db => Task.FromResult(db.Add(new Domain.Care.AssignmentMade
        {
            Role = "visiting-cadre", Person = new("subject"), School = new("s1"), Student = db.Seal.Close("k1"), By = new("principal"), At = bot.Clock.GetUtcNow(),
        })), Cancel);

        await bot.Settle();

        Assert.StartsWith("程砚秋老师想约个时间家访", bot.News("mum1"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("teacher"));
    }

    private static async Task<BotUnderTest> HandedOver()
    {
        var bot = await HomeVisits.Proposed();
        await bot.Settle();
        await bot.Says("mum1", "可以");
        await HandOver(bot);

        return bot;
    }

    private static async Task HandOver(BotUnderTest bot)
    {
        foreach (var person in new[] { "mum1", "dad1", "teacher", "teacher4" })
            bot.News(person);
        await bot.Database.Writer.Run(async db =>
        {
            db.Remove(await db.PersonRoles.SingleAsync(role => role.Person == new PersonId("teacher") && role.Unit == new UnitId("c1"), Cancel));
            db.Add(new PersonRole { Person = new("teacher4"), Code = "head-teacher", Unit = new("c1") });
        }, Cancel);
        await bot.Settle();
    }

    [Fact]
    public async Task Of_a_child_gone_to_another_class_the_head_teacher_there_cancels_it_and_is_told_so()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        await bot.Database.Writer.Run(db => db.Students.Where(student => student.Id == new StudentId("k1")).ExecuteUpdateAsync(row => row.SetProperty(student => student.Class, new UnitId("c2")), Cancel), Cancel);
        await bot.Settle();

        Assert.StartsWith("取消了。", await bot.Presses("teacher2", "取消这次家访"), StringComparison.Ordinal);
        Assert.StartsWith("取消了。", await bot.Presses("teacher2", IntentJson.Write(new Intent.DropInherited("v1", 1))), StringComparison.Ordinal);
        Assert.Equal(VisitState.CancelledBySchool, (await bot.Visit()).State);
    }
}
