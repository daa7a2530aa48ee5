using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Monthly plans as the school sees them: drafted, lacking, handed in, sent back, accepted; the form of a row; a table that is wrong.</summary>
public static class PlanCardSamples
{
    private static readonly DateTimeOffset Then = new(2026, 11, 18, 2, 0, 0, TimeSpan.Zero);
    private static readonly YearMonth December = new(2026, 12);

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("month-plan-draft", words => PlanCard.For(Draft(words), words, CardSamples.Zone)),
        Of("month-plan-empty", words => PlanCard.For(new PlanView("青禾一小", Plan(PlanState.Draft), [], true, true) { Due = new(2026, 11, 20), Today = new(2026, 11, 23) }, words, CardSamples.Zone)),
        Of("month-plan-submitted", words => PlanCard.For(View(PlanState.Submitted, words, 3) with { Lead = words["plans.submitted-late", 3], By = "沈望舒" }, words, CardSamples.Zone)),
        Of("month-plan-returned", words => PlanCard.For(View(PlanState.Returned, words, 3), words, CardSamples.Zone)),
        Of("month-plan-accepted", words => PlanCard.For(Accepted(words), words, CardSamples.Zone)),
        Of("month-plan-overseen", words => PlanCard.For(View(PlanState.Submitted, words, 2) with { IsOpen = false, IsOwn = false, By = "沈望舒" }, words, CardSamples.Zone)),
        Of("month-plan-longest", words => PlanCard.For(Longest(words), words, CardSamples.Zone)),
        Of("plan-row-form", words => PlanRowCard.For(Form(Row(3, RowSource.Typed), false), words)),
        Of("plan-row-new", words => PlanRowCard.For(Form(null, false), words)),
        Of("plan-row-time", words => PlanRowCard.For(Form(Row(3, RowSource.Typed), true), words)),
        Of("plan-table-form", words => PlanTableCard.Form("s1", December, new Uri("https://coedu.example/u/secret?lang=zh-Hans"), words)),
        Of("plan-table-wrong", words => PlanTableCard.Wrong(Mistakes(2), "s1", December, words, CardSamples.Zone)),
        Of("plan-table-many-wrong", words => PlanTableCard.Wrong(Mistakes(31), "s1", December, words, CardSamples.Zone)),
    ];

    private static PlanView Draft(Words words) => View(PlanState.Draft, words, 12) with { Due = new(2026, 11, 20), Today = new(2026, 11, 18) };

    // As much as a page can hold.
    private static PlanView Longest(Words words) => new(
        "青禾一小", Plan(PlanState.Returned),
        [.. Enumerable.Range(1, 14).Select(no => Row(no, RowSource.LastYear, new string('题', Scheduling.LongestTopic), new string('师', Scheduling.LongestName), new string('厅', Scheduling.LongestPlace), "请换一个主题，并写清楚面向哪个年级，谢谢。")).Select(row => new RowView(row, "三年级1班", words["plans.from-rule-short", "每学期家长会、开放日、接待日与家长评教", "2"], null))],
        true, true);

    private static PlanView View(PlanState state, Words words, int rows) => new(
        "青禾一小", Plan(state), [.. Enumerable.Range(1, rows).Select(no => new RowView(Row(no, (RowSource)(no % 6), comment: state == PlanState.Returned && no == 2 ? "请*写清*对象" : ""), no % 3 == 0 ? "三年级" : "青禾一小", Source(no, words), null))],
        state is PlanState.Draft or PlanState.Returned, true);

    private static PlanView Accepted(Words words)
    {
        Actual[] fates = [new(RowFate.Held, new(2026, 12, 2), true), new(RowFate.Moved, new(2026, 12, 18)), new(RowFate.Cancelled), new(RowFate.NotYet), new(RowFate.Recorded, new(2026, 12, 11), true), new(RowFate.Moved, new(2026, 12, 19), true), new(RowFate.NotYet)];

        return View(PlanState.Accepted, words, fates.Length) is var view && view.Rows is var rows
            ? view with { Rows = [.. rows.Select((row, at) => row with { Actual = fates[at], Waits = at == 6 ? "start" : null, MayFill = at == 6 })] }
            : throw new InvalidOperationException();
    }

    private static string Source(int no, Words words) => (no % 6) switch
    {
        1 => words["plans.from-rule-short", "试点校每学期讲座", "1"],
        2 => words["plans.from-cancelled"],
        3 => words["plans.from-festival"],
        4 => words["plans.from-last-year", MonthNames.Of(December.Add(-12), words.Locale)],
        5 => words["plans.from-table"],
        _ => "",
    };

    private static PlanRow Row(int no, RowSource source, string? topic = null, string lecturer = "周老师", string? place = null, string comment = "") => new()
    {
        Id = $"r{no}", School = new("s1"), Month = December, Number = no, Kind = "lecture", Day = no == 4 ? null : new DateOnly(2026, 12, 1).AddDays(2 * no), Start = no % 2 == 0 ? new(19, 0) : null, End = no % 2 == 0 ? new(20, 30) : null,
        Topic = topic ?? (no == 5 ? "" : "手机*管理*"), Lecturer = lecturer, Place = place ?? (no == 1 ? "" : "报告厅"), Mode = "onsite", Audience = new("s1"), Source = source, Comment = comment,
    };

    private static PlanRowView Form(PlanRow? row, bool onlyTime) => new(
        December,
        new Intent.PutPlanRow { Form = row is null ? "f1" : null, School = "s1", Month = "2026-12", Number = row is null ? null : $"{row.Number}", Version = 4, Kind = "lecture", Audience = "s1", Day = row?.Day is { } day ? $"{day:yyyy-MM-dd}" : null, Topic = row?.Topic, Lecturer = row?.Lecturer, Place = row?.Place, Mode = "onsite" },
        row, onlyTime, [("讲座", "lecture"), ("家长沙龙", "parent-salon")], [("青禾一小", "s1"), ("三年级", "s1-g3")], [("线下", "onsite"), ("线上", "online")]);

    private static IReadOnlyList<TableMistake> Mistakes(int count) =>
        [.. Enumerable.Range(0, count).Select(no => new TableMistake(no + 2, no % 2 == 0 ? new Refusal.NoSuchDay("2月30日") : new Refusal.NotAKindHere(["讲座", "家长沙龙"]) { Said = "跳伞" }))];

    private static MonthPlan Plan(PlanState state)
    {
        var plan = new MonthPlan { School = new("s1"), Month = December, BegunAt = Then.AddDays(-9) };
        if (state != PlanState.Draft)
            Assert.False(plan.Submit(3, new("director"), Then).Refuses(out _, out _));
        if (state == PlanState.Returned)
            Assert.False(plan.Return("请把*主题*写具体", true, new("officer"), Then.AddDays(1)).Refuses(out _, out _));
        if (state == PlanState.Accepted)
            Assert.False(plan.Accept(new("officer"), Then.AddDays(1)).Refuses(out _, out _));

        return plan;
    }

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
