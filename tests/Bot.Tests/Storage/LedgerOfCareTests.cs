using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>What rules about care are judged by: opened for the unit asked about, and for nobody else.</summary>
public sealed class LedgerOfCareTests
{
    [Fact]
    public async Task A_school_is_judged_by_its_own_lists_assignments_and_records_and_a_class_by_those_about_it()
    {
        await using var bot = await SmallPlan.Bot();
        await Everything(bot);

        Assert.Equal("k1 k7 | k1 subject, k7 lead | care-file k1, care-list-checked c1, suggestion s1 received", await Told(bot, "s1"));
        Assert.Equal("k1 | k1 subject | care-file k1, care-list-checked c1, suggestion s1 received", await Told(bot, "c1"));
        Assert.Equal("k8 | k8 teacher4 | care-measure k8", await Told(bot, "s2"));
        Assert.Equal(
            "k1 k7 k8 | k1 subject, k7 lead, k8 teacher4 | care-file k1, care-list-checked c1, care-measure k8, suggestion s1 received",
            await Told(bot, "t1"));
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_and_what_a_family_said_is_not_read_on_the_way()
    {
        await using var bot = await SmallPlan.Bot();
        await Everything(bot);
        await bot.Keeps("s1", "family-form", "k2", "2026-09-11", "guardian=奶奶");
        await bot.Keeps("s1", "micro-lesson", "c1", "2026-09-12", "minutes=6");
        await bot.Database.Writer.Run(async db => (await db.CareListed.FirstAsync()).Undo(new("principal"), "转走", bot.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        var ledger = await Of(bot, "s1");

        Assert.Equal(["k7"], ledger.Students.Where(student => student.Lists.Count > 0).Select(student => student.Id.Value));
        Assert.Empty(ledger.Records.Single(record => record.Kind == "family-form").Fields);
        Assert.Equal("6", ledger.Records.Single(record => record.Kind == "micro-lesson").Fields["minutes"][0]);
    }

    [Fact]
    public async Task Who_left_is_still_of_the_class_on_the_days_he_was_there_and_a_visit_counts_wherever_it_was_held()
    {
        await using var bot = await SmallPlan.Bot();
        await bot.WasIn("k8", "c1", null, "2026-10-31");       // k8 went from c1 (s1) to c4 (s2)
        await bot.WasIn("k2", "c4", "2026-09-01", "2026-10-31");   // k2 the other way
        await bot.Visit("before", "c1", "2026-10-13", "k8");
        await bot.Visit("there", "c4", "2026-10-14", "k2;k8", lead: "teacher4");
        await bot.Visit("not-ours", "c4", "2026-10-15", "k99", lead: "teacher4");

        var ledger = await Of(bot, "s1");
        var book = new Book(SmallPlan.Catalogue.Programmes[0], ledger, new(2026, 11, 23));

        Assert.Contains("k8", book.Rosters.StudentsIn("c1", new(2026, 10, 31)).Select(student => student.Id.Value));
        Assert.DoesNotContain("k8", book.Rosters.StudentsIn("c1", new(2026, 11, 1)).Select(student => student.Id.Value));
        Assert.Equal(["before", "there"], ledger.Entries.Select(entry => entry.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["before", "there"], (await Of(bot, "s2")).Entries.Where(entry => entry.Id.Value != "not-ours").Select(entry => entry.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["k1", "k3", "k4", "k5", "k6"], Missing("c1", ledger));
    }

    [Fact]
    public async Task Whoever_is_assigned_students_of_another_school_answers_for_them_at_home()
    {
        await using var bot = await SmallPlan.Bot();
        await bot.Lists("s2", "k8");
        await bot.Assigns("s2", "visiting-cadre", "lead", "k8");
        await bot.Assigns("s2", "visiting-cadre", "teacher", "k8");
        await bot.Visit("v8", "c4", "2026-10-14", "k8", lead: "teacher");

        var ledger = await Of(bot, "c1");

        Assert.Equal(["teacher"], ledger.Assignments.Where(each => each.Person.Value != "lead").Select(each => each.Person.Value));
        Assert.Equal("care-list", Assert.Single(ledger.Students, student => student.Id.Value == "k8").Lists[0]);
        Assert.Equal(["v8"], ledger.Entries.Select(entry => entry.Id.Value));
        Assert.Equal(6, Coverage("c1", ledger).Need);
    }

    [Fact]
    public async Task Guardians_care_for_the_children_of_the_family()
    {
        await using var bot = await SmallPlan.Bot();

        Assert.Equal("dad1 k1;k7, mum1 k1;k7", string.Join(", ", (await Of(bot, "s1")).Guardians.Where(carer => carer.Id.Value is "mum1" or "dad1").Select(carer => $"{carer.Id} {string.Join(';', carer.Students)}").Order(StringComparer.Ordinal)));
    }

    private static IReadOnlyList<string> Missing(string unit, Ledger ledger) => Coverage(unit, ledger).Missing;

    private static ScoreLine Coverage(string unit, Ledger ledger) =>
        Evaluation.Of(SmallPlan.Catalogue.Programmes[0], ledger, new(2026, 11, 23), "V1").Single(line => line.Subject == unit);

    private static async Task Everything(BotUnderTest bot)
    {
        await bot.Lists("s1", "k1", "k7");
        await bot.Lists("s2", "k8");
        await bot.Assigns("s1", "subject-teacher", "subject", "k1");
        await bot.Assigns("s1", "visiting-cadre", "lead", "k7");
        await bot.Assigns("s2", "subject-teacher", "teacher4", "k8");
        await bot.Keeps("s1", "care-file", "k1", "2026-09-11");
        await bot.Keeps("s1", "care-list-checked", "c1", "2026-09-11");
        await bot.Keeps("s2", "care-measure", "k8", "2026-09-11");
        await bot.Has(new Suggestion { Id = "g1", School = new("s1"), Family = new("f-k1"), Text = "午餐再热一点", Owner = new("principal"), DueDay = new(2026, 12, 1), ReceivedAt = bot.Clock.GetUtcNow() });
    }

    private static async Task<string> Told(BotUnderTest bot, string unit)
    {
        var ledger = await Of(bot, unit);

        return string.Join(" | ",
            string.Join(' ', ledger.Students.Where(student => student.Lists.Contains("care-list")).Select(student => student.Id.Value).Order(StringComparer.Ordinal)),
            string.Join(", ", ledger.Assignments.Select(each => $"{each.Subject} {each.Person}").Order(StringComparer.Ordinal)),
            string.Join(", ", ledger.Records.Select(each => $"{each.Kind} {each.Subject} {each.State}".TrimEnd()).Order(StringComparer.Ordinal)));
    }

    private static Task<Ledger> Of(BotUnderTest bot, string unit) => bot.Stored(async db =>
        await db.Ledger(await db.Units.SingleAsync(each => each.Id == new UnitId(unit), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
}
