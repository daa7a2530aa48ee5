using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Programmes;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>Digests when the machine slept, its clock was wrong, or two looked at once. The small county's plan for next month is due on the 20th.</summary>
public sealed class RuleNudgesAfterTrouble
{
    [Fact]
    public async Task What_was_slept_through_is_told_as_it_is_now()
    {
        await using var bot = await Started();
        await Tick(bot, "2026-11-18 09:00");

        // The day of the ladder was the 20th; two days later it is no longer due today.
        await Tick(bot, "2026-11-22 09:00");

        Assert.Equal(["D1 s1 Overdue -2"], await Lines(bot, "2026-11-22", "director"));
    }

    [Fact]
    public async Task A_clock_that_once_stood_in_another_year_silences_nobody_and_nothing_is_told_twice()
    {
        await using var bot = await Started();
        await Tick(bot, "2030-03-05 09:00");

        await Tick(bot, "2026-11-20 09:00");
        await Tick(bot, "2026-11-20 09:15");
        Assert.Equal(["D1 s1 Due 0"], await Lines(bot, "2026-11-20", "director"));

        await Tick(bot, "2026-11-21 09:00");
        Assert.Equal([], await Lines(bot, "2026-11-21", "director"));
    }

    [Fact]
    public async Task Two_who_look_at_once_tell_once()
    {
        await using var bot = await Started();
        var now = FakeClock.At("2026-11-20 09:00").GetUtcNow();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Nudges(bot).Tick(now, Cancel), Cancel)));

        Assert.Equal(["D1 s1 Due 0"], await Lines(bot, "2026-11-20", "director"));
        Assert.Equal(1, await bot.Stored(db => db.RemindersRun.CountAsync(run => run.Key.StartsWith("rules/"), Cancel)));
    }

    [Fact]
    public async Task A_rule_in_two_programmes_is_told_of_as_the_first_one_has_it()
    {
        await using var bot = await Started();
        var twice = new Catalogue([SmallPlan.Catalogue.Programmes[0], Plan().Programmes[0] with { Id = "other" }]);

        await new RuleNudges(bot.Database, LocalTime.China, twice).Tick(FakeClock.At("2026-11-20 09:00").GetUtcNow(), Cancel);

        Assert.Equal([], await Lines(bot, "2026-11-20", "director"));
    }

    [Fact]
    public async Task A_rule_that_left_the_files_is_not_counted_in_the_digest()
    {
        await using var bot = await Started();
        await bot.Install("director");
        bot.Clock.Pass(TimeSpan.FromHours(3));
        await bot.Has(new OutboxMessage
        {
            Key = "rules/2026-11-18/director", To = new PersonId("director"), Lane = Lane.Today, DueAt = bot.Clock.GetUtcNow(),
            Notice = NoticeJson.Write(new Notice.RuleDigest(3, [Line("GONE"), Line("D1")])),
        });

        await bot.Settle();

        var seen = bot.News("director").Split('\n');
        Assert.Equal("今天有 2 项工作提醒", seen[0]);
        Assert.Contains("另有 1 项，请看进度。", seen);
    }

    private static Notice.RuleLine Line(string rule) => new(rule, "s1", "2026-11", NudgeReason.Due, 2, 0, 1);

    private static RuleNudges Nudges(BotUnderTest bot) => new(bot.Database, LocalTime.China, Plan());

    private static Task Tick(BotUnderTest bot, string local) => Nudges(bot).Tick(FakeClock.At(local).GetUtcNow(), Cancel);

    private static Catalogue Plan()
    {
        var plan = SmallPlan.Catalogue.Programmes[0];

        return new([plan with
        {
            Ladders = new Dictionary<string, Ladder> { ["plan"] = new("plan", [0], [], WarnsAtRisk: false) },
            Rules = [.. plan.Rules.Where(rule => rule.Id == "D1").Select(rule => rule with { Ladder = "plan" })],
        }]);
    }

    private static async Task<List<string>> Lines(BotUnderTest bot, string day, string person)
    {
        var notices = await bot.Stored(db => db.Outbox.Where(message => message.Key == $"rules/{day}/{person}").Select(message => message.Notice).ToListAsync(Cancel));

        return [.. notices.SelectMany(notice => ((Notice.RuleDigest)NoticeJson.Read(notice)!).Lines).Select(line => $"{line.Rule} {line.Subject} {line.Reason} {line.Days}")];
    }

    private static Task<BotUnderTest> Started() => SmallPlan.Bot("2026-11-18 06:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
