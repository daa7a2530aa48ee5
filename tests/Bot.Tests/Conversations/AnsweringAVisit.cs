using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A family is asked whether a time for a home visit suits.</summary>
public sealed class AnsweringAVisit
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_guardians_are_asked_and_learn_who_comes_when_and_what_for()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();

        var asked = bot.News("mum1");

        Approve.Text("visit-asked.txt", asked);
        Assert.Equal(asked, bot.News("dad1"));
        Assert.Equal("", bot.News("mum2"));
    }

    [Fact]
    public async Task Typed_yes_agrees_and_the_teacher_hears_at_once()
    {
        await using var bot = await Asked();

        var answer = await bot.Says("mum1", "可以");

        Assert.Contains("约好了，谢谢您。到时候见。", answer, StringComparison.Ordinal);
        Assert.StartsWith("家长同意了：11月28日 周六 10:00–10:40。", bot.News("teacher"), StringComparison.Ordinal);
        Assert.Equal((VisitState.Agreed, Via.Teams), ((await bot.Visit()).State, (await bot.Visit()).AnsweredVia));
    }

    [Fact]
    public async Task Another_time_goes_to_the_teacher_in_the_familys_words_which_are_kept_sealed_and_read_with_a_trace()
    {
        await using var bot = await Asked();

        var answer = await bot.Says("dad1", "换个时间 周六上午");

        Assert.Contains("您想换个时间，已经告诉老师了。", answer, StringComparison.Ordinal);
        Assert.Contains(": 周六上午", bot.News("teacher"), StringComparison.Ordinal);
        var visit = await bot.Visit();
        Assert.Equal("周六上午", await bot.Stored(db => Task.FromResult(db.Seal.Open(visit.Wish!.Value))));
        Assert.DoesNotContain("周六上午", visit.Wish!.Value.Value, StringComparison.Ordinal);
        Assert.Equal(["teacher read-note v1 wish"], await bot.Stored(db => db.Audit.Where(row => row.Act == "read-note").Select(row => $"{row.Who} {row.Act} {row.Subject} {row.Detail}").ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Another_time_can_be_filled_in_as_day_and_clock()
    {
        await using var bot = await Asked();

        await bot.Presses("mum1", "换个时间", ("day", "2026-11-29"), ("start", "15:30"), ("wish", "孩子下午才在家"));

        Assert.Contains(": 11月29日 周日 15:30 孩子下午才在家", bot.News("teacher"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_this_time_needs_a_reason_and_keeps_nothing_without_one()
    {
        await using var bot = await Asked();

        var missing = await bot.Presses("mum1", "这次不方便");
        var answer = await bot.Says("mum1", "不用来了 我们在外地");

        Assert.StartsWith("还差一项：想换的时间或原因。", missing, StringComparison.Ordinal);
        Assert.Contains("您说这次不方便，已经告诉老师了。", answer, StringComparison.Ordinal);
        Assert.Contains(": 我们在外地", bot.News("teacher"), StringComparison.Ordinal);
        Assert.Equal(VisitState.Declined, (await bot.Visit()).State);
    }

    [Fact]
    public async Task Having_agreed_the_family_cancels_and_that_is_kept_apart()
    {
        await using var bot = await Asked();
        await bot.Says("mum1", "可以");
        bot.News("teacher");

        await bot.Says("mum1", "不用来了 孩子发烧");

        Assert.StartsWith("家长取消了这次家访：11月28日", bot.News("teacher"), StringComparison.Ordinal);
        Assert.Equal(VisitState.CancelledByFamily, (await bot.Visit()).State);
    }

    [Fact]
    public async Task Either_guardian_may_answer_the_last_counts_and_both_answers_are_kept()
    {
        await using var bot = await Asked();

        await bot.Says("mum1", "可以");
        var second = await bot.Presses("dad1", "换个时间", ("wish", "周日"));

        Assert.Contains("您想换个时间", second, StringComparison.Ordinal);
        Assert.Equal(
            ["Family mum1 Agreed", "Family dad1 AnotherTime"],
            await bot.Stored(db => db.VisitMoves.OrderBy(move => move.Id).Select(move => $"{move.Side} {move.By} {move.Became}").ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_yes_pressed_twice_is_one_answer_and_the_teacher_hears_it_once()
    {
        await using var bot = await Asked();
        var yes = new Intent.AnswerVisit("v1", (await bot.Visit()).Proposal, VisitAnswer.Agreed);

        await bot.Presses("mum1", IntentJson.Write(yes));
        await bot.Presses("dad1", IntentJson.Write(yes));

        Assert.Equal(2, bot.News("teacher").Split("家长同意了").Length);
        Assert.Equal(1, await bot.Stored(db => db.VisitMoves.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_yes_to_a_time_that_was_moved_meanwhile_is_not_taken()
    {
        await using var bot = await Asked();
        var old = IntentJson.Write(new Intent.AnswerVisit("v1", (await bot.Visit()).Proposal, VisitAnswer.Agreed));
        bot.Clock.Pass(TimeSpan.FromMinutes(5));
        await bot.Move("2026-11-29 15:00");

        var answer = await bot.Presses("mum1", old);

        Assert.StartsWith("这次家访刚刚有变化。请看下面最新的情况，再答复一次。", answer, StringComparison.Ordinal);
        Assert.Contains("11月29日 周日 15:00", answer, StringComparison.Ordinal);
        Assert.Equal(VisitState.Proposed, (await bot.Visit()).State);
    }

    [Fact]
    public async Task Nobody_else_learns_of_the_visit_or_answers_it()
    {
        await using var bot = await Asked();
        var proposal = (await bot.Visit()).Proposal;

        foreach (var person in new[] { "mum2", "principal", "teacher", "officer" })
        {
            Assert.StartsWith("没有找到", await bot.Presses(person, IntentJson.Write(new Intent.AnswerVisit("v1", proposal, VisitAnswer.Agreed))), StringComparison.Ordinal);
            Assert.StartsWith("没有找到", await bot.Presses(person, IntentJson.Write(new Intent.ShowFamilyVisit("v1"))), StringComparison.Ordinal);
        }

        Assert.Equal(VisitState.Proposed, (await bot.Visit()).State);
    }

    [Fact]
    public async Task What_is_only_planned_the_family_does_not_see()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Plan("v1", "2026-11-28 10:00");

        Assert.StartsWith("没有找到", await bot.Presses("mum1", IntentJson.Write(new Intent.ShowFamilyVisit("v1"))), StringComparison.Ordinal);
        Assert.DoesNotContain("家访", await bot.Says("mum1", "我的安排"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_familys_agenda_shows_the_visit_and_opens_its_page()
    {
        await using var bot = await Asked();

        var agenda = await bot.Says("mum1", "我的安排");

        Assert.Contains("家访（林晓棠老师） · 请看看这个时间方便吗。", agenda, StringComparison.Ordinal);
        Assert.Contains("https://coedu.example/h/v1.", bot.Newest("mum1").ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("家访约定", await bot.Presses("mum1", "看家访"), StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Asked()
    {
        var bot = await HomeVisits.Proposed();
        await bot.Settle();
        foreach (var person in new[] { "mum1", "dad1", "teacher" })
            bot.News(person);

        return bot;
    }
}
