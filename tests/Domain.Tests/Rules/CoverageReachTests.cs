using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Populations of units and values, and reaching by records, assignments and ticks.</summary>
public sealed class CoverageReachTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoFields = [];

    private static readonly Ledger School = new()
    {
        Units = [Unit("s", "school", attrs: "stage=junior"), Unit("g", "grade", "s", attrs: "is-entry-grade=yes"), Unit("c", "class", "g"), Unit("d", "class", "s")],
        Students = [Student("x", "c"), Student("y", "d"), Student("z", "d") with { Attrs = new Dictionary<string, string> { ["is-entry-grade"] = "1" } }],
    };

    [Theory]
    [InlineData("2021-12-31", "s 2022 missed 0/3 [x, y, z]")]
    [InlineData("2022-01-01", "s 2022 missed 1/3 [y, z]")]
    [InlineData("2022-12-31", "s 2022 missed 1/3 [y, z]")]
    [InlineData("2023-01-01", "s 2022 missed 0/3 [x, y, z]")]
    public void A_record_about_the_member_kept_in_the_period_reaches_it(string on, string expected)
    {
        var rule = Coverage(Members("student"), new Reach.Record("care-file"), CalendarYear, Each("school"));
        var ledger = School with { Records = [new("care-file", "x", Day(on), "", null, NoFields), new("issue", "y", Day("2022-02-01"), "", null, NoFields)] };

        Assert.Equal(expected, Said(rule, ledger, "2023-01-02")[0]);
    }

    [Fact]
    public void A_student_is_what_the_class_the_grade_and_the_school_are()
    {
        var entry = Coverage(Members("student") with { Where = Where("is-entry-grade", "true") }, new Reach.Record("family-form"), Whole, Each("school"));
        var junior = entry with { Population = Members("student") with { Where = Where("stage", "junior", "senior") } };

        Assert.Equal(["s 2022-01-01 on-track 0/2 [x, z]"], Said(entry, School, "2022-01-31"));
        Assert.Equal(["s 2022-01-01 on-track 0/3 [x, y, z]"], Said(junior, School, "2022-01-31"));
    }

    [Fact]
    public void Units_are_members_by_kind_and_reached_by_a_tick_of_the_rules_own_item()
    {
        var rule = Coverage(Members("class"), new Reach.Tick("ready"), Whole, Each("school"));
        var ledger = School with
        {
            Ticks = [
                new("r", "ready", "c", Day("2022-01-31"), new("p")),
                new("another", "ready", "d", Day("2022-01-31"), new("p")),
                new("r", "other", "d", Day("2022-01-31"), new("p")),
            ],
        };

        Assert.Equal(["s 2022-01-01 on-track 0/2 [c, d]"], Said(rule, ledger, "2022-01-30"));
        Assert.Equal(["s 2022-01-01 on-track 1/2 [d]"], Said(rule, ledger, "2022-01-31"));
    }

    [Fact]
    public void Units_are_reached_by_what_they_organise_or_host_and_by_presence_only_where_asked()
    {
        var rule = Coverage(Members("class"), new Reach.Entries(Filter("salon"), Present: false, Field: null), Whole, Each("school"));
        var ledger = School with { Entries = [Held("e", "salon", "c", "2022-01-01") with { Participants = ["d"] }] };

        Assert.Equal(["s 2022-01-01 on-track 1/2 [d]"], Said(rule, ledger, "2022-01-31"));
        Assert.Equal(
            ["s 2022-01-01 on-track 1/2 [c]"],
            Said(rule with { By = new Reach.Entries(Filter("salon"), Present: true, Field: null) }, ledger, "2022-01-31"));
    }

    [Fact]
    public void A_helper_assigned_today_reaches_and_one_who_left_does_not()
    {
        var rule = Coverage(new Population { List = "care-list" }, new Reach.Assignment(["helper"]), SchoolYear, Each("school"));
        var ledger = School with
        {
            Students = [Student("x", "c", "care-list"), Student("y", "c", "care-list"), Student("z", "c")],
            Assignments = [new("helper", new("p"), "x", null, null), new("helper", new("p"), "y", null, Day("2022-03-01")), new("cook", new("p"), "y", null, null)],
        };

        Assert.Equal(["s 2021-2022 met 2/2"], Said(rule, ledger, "2022-03-01"));
        Assert.Equal(["s 2021-2022 on-track 1/2 [y]"], Said(rule, ledger, "2022-03-02"));
        Assert.Equal(["s 2021-2022 on-track 0/2 [x 1/2, y]"], Said(rule with { Times = 2 }, ledger, "2022-03-02"));
    }

    [Fact]
    public void Values_of_a_field_are_reached_by_entries_of_the_units_below()
    {
        var lecture = Kind("lecture") with { Fields = new Dictionary<string, IReadOnlyList<string>> { ["venue-type"] = ["office", "village", "campus"] } };
        var rule = Coverage(
            new Population { ValuesOf = "lecture.venue-type" }, new Reach.Entries(Filter("lecture"), Present: false, Field: null), CalendarYear, Each("county"));
        var ledger = new Ledger
        {
            Units = [Unit("k1", "county"), Unit("s1", "school", "k1"), Unit("k2", "county")],
            Entries = [
                Held("e1", "lecture", "s1", "2022-03-01").With("venue-type", "office", "campus"),
                Held("e2", "lecture", "k2", "2022-03-01").With("venue-type", "village", "moon"),
            ],
        };

        Assert.Equal(
            ["k1 2022 on-track 2/3 [village]", "k2 2022 on-track 1/3 [campus, office]"],
            Said(Of(rule).Knowing(lecture), ledger, "2022-03-01"));
    }

    [Fact]
    public void Values_of_an_attribute_are_those_of_the_units_of_the_subject()
    {
        var rule = Coverage(
            new Population { ValuesOf = "school.subjects" },
            new Reach.Entries(Filter("send-lesson", "sync-class"), Present: false, Field: "subject"), CalendarYear, Each("community"));
        var ledger = new Ledger
        {
            Units = [Unit("m", "community"), Unit("s1", "school", "m", attrs: "subjects=art|music"), Unit("s2", "school", "m", attrs: "subjects=music|english"), Unit("s3", "school", attrs: "subjects=latin")],
            Entries = [Held("e1", "sync-class", "m", "2022-01-01").With("subject", "music")],
        };

        Assert.Equal(["m 2022 on-track 1/3 [art, english]"], Said(rule, ledger, "2022-01-31"));
    }

    [Fact]
    public void Each_session_is_a_period_of_its_own()
    {
        var rule = Coverage(Members("school"), new Reach.Entries(Filter("city-lecture"), Present: true, Field: null), new Period(PeriodCode.Activity), Each("county"));
        var ledger = new Ledger
        {
            Units = [Unit("k", "county"), Unit("s1", "school", "k"), Unit("s2", "school", "k")],
            Entries = [
                Held("e1", "city-lecture", "k", "2022-03-01") with { Participants = ["s1"] },
                Held("e2", "city-lecture", "k", "2022-03-01") with { Participants = ["s1", "s2"] },
            ],
        };

        Assert.Equal(["k e1 missed 1/2 [s2]", "k e2 met 2/2"], Said(rule, ledger, "2022-03-02"));
    }

    [Fact]
    public void A_suspended_month_asks_nobody()
    {
        var rule = Coverage(Members("class"), new Reach.Entries(Filter("salon"), Present: true, Field: null), Month with { SkipsSuspended = true }, Each("school"));

        Assert.Equal(["s 2022-01 missed 0/2 [c, d]", "s 2022-02 not-applicable 0/0"], Said(rule, School, "2022-02-01"));
    }
}
