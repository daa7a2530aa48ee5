using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

public sealed class ReportRuleTests
{
    private static readonly Ledger County = new() { Units = [Unit("k", "county"), Unit("s1", "school", "k")] };

    private static readonly Rule.Report Bulletin = new("plan") { Id = "r", Modality = Modality.Must, Title = Words("r"), Per = Whole };

    private static Programme Every(PeriodCode every, DayOfWeek? weekday = null, int? day = null) => Of(Bulletin) with
    {
        Reports = new Dictionary<string, ReportKind> { ["plan"] = new("plan", every, weekday, day, "school", []) },
    };

    [Theory]
    [InlineData("2022-03-21 23:59:59", "k 2022-03-21 met 1/1")]
    [InlineData("2022-03-22 00:00:00", "k 2022-03-21 overdue 0/1 [late 2022-03-22T00:00:00+08:00 due 2022-03-21T23:59:00+08:00]")]
    public void The_bulletin_goes_out_on_Monday(string at, string said) =>
        Assert.Equal(said, Said(Every(PeriodCode.Week, DayOfWeek.Monday), County with { Documents = [Plan("k", at, state: "sent")] }, "2022-03-24")[^1]);

    [Theory]
    [InlineData("2022-03-03 23:59:59", "k 2022-03 met 1/1")]
    [InlineData("2022-03-04 00:00:00", "k 2022-03 overdue 0/1 [late 2022-03-04T00:00:00+08:00 due 2022-03-03T23:59:00+08:00]")]
    public void The_ranking_comes_on_the_third_of_the_month(string at, string said) =>
        Assert.Equal(said, Said(Every(PeriodCode.Month, day: 3), County with { Documents = [Plan("k", at, state: "sent")] }, "2022-03-24")[^1]);

    [Theory]
    [InlineData("2022-06-27", "on-track")]
    [InlineData("2022-06-28", "at-risk")]
    [InlineData("2022-07-02", "missed")]
    public void Without_a_day_it_is_due_when_its_period_ends(string today, string standing) =>
        Assert.Equal([$"k 2021-2 {standing} 0/1 [plan]"], Said(Every(PeriodCode.Term), County, today));

    [Fact]
    public void Whom_the_rule_names_sends_it_not_the_owner()
    {
        var programme = Every(PeriodCode.Term) with { Rules = [Bulletin with { ForEach = Each("school") }] };
        var ledger = County with { Documents = [Plan("k", "2022-03-01 09:00:00"), Plan("s1", "2022-03-01 09:00:00", "2021-2")] };

        Assert.Equal(["s1 2021-2 met 1/1"], Said(programme, ledger, "2022-04-01"));
        Assert.Equal(["s1 2021-2 on-track 0/1 [plan]"], Said(programme, ledger with { Documents = [.. ledger.Documents.Take(1)] }, "2022-04-01"));
    }
}
