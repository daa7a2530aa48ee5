using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>What a ledger says in fewer words than it might, read as the people who wrote it mean it.</summary>
public sealed class WhatIsMeantTests
{
    private static readonly Ledger School = new() { Units = [Unit("k", "county"), Unit("s1", "school", "k")] };

    [Theory]
    [InlineData("2021-2", "s1 2021-2022 met 1/1", "s1 2022-2023 on-track 0/1 [plan]")]
    [InlineData("2022-1", "s1 2021-2022 missed 0/1 [plan]", "s1 2022-2023 met 1/1")]
    public void A_paper_about_a_term_is_one_for_the_year_most_of_it_lies_in(string term, params string[] said)
    {
        var ledger = School with { Documents = [Plan("s1", "2022-08-30 09:00:00", term)] };

        Assert.Equal(said, Said(Deliverable(SchoolYear, Each("school")), ledger, "2022-10-01"));
    }

    [Fact]
    public void A_paper_about_a_term_is_none_for_a_month_of_it()
    {
        var ledger = School with { Documents = [Plan("s1", "2022-04-20 09:00:00", "2021-2")] };

        Assert.DoesNotContain(Lines(Deliverable(Month, Each("school")), ledger, "2022-08-01"), line => line.Standing == Domain.Rules.Standing.Met);
    }

    [Fact]
    public void Where_the_partner_is_not_written_down_a_plan_need_only_be_there()
    {
        var ahead = Deliverable(Activity, Each("school"), new Due.Before(7)) with { DeliverTo = "partner" };
        var ledger = School with { Entries = [Held("e1", "lecture", "s1", "2022-04-19")], Documents = [Plan("s1", "2022-04-12 23:00:00", "e1")] };

        Assert.Equal(["e1 2022-04-19 met 1/1"], Said(ahead, ledger, "2022-04-25"));
    }

    [Theory]
    [InlineData("mobilise", "waived")]
    [InlineData("phase:mobilise", "waived")]
    [InlineData("phase", "waived")]
    [InlineData("phase:rollout", "missed")]
    public void A_waiver_names_a_phase_as_rules_do(string period, string standing)
    {
        var local = Of(Deliverable(new Period(PeriodCode.Phase, "mobilise"), Each("school")));
        var phased = local with { Phases = new Dictionary<string, PhaseWindow> { ["mobilise"] = new PhaseWindow.Days(Day("2022-01-01"), Day("2022-03-31")) } };

        Assert.Equal([$"s1 mobilise {standing} 0/1 [plan]"], Said(phased, School with { Waivers = [new Waiver("r", "s1", period, "flood", new("o1"))] }, "2022-05-01"));
    }

    [Fact]
    public void Without_the_first_day_of_an_assignment_its_years_are_the_programmes()
    {
        var hours = Quota(new Bounds(Min: 2), new Period(PeriodCode.AssignmentYear), EachPerson("support-teacher"), "teach");
        var ledger = School with
        {
            People = [Person("w1", "support-teacher@s1"), Person("w2", "support-teacher@s1")],
            Assignments = [new Assignment("support-teacher", new("w2"), "s1", null, Day("2022-12-31"))],
            Entries = [Held("e1", "teach", "s1", "2022-03-01") with { Lead = new("w1") }],
        };

        Assert.Equal(["w1 2022-01-01 on-track 1/2", "w2 2022-01-01 on-track 0/2"], Said(hours, ledger, "2022-03-02"));
    }

    [Fact]
    public void A_figure_somebody_entered_stands_in_for_entries_nobody_kept()
    {
        var goal = Target(CalendarYear, Each("county"), new Metric(MetricForm.Sum, "lecture.families", [], 100));
        var ledger = School with { Figures = [new Figure("lecture.families", "k", Day("2022-04-01"), 120, null)] };
        var kept = ledger with { Entries = [Held("e1", "lecture", "s1", "2022-03-01") with { Families = 30 }] };

        Assert.Equal("k 2022 met 120/100", Said(Of(goal).Knowing(Kind("lecture")), ledger, "2022-05-01")[0]);
        Assert.Equal("k 2022 on-track 30/100 [lecture.families 30/100]", Said(Of(goal).Knowing(Kind("lecture")), kept, "2022-05-01")[0]);
    }

    [Fact]
    public void A_window_to_the_last_day_there_is_has_no_end()
    {
        var endless = Of(Deliverable(Whole, Each("school"))) with { Window = new Window(Day("2022-01-01"), DateOnly.MaxValue, RenewsYearly: false) };

        Assert.Equal(["s1 2022-01-01 on-track 0/1 [plan]"], Said(endless, School, "2022-05-01"));
    }
}
