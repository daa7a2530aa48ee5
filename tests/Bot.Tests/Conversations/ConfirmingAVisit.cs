using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A visit was recorded: the family says whether it happened.</summary>
public sealed class ConfirmingAVisit
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Typed_with_stars_and_a_word_it_is_confirmed_and_the_word_is_kept_sealed()
    {
        await using var bot = await Recorded();

        var answer = await bot.Says("mum1", "来过了 5分 谢谢老师");

        Assert.Contains("您说老师来过了，★★★★★。谢谢您。", answer, StringComparison.Ordinal);
        var visit = await bot.Visit();
        Assert.Equal((true, 5, "谢谢老师"), (visit.Happened, visit.Rating, await bot.Stored(db => Task.FromResult(db.Seal.Open(visit.Comment!.Value)))));
        Assert.DoesNotContain("谢谢老师", visit.Comment!.Value.Value, StringComparison.Ordinal);
        Assert.Equal("", bot.News("principal"));
    }

    [Fact]
    public async Task Said_before_being_asked_it_is_understood_and_of_no_visit_it_is_not()
    {
        await using var bot = await HomeVisits.Proposed("2026-11-23 20:30");
        await bot.Settle();
        bot.News("mum1");
        Assert.StartsWith("我没听明白", await bot.Says("mum1", "来过了"), StringComparison.Ordinal);
        await bot.Pass(TimeSpan.FromHours(13));
        await bot.Record();
        await bot.Says("mum1", "帮助");

        await bot.Says("mum1", "来过了 5分");

        Assert.Equal((true, 5), ((await bot.Visit()).Happened, (await bot.Visit()).Rating));
        Assert.StartsWith("我没听明白", await bot.Says("mum2", "来过了"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("来过了", true, null)]
    [InlineData("老师来过了，很好", true, null)]
    [InlineData("来过了4分", true, 4)]
    [InlineData("没有来过", false, null)]
    [InlineData("没来，我们等了一晚上", false, null)]
    public async Task Said_in_many_ways(string said, bool happened, int? stars)
    {
        await using var bot = await Recorded();

        await bot.Says("dad1", said);

        var visit = await bot.Visit();
        Assert.Equal((happened, stars), (visit.Happened, visit.Rating));
    }

    [Fact]
    public async Task A_no_is_told_to_the_principal_with_class_and_number_and_without_the_family()
    {
        await using var bot = await Recorded();

        var answer = await bot.Presses("mum1", "没有来过", ("comment", "那天没有人来金丝雀"));
        var heard = bot.News("principal");

        Assert.Contains("您说老师没有来过，学校会核实。", answer, StringComparison.Ordinal);
        Assert.StartsWith("家访需要核实\n三年级1班有1次登记了的家访，家长说没有来过。", heard, StringComparison.Ordinal);
        Assert.All(new[] { "王", "金丝雀", "林晓棠", "mum1" }, leak => Assert.DoesNotContain(leak, heard, StringComparison.Ordinal));
        Assert.All(new[] { "officer", "lead", "principal2", "director", "teacher2" }, other => Assert.Equal("", bot.News(other)));
    }

    [Fact]
    public async Task The_last_word_counts_whichever_guardian_says_it()
    {
        await using var bot = await Recorded();

        await bot.Says("mum1", "没有来过");
        await bot.Says("dad1", "来过了 4分");

        Assert.Equal((true, 4), ((await bot.Visit()).Happened, (await bot.Visit()).Rating));
    }

    [Fact]
    public async Task A_no_taken_back_before_it_was_told_is_not_told()
    {
        await using var bot = await Recorded();
        bot.Clock.Pass(TimeSpan.FromHours(11));
        var no = IntentJson.Write(new Intent.ConfirmVisit("v1", Happened: false));

        await bot.Presses("mum1", no);
        await bot.Presses("mum1", IntentJson.Write(new Intent.ConfirmVisit("v1", Happened: true)));
        bot.Clock.Pass(TimeSpan.FromHours(9));
        await bot.Settle();

        Assert.Equal("", bot.News("principal"));
        Assert.Equal(["settled"], await bot.Stored(db => db.Outbox.Where(row => row.Key.StartsWith("visit-doubted/")).Select(row => row.Cause).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Six_stars_are_refused_and_nothing_is_kept()
    {
        await using var bot = await Recorded();

        var answer = await bot.Presses("mum1", "来过了", ("rating", "6"));

        Assert.StartsWith("感受请填 1 到 5 之间的整数。", answer, StringComparison.Ordinal);
        Assert.Null((await bot.Visit()).Happened);
    }

    [Fact]
    public async Task What_was_agreed_with_the_family_is_theirs_to_read_and_reading_leaves_a_trace()
    {
        await using var bot = await Recorded();

        var read = await bot.Presses("dad1", "看看和老师说好的事");

        Assert.Contains("每天一起读十五分钟", read, StringComparison.Ordinal);
        Assert.DoesNotContain("金丝雀", read, StringComparison.Ordinal);
        Assert.Equal(["dad1 v1 family"], await bot.Stored(db => db.Audit.Where(row => row.Act == "read-note").Select(row => $"{row.Who} {row.Subject} {row.Detail}").ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Other_families_neither_confirm_nor_read()
    {
        await using var bot = await Recorded();

        Assert.StartsWith("没有找到", await bot.Presses("mum2", IntentJson.Write(new Intent.ReadAgreed("v1"))), StringComparison.Ordinal);
        Assert.StartsWith("没有找到", await bot.Presses("mum2", IntentJson.Write(new Intent.ConfirmVisit("v1", Happened: false))), StringComparison.Ordinal);
        Assert.StartsWith("没有找到", await bot.Presses("principal", IntentJson.Write(new Intent.ReadAgreed("v1"))), StringComparison.Ordinal);
        Assert.Null((await bot.Visit()).Happened);
        Assert.Equal(0, await bot.Stored(db => db.Audit.CountAsync(row => row.Act == "read-note", Cancel)));
    }

    [Fact]
    public async Task Before_it_was_recorded_there_is_nothing_to_confirm()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();

        var answer = await bot.Presses("mum1", IntentJson.Write(new Intent.ConfirmVisit("v1", Happened: true)));

        Assert.Contains("家访约定", answer, StringComparison.Ordinal);
        Assert.Equal((VisitState.Proposed, null), ((await bot.Visit()).State, (await bot.Visit()).Happened));
    }

    /// <summary>Saturday, 12:00: made and recorded, and the family was asked.</summary>
    private static async Task<BotUnderTest> Recorded()
    {
        var bot = await HomeVisits.Proposed();
        await bot.Settle();
        await bot.Says("mum1", "可以");
        bot.Clock.Pass(TimeSpan.FromHours(5 * 24 + 3));
        await bot.Record(agreed: "每天一起读十五分钟");
        await bot.Settle();
        foreach (var person in new[] { "mum1", "dad1", "teacher", "principal", "officer", "lead", "principal2", "director", "teacher2" })
            bot.News(person);

        return bot;
    }
}
