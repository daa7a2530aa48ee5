using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Mutes;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The cards of the county office about schools' plans, and of muting.</summary>
public static class PlanReviewSamples
{
    private static readonly YearMonth Month = new(2026, 12);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);
    private static readonly Intent.ListMonthPlans Ask = new() { Month = "2026-12", Unit = "county" };

    private static readonly Dictionary<string, string> Names = new() { ["s1"] = "青禾*一小*", ["s2"] = "青禾二小" };

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("plans-overview", words => PlanBoardCard.For(Board(Some(), decides: true), words)),
        Of("plans-overview-read-only", words => PlanBoardCard.For(Board([School(1, Filing.Accepted)], decides: false) with { Today = new(2026, 11, 20) }, words)),
        Of("plans-overview-300", words => PlanBoardCard.For(Board(Many(Filing.Missing), decides: true) with { Ask = Ask with { Page = 1 } }, words)),
        Of("plans-waiting", words => PlansInStateCard.For(InState("waiting", Many(Filing.Waiting), 1), words, CardSamples.Zone)),
        Of("plans-late", words => PlansInStateCard.For(InState("late", [School(1, Filing.Accepted, late: true), School(2, Filing.OnPaper, late: true)], 0), words, CardSamples.Zone)),
        Of("plans-reminded", words => PlansRemindedCard.For(new(Board(Some(), true).Board,
            [new("青禾一小", Told.Now, Now), new("青禾二小", Told.Before, Now.AddHours(-1)), new("白石*小学*", Told.Nobody, null), new("白石中学", Told.Muted, null)], Ask), words, CardSamples.Zone)),
        Of("plans-reminded-nobody-new", words => PlansRemindedCard.For(new(Board(Some(), true).Board, [new("青禾二小", Told.Before, Now.AddHours(-1))], Ask), words, CardSamples.Zone)),
        Of("plans-accepted-all", words => PlansAcceptedCard.For(new(Month, ["青禾一小", "青禾二小"], [new(Unit(3), LeftFor.Lacks), new(Unit(4), LeftFor.CameSince)], Ask), words)),
        Of("plan-review", words => PlanReviewCard.For(new(Plan(PlanState.Submitted, Rows(3)), Decides: true, 0), words, CardSamples.Zone)),
        Of("plan-review-longest", words => PlanReviewCard.For(new(Plan(PlanState.Submitted, [.. Rows(40).Select(Longest)]), Decides: true, 1), words, CardSamples.Zone)),
        Of("plan-review-returned", words => PlanReviewCard.For(new(Plan(PlanState.Returned, Rows(2)), Decides: true, 0), words, CardSamples.Zone)),
        Of("plan-review-to-read", words => PlanReviewCard.For(new(Plan(PlanState.Accepted, Rows(2)), Decides: false, 0), words, CardSamples.Zone)),
        Of("plan-not-there", words => PlanNotThereCard.For(new(Unit(1), Month, new(2026, 11, 20), Filing.Missing, true, new(2026, 11, 21)), words)),
        Of("plan-on-paper", words => PlanNotThereCard.For(new(Unit(1), Month, new(2026, 11, 20), Filing.OnPaper, true, new(2026, 11, 21)), words)),
        Of("plan-wanted", words => PlanNewsCards.Wanted(new([Unit(1)], Month, new(2026, 11, 20), new(2026, 11, 18)), words)),
        Of("plan-wanted-of-two", words => PlanNewsCards.Wanted(new([Unit(1), Unit(2)], Month, new(2026, 11, 20), new(2026, 11, 18)), words)),
        Of("plan-was-returned", words => PlanNewsCards.Decided(new(Unit(1), Decided(PlanState.Returned), Rows(3), Names), words)),
        Of("plan-was-accepted", words => PlanNewsCards.Decided(new(Unit(1), Decided(PlanState.Accepted), Rows(3), Names), words)),
        Of("plans-table", words => MonthTableCard.For(new("云溪县", Table(50), new() { Month = "2026-12", Unit = "county" }), words)),
        Of("plans-table-later", words => MonthTableCard.For(new("云溪县", Table(50), new() { Month = "2026-12", Unit = "county", Page = 2 }), words)),
        Of("mute", words => MuteCards.Muted(new(2026, 11, 22), words)),
        Of("unmute", MuteCards.Unmuted),
    ];

    /// <summary>January's board with so many schools in each state.</summary>
    public static PlanBoard Filed(params IEnumerable<(Filing Filing, int Count)> states) =>
        new(new(2027, 1), new(2026, 12, 20), [.. states.SelectMany(state => Enumerable.Range(1, state.Count).Select(number => School(number, state.Filing)))]);

    private static IReadOnlyList<SchoolPlan> Some() =>
    [
        School(1, Filing.Waiting), School(2, Filing.Waiting, late: true), School(3, Filing.Returned), School(4, Filing.Accepted), School(5, Filing.OnPaper),
        School(6, Filing.LetOff), School(7, Filing.Missing), School(8, Filing.Missing),
    ];

    private static IReadOnlyList<SchoolPlan> Many(Filing filing) => [.. Enumerable.Range(1, 300).Select(number => School(number, filing))];

    private static SchoolPlan School(int number, Filing filing, bool late = false) => new(Unit(number), filing switch
    {
        Filing.Waiting  => Decided(PlanState.Submitted),
        Filing.Returned => Decided(PlanState.Returned),
        Filing.Accepted => Decided(PlanState.Accepted),
        _               => null,
    }, filing, late);

    private static Unit Unit(int number) => new() { Id = new($"s{number}"), Kind = "school", Parent = new($"t{number % 20}"), Name = $"青禾*第{number}小学*", Path = $"/county/t{number % 20}/s{number}/" };

    private static PlanBoardView Board(IReadOnlyList<SchoolPlan> schools, bool decides) => new(
        "云溪县", new PlanBoard(Month, new(2026, 11, 20), schools), schools.ToDictionary(each => each.School.Id.Value, each => $"第{each.School.Parent!.Value.Value[1..]}镇"), decides, new(2026, 11, 18), Now, Ask);

    private static PlansInStateView InState(string state, IReadOnlyList<SchoolPlan> schools, int page) => new(
        Board(schools, true) with { Ask = Ask with { State = state, Page = page } }, schools, schools.ToDictionary(each => each.School.Id, _ => new RowCount(8, schools.Count > 9 ? 2 : 0)));

    private static MonthPlan Decided(PlanState state)
    {
        var plan = new MonthPlan { School = new("s1"), Month = Month, BegunAt = Now.AddDays(-9) };
        plan.Submit(3, new("p1"), Now.AddDays(-2));
        if (state == PlanState.Returned)
            plan.Return("讲座*太少*", false, new("o1"), Now);
        if (state == PlanState.Accepted)
            plan.Accept(new("o1"), Now);

        return plan;
    }

    private static ReviewedPlan Plan(PlanState state, IReadOnlyList<PlanRow> rows) => new(
        "青禾*一小*", Decided(state), rows, "沈望舒", state == PlanState.Submitted,
        state == PlanState.Submitted ? [new(1, "林*老师*", new(2026, 12, 3), new("s2"))] : [], state == PlanState.Submitted ? [new("JH-01", "lecture", 1, 2)] : [], Names, Names);

    private static List<PlanRow> Rows(int count) => [.. Enumerable.Range(1, count).Select(number => new PlanRow
    {
        Id = $"r{number}", School = new("s1"), Month = Month, Number = number, Kind = "lecture", Day = number % 3 == 2 ? null : new(2026, 12, (number % 28) + 1), Start = new(19, 0), End = new(20, 30),
        Topic = "手机*管理*", Lecturer = number % 3 == 2 ? "" : "林*老师*", Place = number % 3 == 2 ? "" : "报告厅", Mode = "onsite", Audience = new("s1"), Source = RowSource.Typed,
        Comment = number == 2 ? "地点<b>不清楚" : "",
    })];

    private static PlanRow Longest(PlanRow row)
    {
        (row.Topic, row.Lecturer, row.Place, row.Comment) = (new string('题', 120), new string('讲', 40), new string('厅', 60), new string('字', PlanReviewCard.Longest));

        return row;
    }

    private static MonthTable Table(int rows) => new(Month, [.. Enumerable.Range(0, rows).Select(number => new MonthTableRow(
        $"青禾第{number % 7}小学", new DateOnly(2026, 12, 1).AddDays(number / 3), new(19, 0), new(20, 30), number % 4 == 0 ? "parent-salon" : "lecture", Tier.School,
        "手机*管理*", "林老师", "报告厅", "onsite", "全校", number % 5 == 0 ? PlanState.Submitted : PlanState.Accepted))]);

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> card) => new(name, card);
}
