using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Tests;

/// <summary>Who may do what to whom in one small county, written out unit by unit.</summary>
public sealed class PermissionsTests
{
    // Two townships; school s10 is there because its id begins like that of s1.
    private static readonly IReadOnlyList<Unit> County =
    [
        Of("county", "county", "/county/"),
        Of("t1", "township", "/county/t1/"),
        Of("s1", "school", "/county/t1/s1/"),
        Of("g1", "grade", "/county/t1/s1/g1/"),
        Of("c1", "class", "/county/t1/s1/g1/c1/"),
        Of("c2", "class", "/county/t1/s1/g1/c2/"),
        Of("g2", "grade", "/county/t1/s1/g2/"),
        Of("c3", "class", "/county/t1/s1/g2/c3/"),
        Of("office", "department", "/county/t1/s1/office/"),
        Of("s10", "kindergarten", "/county/t1/s10/"),
        Of("g10", "grade", "/county/t1/s10/g10/"),
        Of("c10", "class", "/county/t1/s10/g10/c10/"),
        Of("t2", "street", "/county/t2/"),
        Of("s2", "school", "/county/t2/s2/"),
        Of("g4", "grade", "/county/t2/s2/g4/"),
        Of("c4", "class", "/county/t2/s2/g4/c4/"),
    ];

    [Theory]
    [InlineData(Role.HeadTeacher,   "c1",     Act.Host,    "g1 c1")]
    [InlineData(Role.HeadTeacher,   "c1",     Act.Oversee, "c1")]
    [InlineData(Role.HeadTeacher,   "c1",     Act.Attend,  "")]
    [InlineData(Role.HeadTeacher,   "c10",    Act.Host,    "g10 c10")]
    [InlineData(Role.MoralDirector, "s1",     Act.Host,    "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.MoralDirector, "s1",     Act.Oversee, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.MoralDirector, "s1",     Act.Attend,  "")]
    [InlineData(Role.Principal,     "s1",     Act.Host,    "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.Principal,     "s1",     Act.Oversee, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.Principal,     "s1",     Act.Attend,  "")]
    [InlineData(Role.Principal,     "s10",    Act.Host,    "s10 g10 c10")]
    [InlineData(Role.TownshipLead,  "t1",     Act.Host,    "t1")]
    [InlineData(Role.TownshipLead,  "t1",     Act.Oversee, "t1 s1 g1 c1 c2 g2 c3 s10 g10 c10")]
    [InlineData(Role.TownshipLead,  "t1",     Act.Attend,  "")]
    [InlineData(Role.TownshipLead,  "t2",     Act.Host,    "t2")]
    [InlineData(Role.CountyOfficer, "county", Act.Host,    "county")]
    [InlineData(Role.CountyOfficer, "county", Act.Oversee, "county t1 s1 g1 c1 c2 g2 c3 s10 g10 c10 t2 s2 g4 c4")]
    [InlineData(Role.CountyOfficer, "county", Act.Attend,  "")]
    [InlineData(Role.Parent,        "c1",     Act.Host,    "")]
    [InlineData(Role.Parent,        "c1",     Act.Oversee, "")]
    [InlineData(Role.Parent,        "c1",     Act.Attend,  "c1")]
    [InlineData(Role.HeadTeacher, "c1", Act.Export, "")]
    [InlineData(Role.HeadTeacher, "c1", Act.SignOff, "")]
    [InlineData(Role.MoralDirector, "s1", Act.Export, "s1")]
    [InlineData(Role.MoralDirector, "s1", Act.SignOff, "s1")]
    [InlineData(Role.Principal, "s1", Act.Export, "s1")]
    [InlineData(Role.Principal, "s1", Act.SignOff, "s1")]
    [InlineData(Role.TownshipLead, "t1", Act.Export, "t1 s1 s10")]
    [InlineData(Role.TownshipLead, "t1", Act.SignOff, "t1")]
    [InlineData(Role.CountyOfficer, "county", Act.Export, "county t1 s1 s10 t2 s2")]
    [InlineData(Role.CountyOfficer, "county", Act.SignOff, "")]
    [InlineData(Role.Parent, "c1", Act.Export, "")]
    [InlineData(Role.Parent, "c1", Act.SignOff, "")]
    [InlineData(Role.HeadTeacher, "c1", Act.SeeProgress, "c1")]
    [InlineData(Role.HeadTeacher, "c1", Act.Confirm, "c1")]
    [InlineData(Role.HeadTeacher, "c1", Act.Waive, "")]
    [InlineData(Role.MoralDirector, "s1", Act.SeeProgress, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.MoralDirector, "s1", Act.Confirm, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.MoralDirector, "s1", Act.Waive, "")]
    [InlineData(Role.Principal, "s1", Act.SeeProgress, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.Principal, "s1", Act.Confirm, "s1 g1 c1 c2 g2 c3")]
    [InlineData(Role.Principal, "s1", Act.Waive, "g1 c1 c2 g2 c3")]
    [InlineData(Role.TownshipLead, "t1", Act.SeeProgress, "t1 s1 g1 c1 c2 g2 c3 s10 g10 c10")]
    [InlineData(Role.TownshipLead, "t1", Act.Confirm, "t1 s1 g1 c1 c2 g2 c3 s10 g10 c10")]
    [InlineData(Role.TownshipLead, "t1", Act.Waive, "s1 s10")]
    [InlineData(Role.CountyOfficer, "county", Act.SeeProgress, "county t1 s1 g1 c1 c2 g2 c3 s10 g10 c10 t2 s2 g4 c4")]
    [InlineData(Role.CountyOfficer, "county", Act.Confirm, "county t1 s1 g1 c1 c2 g2 c3 s10 g10 c10 t2 s2 g4 c4")]
    [InlineData(Role.CountyOfficer, "county", Act.Waive, "t1 s1 s10 t2 s2")]
    [InlineData(Role.Parent, "c1", Act.SeeProgress, "")]
    [InlineData(Role.Parent, "c1", Act.Confirm, "")]
    [InlineData(Role.Parent, "c1", Act.Waive, "")]
    public void A_role_held_at_a_unit_reaches_these_audiences_and_no_others(Role role, string at, Act act, string audiences) =>
        Assert.Equal(audiences, Reached(role, at, act));

    // Held at the top nothing is out of reach, so what is refused is refused for the kind of audience alone.
    [Theory]
    [InlineData(Role.HeadTeacher,   "class grade",                         "class",                                "")]
    [InlineData(Role.MoralDirector, "class grade school",                  "class grade school",                   "")]
    [InlineData(Role.Principal,     "class grade school",                  "class grade school",                   "")]
    [InlineData(Role.TownshipLead,  "township",                            "class grade school township",          "")]
    [InlineData(Role.CountyOfficer, "county",                              "class grade school township county",   "")]
    [InlineData(Role.Parent,        "",                                    "",                                     "class grade school township county")]
    public void A_role_is_for_these_kinds_of_audience(Role role, string hosts, string oversees, string attends)
    {
        Assert.Equal(hosts, Kinds(role, Act.Host));
        Assert.Equal(oversees, Kinds(role, Act.Oversee));
        Assert.Equal(attends, Kinds(role, Act.Attend));
    }

    // Waiving needs a role above the unit: at the same level nobody may.
    [Theory]
    [InlineData(Role.HeadTeacher, "class", "class", "")]
    [InlineData(Role.MoralDirector, "class grade school", "class grade school", "")]
    [InlineData(Role.Principal, "class grade school", "class grade school", "class grade")]
    [InlineData(Role.TownshipLead, "class grade school township", "class grade school township", "school")]
    [InlineData(Role.CountyOfficer, "class grade school township county", "class grade school township county", "school township")]
    [InlineData(Role.Parent, "", "", "")]
    public void A_role_looks_after_the_rules_of_these_kinds_of_unit(Role role, string sees, string confirms, string waives)
    {
        Assert.Equal(sees, Kinds(role, Act.SeeProgress));
        Assert.Equal(confirms, Kinds(role, Act.Confirm));
        Assert.Equal(waives, Kinds(role, Act.Waive));
    }

    // Suggestions are answered by the school itself: nobody above it, nobody in a class.
    [Theory]
    [InlineData(Role.HeadTeacher, "c1", "")]
    [InlineData(Role.MoralDirector, "s1", "s1")]
    [InlineData(Role.Principal, "s1", "s1")]
    [InlineData(Role.Principal, "s10", "s10")]
    [InlineData(Role.TownshipLead, "t1", "")]
    [InlineData(Role.CountyOfficer, "county", "")]
    [InlineData(Role.Parent, "c1", "")]
    public void A_school_answers_what_is_suggested_to_it(Role role, string at, string answers) => Assert.Equal(answers, Reached(role, at, Act.Respond));

    // What the small county has no room for: a role at a unit below the audience reaches nothing above it.
    [Theory]
    [InlineData(Role.MoralDirector, "c1")]
    [InlineData(Role.Principal, "c1")]
    [InlineData(Role.TownshipLead, "c1")]
    [InlineData(Role.CountyOfficer, "c1")]
    public void Only_the_head_teacher_reaches_up_to_the_grade(Role role, string at) =>
        Assert.DoesNotContain("g1", Reached(role, at, Act.Host).Split(' '));

    private static string Reached(Role role, string at, Act act) => string.Join(' ', County.Where(unit => Permissions.Allow(role, Named(at), act, unit)).Select(unit => unit.Id));

    private static string Kinds(Role role, Act act) => string.Join(' ', new[] { "c4", "g4", "s2", "t1", "county", "office" }
        .Select(Named).Where(unit => Permissions.Allow(role, Named("county"), act, unit)).Select(unit => unit.Kind));

    private static Unit Named(string id) => County.Single(unit => unit.Id.Value == id);

    private static Unit Of(string id, string kind, string path) => new() { Id = new UnitId(id), Kind = kind, Name = id, Path = path };
}
