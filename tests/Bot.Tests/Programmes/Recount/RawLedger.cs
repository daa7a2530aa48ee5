using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Programmes.Recount;

/// <summary>The same year as the ledger that rules are judged by.</summary>
internal static class RawLedger
{
    public static Ledger Of(RawYear year) => new()
    {
        Units =
        [
            BenchCounty.Unit("county", "county", ""), BenchCounty.Unit("t1", "township", "county"),
            BenchCounty.Unit("s1", "school", "t1", attrs: "stage=junior"), BenchCounty.Unit("s2", "school", "t1", attrs: "stage=junior"),
            .. RawYear.Classes.SelectMany(each => new[]
            {
                BenchCounty.Unit($"g-{each.Class}", "grade", each.School, attrs: each.Entry ? "is-entry-grade=true" : ""),
                BenchCounty.Unit(each.Class, "class", $"g-{each.Class}"),
            }),
        ],
        People = [.. RawYear.People.Select(each => BenchCounty.Person(each.Person, each.Roles, tags: each.Tags))],
        Students = [.. year.Students.Select(each => BenchCounty.Student(each.Id, each.Spells[^1].Class, each.Listed ? "care-list" : "") with { History = History(each) })],
        Guardians = [.. year.Students.GroupBy(each => each.Family).Select(family => new Carer(new PersonId($"parent-{family.Key}"), [.. family.Select(each => new StudentId(each.Id))]))],
        Entries = [.. year.Entries.Select(Entry)],
        Assignments = [.. year.Duties.Select(each => new Assignment(each.Role, new PersonId(each.Person), each.Student, each.From, each.To))],
        Records = [.. year.Records.Select(each => new KeptRecord(each.Kind, each.Subject, each.Day, "", null, new Dictionary<string, IReadOnlyList<string>>()))],
    };

    private static IReadOnlyList<ClassSpell> History(RawStudent student) =>
        student.Spells.Count == 1 ? [] : [.. student.Spells.Select(each => new ClassSpell(new UnitId(each.Class), each.From, each.To))];

    private static Entry Entry(RawEntry raw)
    {
        var kind = KindOf(raw.Kind);
        var entry = BenchEntries.Complete(kind, raw.Id, raw.Host, raw.Day) with
        {
            Lead = new PersonId(raw.Lead),
            Participants = raw.Present,
            Students = [.. raw.Students.Select(id => new StudentId(id))],
            Mode = raw.Mode,
            State = raw.Reversed ? EngagementState.Reversed : EngagementState.Held,
        };
        if (kind.Fields.ContainsKey("visit-type"))
            entry = entry.Saying("visit-type", raw.VisitType);

        // A visit that leaves out a topic is as far from whole as one without any record.
        return raw.Whole ? entry
             : kind.Fields.ContainsKey("topics") ? entry.Saying("topics", "safety", "family")
             : entry with { Evidence = [] };
    }

    private static KindForm KindOf(string code) => RuleBench.Programmes.Select(programme => programme.Kinds.GetValueOrDefault(code)).First(kind => kind is not null)!;
}
