using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain.Tests.Plans;

public sealed class MonthPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 1, 0, 0, TimeSpan.Zero);

    private static readonly PersonId Director = new("director"), Officer = new("officer");

    [Fact]
    public void Every_move_is_allowed_or_refused_as_the_list_says()
    {
        foreach (var from in Enum.GetValues<PlanState>())
            foreach (var to in Enum.GetValues<PlanState>())
                Assert.Equal(
                    (from, to) is (PlanState.Draft, PlanState.Submitted) or (PlanState.Submitted, PlanState.Draft) or (PlanState.Submitted, PlanState.Returned)
                        or (PlanState.Submitted, PlanState.Accepted) or (PlanState.Returned, PlanState.Submitted),
                    to.MayFollow(from));
    }

    [Fact]
    public void An_empty_plan_is_not_handed_in() => Assert.Equal(new Refusal.Missing("rows"), Why(Plan().Submit(0, Director, Now)));

    [Fact]
    public void What_was_handed_in_is_not_changed_until_it_comes_back()
    {
        var plan = Submitted();

        Assert.Equal(new Refusal.PlanNotSo(PlanState.Submitted), Why(plan.Touch()));
        Assert.Null(Why(plan.Return("换个日期", false, Officer, Now)));
        Assert.Null(Why(plan.Touch()));
        Assert.Equal((PlanState.Returned, 1, "换个日期"), (plan.State, plan.Returns, plan.Comment));
    }

    [Fact]
    public void A_return_says_why_on_the_plan_or_on_a_row()
    {
        Assert.Equal(new Refusal.Missing("comment"), Why(Submitted().Return(" ", false, Officer, Now)));
        Assert.Null(Why(Submitted().Return("", true, Officer, Now)));
    }

    [Fact]
    public void What_is_accepted_stays_so()
    {
        var plan = Submitted();
        Assert.Null(Why(plan.Accept(Officer, Now)));

        Assert.Equal(new Refusal.PlanNotSo(PlanState.Accepted), Why(plan.Return("x", false, Officer, Now)));
        Assert.Equal(new Refusal.PlanNotSo(PlanState.Accepted), Why(plan.Submit(3, Director, Now)));
        Assert.Equal(new Refusal.PlanNotSo(PlanState.Accepted), Why(plan.TakeBack()));
    }

    private static MonthPlan Submitted()
    {
        var plan = Plan();
        Assert.Null(Why(plan.Submit(3, Director, Now)));

        return plan;
    }

    private static MonthPlan Plan() => new() { School = new UnitId("s1"), Month = new YearMonth(2026, 12), BegunAt = Now };

    private static Refusal? Why(Decision<MonthPlan> decision) => decision.Refuses(out var why, out _) ? why : null;
}
