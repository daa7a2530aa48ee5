using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>
/// A county small enough to know by heart. School s1 in township t1 (primary: class c1 of upper primary with a1, a2, a3; class c3 of
/// lower primary with a5), pilot school s2 in t2 (junior: entry class c2 with a4); kindergarten k1, community parent school p1 and
/// community station cs1 in t1; department d1. On the care list: a1, a2, a4. One of the staff for each role.
/// </summary>
internal static class BenchCounty
{
    public static readonly Ledger Ledger = new()
    {
        Units =
        [
            Unit("county", "county", ""), Unit("d1", "department", "county"), Unit("t1", "township", "county"), Unit("t2", "township", "county"),
            Unit("s1", "school", "t1", attrs: "stage=primary"), Unit("s2", "school", "t2", "pilot", "stage=junior"),
            Unit("k1", "kindergarten", "t1", attrs: "stage=preschool"),
            Unit("p1", "community-parent-school", "t1"), Unit("cs1", "community-station", "t1"),
            Unit("g1", "grade", "s1", attrs: "stage=upper-primary"), Unit("g2", "grade", "s2", attrs: "is-entry-grade=true"), Unit("g3", "grade", "s1"),
            Unit("c1", "class", "g1"), Unit("c2", "class", "g2"), Unit("c3", "class", "g3"),
        ],
        People =
        [
            Person("officer", "county-officer@county"), Person("lead-1", "township-lead@t1"), Person("lead-2", "township-lead@t2"),
            Person("principal-1", "principal@s1"), Person("principal-2", "principal@s2"), Person("principal-k", "principal@k1"),
            Person("manager-1", "manager@s1"), Person("moral-1", "moral-director@s1"), Person("cadre-1", "visiting-cadre@t1"),
            Person("teacher-1", "head-teacher@c1"), Person("teacher-2", "head-teacher@c2"), Person("teacher-3", "head-teacher@c3"),
            Person("subject-1", "subject-teacher@s1", tags: "paired-helper"), Person("lecturer-1", "lecturer@s1", "source=in-school"),
            Person("worker-1", "community-worker@p1"), Person("volunteer-1", "volunteer@p1"), Person("member-1", "committee-member@s1"),
        ],
        Students =
        [
            Student("a1", "c1", "care-list"), Student("a2", "c1", "care-list"), Student("a3", "c1"),
            Student("a4", "c2", "care-list"), Student("a5", "c3"),
        ],
        Guardians = [new Carer(new PersonId("parent-1"), [new StudentId("a1")]), new Carer(new PersonId("parent-4"), [new StudentId("a4")])],
    };

    public static Unit Unit(string id, string kind, string parent, string tags = "", string attrs = "") => new()
    {
        Id = new UnitId(id), Kind = kind, Parent = parent.Length == 0 ? null : new UnitId(parent), Name = id, Path = $"/{id}/", Tags = tags, Attrs = attrs,
    };

    public static Member Person(string id, string roles, string attrs = "", string tags = "") => new(
        new PersonId(id), [.. Parts(roles).Select(role => role.Split('@')).Select(role => new RoleHeld(role[0], new UnitId(role[1])))], Parts(tags), Attrs(attrs));

    public static Learner Student(string id, string inClass, string lists = "", string attrs = "") =>
        new(new StudentId(id), new UnitId(inClass), Attrs(attrs), Parts(lists), []);

    private static Dictionary<string, string> Attrs(string attrs) => Parts(attrs).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
