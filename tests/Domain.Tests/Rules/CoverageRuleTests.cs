using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Who must be reached, whom an entry reaches, and what is left.</summary>
public sealed class CoverageRuleTests
{
    private static readonly Reach Visited = new Reach.Entries(Filter("home-visit"), Present: false, Field: null);

    private static readonly Rule.Coverage EveryStudentVisited = Coverage(Members("student"), Visited, SchoolYear, Each("class"));

    private static Ledger OneClass(params Entry[] entries) => new()
    {
        Units = [Unit("s", "school"), Unit("c", "class", "s"), Unit("d", "class", "s")],
        Students = [Student("x", "c"), Student("y", "c")],
        Entries = entries,
    };

    [Fact]
    public void Every_student_named_by_a_visit_is_reached_whoever_hosted_it()
    {
        var ledger = OneClass(
            Held("e1", "home-visit", "c", "2022-03-01").Naming("x"),
            Held("e2", "home-visit", "s", "2022-03-02").Naming("y", "x"));

        Assert.Equal(
            ["c 2021-2022 on-track 1/2 [y]", "d 2021-2022 not-applicable 0/0"],
            Said(EveryStudentVisited, ledger, "2022-03-01"));

        var met = Lines(EveryStudentVisited, ledger, "2022-03-02")[0];
        Assert.Equal("c 2021-2022 met 2/2", Said(met));
        Assert.Equal(["e1", "e2"], met.Proof);
    }

    [Theory]
    [InlineData("2021-08-31", "c 2021-2022 missed 0/2 [x, y]")]
    [InlineData("2021-09-01", "c 2021-2022 missed 1/2 [y]")]
    [InlineData("2022-08-31", "c 2021-2022 missed 1/2 [y]")]
    [InlineData("2022-09-01", "c 2021-2022 missed 0/2 [x, y]")]
    public void A_visit_counts_in_its_own_school_year(string day, string expected) =>
        Assert.Equal(expected, Said(EveryStudentVisited, OneClass(Held("e", "home-visit", "c", day).Naming("x")), "2022-09-30")[0]);

    [Theory]
    [InlineData(1, "on-track 0/2 [x 1/2, y]")]
    [InlineData(2, "on-track 1/2 [y]")]
    [InlineData(3, "on-track 1/2 [y]")]
    public void A_member_must_be_reached_so_many_times(int visits, string expected)
    {
        var ledger = OneClass([.. Enumerable.Range(0, visits).Select(n => Held($"e{n}", "home-visit", "c", "2022-03-01").Naming("x", "x"))]);

        Assert.Equal($"c 2021-2022 {expected}", Said(EveryStudentVisited with { Times = 2 }, ledger, "2022-03-01")[0]);
    }

    [Theory]
    [InlineData(8, "below-guideline 8/8.5")]
    [InlineData(9, "met 9/8.5")]
    public void A_share_of_the_members_need_not_come_out_even(int reached, string expected)
    {
        var all = Enumerable.Range(0, 10).Select(n => $"x{n}").ToArray();
        var rule = EveryStudentVisited with { Ratio = 0.85m, Modality = Modality.InPrinciple };
        var ledger = new Ledger
        {
            Units = [Unit("c", "class")],
            Students = [.. all.Select(id => Student(id, "c"))],
            Entries = [Held("e", "home-visit", "c", "2022-03-01").Naming(all[..reached])],
        };

        Assert.Equal($"c 2021-2022 {expected} [{string.Join(", ", all[reached..])}]", Said(rule, ledger, "2022-09-01")[0]);
    }

    [Fact]
    public void Only_visits_of_the_right_sort_by_the_right_role_count()
    {
        var rule = EveryStudentVisited with
        {
            By = new Reach.Entries(Filter("home-visit") with { Where = Where("mode", "in-home"), Actor = "head-teacher" }, Present: false, Field: null),
        };
        var visit = Held("", "home-visit", "c", "2022-03-01") with { Mode = "in-home", Lead = new PersonId("head") };
        var ledger = OneClass(
            (visit with { Id = new("e1"), Mode = "telephone" }).Naming("x"),
            (visit with { Id = new("e2"), Lead = new PersonId("other") }).Naming("x"),
            (visit with { Id = new("e3") }).Naming("y")) with
        { People = [Person("head", "head-teacher@c"), Person("other", "teacher@c")] };

        Assert.Equal("c 2021-2022 on-track 1/2 [x]", Said(rule, ledger, "2022-03-01")[0]);
    }

    [Fact]
    public void An_assigned_duty_is_met_only_by_ones_own_visits_to_those_on_the_list()
    {
        var rule = Coverage(new Population { List = "care-list", Assigned = true }, Visited, SchoolYear, EachPerson("cadre")) with { Times = 2 };
        var ledger = new Ledger
        {
            Units = [Unit("s", "school"), Unit("c", "class", "s")],
            People = [Person("a", "cadre@s"), Person("b", "cadre@s"), Person("idle", "cadre@s")],
            Students = [Student("x", "c", "care-list"), Student("y", "c", "care-list"), Student("z", "c")],
            Assignments = [
                new("cadre", new("a"), "x", null, null), new("cadre", new("a"), "y", null, null), new("cadre", new("a"), "z", null, null),
                new("teacher", new("b"), "x", null, null), new("cadre", new("b"), "y", Day("2022-03-02"), Day("2022-03-03")),
            ],
            Entries = [
                Held("e1", "home-visit", "s", "2022-03-01").Naming("x", "y") with { Lead = new("a") },
                Held("e2", "home-visit", "s", "2022-03-01").Naming("x") with { Lead = new("b"), Participants = ["a"] },
                Held("e3", "home-visit", "s", "2022-03-01").Naming("y") with { Lead = new("b") },
            ],
        };

        Assert.Equal(
            ["a 2021-2022 on-track 1/2 [y 1/2]", "b 2021-2022 not-applicable 0/0", "idle 2021-2022 not-applicable 0/0"],
            Said(rule, ledger, "2022-03-01"));
        Assert.Equal("b 2021-2022 at-risk 0/1 [y 1/2]", Said(rule, ledger, "2022-03-03")[1]);
        Assert.Equal("b 2021-2022 not-applicable 0/0", Said(rule, ledger, "2022-03-04")[1]);
    }

    [Theory]
    [InlineData("2022-03-10", "c 2021-2022 met 1/1", "d 2021-2022 not-applicable 0/0")]
    [InlineData("2022-03-11", "c 2021-2022 not-applicable 0/0", "d 2021-2022 met 1/1")]
    public void A_duty_moves_with_the_student_and_a_visit_made_before_still_counts(string today, string before, string after)
    {
        var mover = Student("x", "d") with { History = [new ClassSpell(new("c"), null, Day("2022-03-10"))] };
        var ledger = OneClass(Held("e", "home-visit", "c", "2022-03-01").Naming("x")) with { Students = [mover] };

        Assert.Equal([before, after], Said(EveryStudentVisited, ledger, today));
    }

    [Fact]
    public void A_closed_year_is_judged_by_its_own_last_day()
    {
        var mover = Student("x", "d") with { History = [new ClassSpell(new("c"), null, Day("2022-08-31"))] };

        Assert.Equal(
            ["c 2021-2022 missed 0/1 [x]", "c 2022-2023 not-applicable 0/0", "d 2021-2022 not-applicable 0/0", "d 2022-2023 on-track 0/1 [x]"],
            Said(EveryStudentVisited, OneClass() with { Students = [mover] }, "2022-09-01"));
    }

    [Fact]
    public void Being_present_reaches_people_students_of_a_unit_and_students_of_a_guardian_and_no_host()
    {
        var ledger = new Ledger
        {
            Units = [Unit("s", "school"), Unit("c", "class", "s"), Unit("d", "class", "s")],
            Students = [
                Student("byclass", "c"), Student("byguardian", "d"), Student("byname", "d"), Student("not", "d"),
                Student("left", "d") with { History = [new ClassSpell(new("c"), null, Day("2022-03-01"))] },
                Student("came", "c") with { History = [new ClassSpell(new("c"), Day("2022-03-02"), null)] },
            ],
            Guardians = [Guardian("g", "byguardian")],
            Entries = [Held("e", "lecture", "s", "2022-03-01").Naming("byname") with { Participants = ["c", "g"] }],
        };
        var rule = Coverage(Members("student"), new Reach.Entries(Filter("lecture"), Present: true, Field: null), CalendarYear, Each("school"));

        Assert.Equal(["s 2022 on-track 4/6 [came, not]"], Said(rule, ledger, "2022-03-02"));
        Assert.Equal(
            ["s 2022 on-track 1/6 [byclass, byguardian, came, left, not]"],
            Said(rule with { By = new Reach.Entries(Filter("lecture"), Present: false, Field: null) }, ledger, "2022-03-02"));
    }

    [Fact]
    public void One_lecture_reaches_a_student_once_however_many_stood_for_him()
    {
        var rule = Coverage(Members("student"), new Reach.Entries(Filter("lecture"), Present: true, Field: null), CalendarYear, Each("class"));
        var ledger = new Ledger
        {
            Units = [Unit("s", "school"), Unit("c", "class", "s")],
            Students = [Student("x", "c")],
            Guardians = [Guardian("g", "x"), Guardian("h", "x")],
            Entries = [Held("e", "lecture", "s", "2022-01-01").Naming("x") with { Participants = ["c", "s", "g", "h"] }],
        };

        Assert.Equal(["c 2022 on-track 0/1 [x 1/2]"], Said(rule with { Times = 2 }, ledger, "2022-01-01"));
    }

    [Fact]
    public void People_of_a_role_below_the_subject_are_reached_by_being_there()
    {
        var ledger = new Ledger
        {
            Units = [Unit("s", "school"), Unit("c", "class", "s"), Unit("s2", "school")],
            People = [Person("a", "head-teacher@c", "subject-teacher@s"), Person("b", "subject-teacher@s"), Person("k", "cook@s"), Person("o", "head-teacher@s2")],
            Entries = [Held("e", "training", "county", "2022-03-01") with { Participants = ["a", "o"] }],
        };
        var rule = Coverage(Members("head-teacher", "subject-teacher"), new Reach.Entries(Filter("training"), Present: true, Field: null), Whole, Each("school"));

        Assert.Equal(["s 2022-01-01 on-track 1/2 [b]", "s2 2022-01-01 met 1/1"], Said(rule, ledger, "2022-03-01"));
    }
}
