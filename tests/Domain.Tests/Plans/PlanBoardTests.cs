using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;

namespace CoEduBot.Domain.Tests.Plans;

/// <summary>The plan for December 2022 is due on 20 November, to the end of that day in Shanghai.</summary>
public sealed class PlanBoardTests
{
    private static readonly YearMonth December = new(2022, 12);
    private static readonly DateTimeOffset Midnight = new(2022, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private static readonly Catalogue Catalogue = new([SomeProgramme.Of(new Rule.Deliverable(PlanPaper.Kind, new Due.Each(PeriodCode.Month, 20, null, new TimeOnly(23, 59), true, true), null, [], null)
    {
        Id = "JH-07", Modality = Modality.Must, Title = new("plan", "计划", "計劃"), ForEach = new Scope(SubjectForm.Unit, ["school"]), Per = new Period(PeriodCode.Month),
    })]);

    [Fact]
    public void The_20th_counts_to_its_last_second()
    {
        var board = Of(("s1", Midnight.AddSeconds(-1)), ("s2", Midnight));

        Assert.Equal(["s1 OnPaper", "s2 OnPaper late", "s3 Missing"], Said(board));
        Assert.Equal((1, 1, 1, (DateOnly?)new DateOnly(2022, 11, 20)), (board.InTime, board.Late, board.Of(Filing.Missing), board.Due));
    }

    [Fact]
    public void What_came_in_time_first_stays_in_time_whatever_happens_to_it()
    {
        var board = Of([("s1", Midnight.AddDays(-3)), ("s1", Midnight.AddDays(4)), ("s2", Midnight.AddDays(-2))], [], Plan("s1", PlanState.Submitted), Plan("s2", PlanState.Returned), Plan("s3", PlanState.Draft));

        Assert.Equal(["s1 Waiting", "s2 Returned", "s3 Missing"], Said(board));
        Assert.Equal((2, 0), (board.InTime, board.Late));
    }

    [Fact]
    public void Who_is_let_off_is_not_missing() =>
        Assert.Equal(["s1 LetOff", "s2 Missing", "s3 Missing"], Said(Of([], [new Waiver("JH-07", "s1", "2022-11", "merged", new("o"))])));

    [Fact]
    public void A_month_far_ahead_has_its_schools_already()
    {
        var board = PlanBoard.Of(December, new Ledger { Units = Schools }, new Dictionary<UnitId, MonthPlan>(), Catalogue, new(2022, 9, 5));

        Assert.Equal(["s1 Missing", "s2 Missing", "s3 Missing"], Said(board));
        Assert.Equal(new DateOnly(2022, 11, 20), board.Due);
    }

    [Fact]
    public void Where_no_rule_asks_there_is_no_due_day()
    {
        var board = PlanBoard.Of(December, new Ledger { Units = Schools }, new Dictionary<UnitId, MonthPlan> { [new("s2")] = Plan("s2", PlanState.Accepted) }, Catalogue.Empty, new(2022, 11, 21));

        Assert.Equal(["s1 Missing", "s2 Accepted", "s3 Missing"], Said(board));
        Assert.Null(board.Due);
    }

    private static readonly Unit[] Schools = [School("s1"), School("s2"), School("s3")];

    private static PlanBoard Of(params (string School, DateTimeOffset At)[] papers) => Of(papers, []);

    private static PlanBoard Of((string School, DateTimeOffset At)[] papers, Waiver[] waivers, params MonthPlan[] plans) => PlanBoard.Of(
        December,
        new Ledger { Units = Schools, Documents = [.. papers.Select(paper => new HandedIn(PlanPaper.Kind, paper.School, "2022-12", paper.At, null, "", null, [], [], []))], Waivers = waivers },
        plans.ToDictionary(plan => plan.School), Catalogue, new(2022, 11, 28));

    private static IEnumerable<string> Said(PlanBoard board) => board.Schools.Select(each => $"{each.School.Id} {each.Filing}{(each.Late ? " late" : "")}");

    private static MonthPlan Plan(string school, PlanState state)
    {
        var plan = new MonthPlan { School = new(school), Month = December, BegunAt = Midnight };
        if (state != PlanState.Draft)
            plan.Submit(1, new("p"), Midnight);
        if (state == PlanState.Returned)
            plan.Return("no", false, new("o"), Midnight);
        if (state == PlanState.Accepted)
            plan.Accept(new("o"), Midnight);

        return plan;
    }

    private static Unit School(string id) => new() { Id = new(id), Kind = "school", Parent = new("t1"), Name = id, Path = $"/c/t1/{id}/" };
}
