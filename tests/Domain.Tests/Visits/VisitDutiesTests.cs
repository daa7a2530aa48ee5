using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using CoEduBot.Domain.Visits;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Visits;

/// <summary>Whom somebody is to visit: a head teacher the class, whoever is assigned students those, by rules shaped as YX-06, YX-07, YX-08 and QF-01 are.</summary>
public sealed class VisitDutiesTests
{
    private static readonly Rule.Coverage Whole = Coverage(Members("student"), By(actor: "head-teacher"), SchoolYear, Each("class")) with { Id = "YX-07" };

    private static readonly Rule.Coverage Cadre = Coverage(
        new Population { Members = ["student"], List = "care-list", Assigned = true }, By(mode: "in-home"), SchoolYear, EachPerson("visiting-cadre")) with { Id = "YX-06", Times = 2 };

    private static readonly Rule.Coverage AtHome = Coverage(Members("student"), By(mode: "in-home"), SchoolYear, Each("school")) with { Id = "QF-01", Modality = Modality.InPrinciple };

    private static readonly Catalogue Rules = new([Of(Whole, Cadre), Of(AtHome) with { Id = "q" }]);

    [Fact]
    public void A_head_teacher_is_to_visit_every_student_of_the_class_once_by_the_end_of_the_school_year()
    {
        var duties = VisitDuties.Of(Rules, School(Visit("e1", "head", "x", "at-school")), new PersonId("head"), Day("2022-03-02"));

        Assert.Equal(["x YX-07 1/1 2022-08-31 ", "y YX-07 0/1 2022-08-31 "], duties.Select(Said));
    }

    [Fact]
    public void Whoever_is_assigned_is_to_visit_those_students_twice_at_home_and_nobody_elses_visits_count()
    {
        var ledger = School(Visit("e1", "cadre", "x", "in-home"), Visit("e2", "cadre", "x", "at-school"), Visit("e3", "head", "x", "in-home"));

        Assert.Equal(["x YX-06 1/2 2022-08-31 in-home"], VisitDuties.Of(Rules, ledger, new PersonId("cadre"), Day("2022-03-02")).Select(Said));
    }

    [Theory]
    [InlineData("other")]      // the head teacher of a class without students
    [InlineData("principal")]
    [InlineData("nobody")]
    public void Nobody_else_is_to_visit_anybody(string person) =>
        Assert.Empty(VisitDuties.Of(Rules, School(Visit("e1", "head", "x", "in-home")), new PersonId(person), Day("2022-03-02")));

    [Fact]
    public void A_duty_ends_with_the_assignment_and_goes_with_the_student_who_moves()
    {
        var ledger = School() with
        {
            Assignments = [new Assignment("visiting-cadre", new("cadre"), "x", null, Day("2022-03-01"))],
            Students = [Student("x", "d", "care-list") with { History = [new ClassSpell(new("c"), null, Day("2022-03-01"))] }, Student("y", "c")],
        };

        Assert.Empty(VisitDuties.Of(Rules, ledger, new PersonId("cadre"), Day("2022-03-02")));
        Assert.Equal(["y YX-07 0/1 2022-08-31 "], VisitDuties.Of(Rules, ledger, new PersonId("head"), Day("2022-03-02")).Select(Said));
        Assert.Equal(["x YX-07 0/1 2022-08-31 "], VisitDuties.Of(Rules, ledger, new PersonId("other"), Day("2022-03-02")).Select(Said));
    }

    [Fact]
    public void Who_is_let_off_has_no_duty()
    {
        var ledger = School() with { Waivers = [new Waiver("YX-07", "c", "", "校舍维修", new("principal"))] };

        Assert.Empty(VisitDuties.Of(Rules, ledger, new PersonId("head"), Day("2022-03-02")));
    }

    [Fact]
    public void A_rule_that_names_no_visitor_is_a_second_figure_of_the_class()
    {
        var ledger = School(Visit("e1", "head", "x", "at-school"), Visit("e2", "cadre", "y", "in-home"));
        var share = Assert.Single(VisitDuties.Shares(Rules, ledger, new HashSet<StudentId> { new("x"), new("y") }, Day("2022-03-02")));

        Assert.Equal(("QF-01", 1, 2), (share.Rule.Id, share.Have, share.Of));
    }

    private static Reach By(string? actor = null, string? mode = null) => new Reach.Entries(
        Filter("home-visit") with { Actor = actor, Where = mode is null ? Conditions.None : Where("mode", mode) }, Present: false, Field: null);

    private static Entry Visit(string id, string lead, string student, string mode) =>
        Held(id, "home-visit", "c", "2022-03-01").Naming(student) with { Lead = new PersonId(lead), Mode = mode };

    private static Ledger School(params Entry[] entries) => new()
    {
        Units = [Unit("s", "school"), Unit("c", "class", "s"), Unit("d", "class", "s")],
        People = [Person("head", "head-teacher@c"), Person("other", "head-teacher@d"), Person("principal", "principal@s"), Person("cadre", "visiting-cadre@s")],
        Students = [Student("x", "c", "care-list"), Student("y", "c")],
        Assignments = [new Assignment("visiting-cadre", new("cadre"), "x", null, null)],
        Entries = entries,
    };

    private static string Said(VisitDuty duty) => $"{duty.Student} {duty.Rule.Id} {duty.Have}/{duty.Need} {duty.Period.Last:yyyy-MM-dd} {string.Join(',', duty.Modes)}";
}
