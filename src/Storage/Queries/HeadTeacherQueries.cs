using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Somebody's place as head teacher of a class.</summary>
public sealed record HeadTeacherPost(PersonId Person, string Name, Unit Class);

/// <summary>Who made a visit, and whom it was about.</summary>
public sealed record VisitMade(PersonId Lead, IReadOnlyList<string> With, IReadOnlyList<StudentId> Students)
{
    public bool IsOf(PersonId person) => Lead == person || With.Contains(person.Value);
}

/// <summary>The head teachers of a school and what they did over some days: a statement for each kind of figure.</summary>
public static class HeadTeacherQueries
{
    public static async Task<IReadOnlyList<HeadTeacherPost>> HeadTeachersBelow(this CoEduDb db, string path, CancellationToken cancel)
    {
        var held = await (from role in db.PersonRoles
                          join unit in db.Units.Below(path) on role.Unit equals unit.Id
                          join person in db.People on role.Person equals person.Id
                          select new { role.Code, person.Id, person.Name, unit }).AsNoTracking().ToListAsync(cancel);

        return [.. held.Where(each => Roles.Of(each.Code) == Role.HeadTeacher && Tiers.Of(each.unit) == Tier.Class).Select(each => new HeadTeacherPost(each.Id, each.Name, each.unit))];
    }

    /// <summary>Students as they sit in their classes now.</summary>
    public static async Task<ILookup<UnitId, StudentId>> StudentsBelow(this CoEduDb db, string path, CancellationToken cancel) =>
        (await db.Students.AsNoTracking().Where(student => db.Units.Below(path).Any(unit => unit.Id == student.Class)).Select(student => new { student.Class, student.Id }).ToListAsync(cancel))
            .ToLookup(student => student.Class, student => student.Id);

    /// <summary>Home visits that stand in the ledger, recorded ones without a plan included.</summary>
    public static async Task<IReadOnlyList<VisitMade>> VisitsMadeBelow(this CoEduDb db, string path, Week days, CancellationToken cancel)
    {
        var (from, to) = (days.From, days.To);
        var made = await (from unit in db.Units.Below(path)
                          join entry in db.LedgerEntries.AsNoTracking() on unit.Id equals entry.Host
                          where entry.Kind == VisitDuties.Kind && entry.State == EngagementState.Held && entry.Day >= @from && entry.Day <= to
                          select new { entry.Lead, entry.Participants, entry.Students }).ToListAsync(cancel);

        return [.. made.Select(each => new VisitMade(each.Lead, each.Participants.Split(';', StringSplitOptions.RemoveEmptyEntries), StudentsKept.Open(db, each.Students)))];
    }

    /// <summary>By visitor: visits held that families were asked about, and how many said it had happened.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, (int Asked, int Confirmed)>> ConfirmedBelow(this CoEduDb db, string path, Week days, CancellationToken cancel)
    {
        var (starts, ends) = (days.StartsAt, days.EndsAt);
        var visits = await db.Visits.AsNoTracking()
            .Where(visit => visit.State == VisitState.Held && visit.StartsAt >= starts && visit.StartsAt < ends && db.Units.Below(path).Any(unit => unit.Id == visit.Class))
            .GroupBy(visit => visit.Visitor)
            .Select(own => new { own.Key, Asked = own.Count(), Confirmed = own.Count(visit => visit.Happened == true) })
            .ToListAsync(cancel);

        return visits.ToDictionary(own => own.Key, own => (own.Asked, own.Confirmed));
    }
}
