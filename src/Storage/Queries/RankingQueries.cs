using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Summaries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>What schools of a county are compared by, school by school and in a few statements.</summary>
public static class RankingQueries
{
    /// <summary>Every school's days: its duties as judged, and how many came of those it invited itself. Summed in the database, for a year is long.</summary>
    public static async Task<IReadOnlyList<SchoolFigures>> SchoolFigures(
        this CoEduDb db, Unit county, Week days, IReadOnlyDictionary<UnitId, (int InOrder, int Judged)> duties, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Below(county.Path).ToListAsync(cancel);
        var schoolOf = SchoolOf(units);
        var students = await db.Students.Where(student => db.Units.Below(county.Path).Any(unit => unit.Id == student.Class))
            .GroupBy(student => student.Class).Select(room => new { room.Key, Count = room.Count() }).ToListAsync(cancel);
        var figures = await (from engagement in db.Within([county.Path]).AsNoTracking().Within(days).Where(e => e.State == EngagementState.Held)
                             join count in db.EngagementCounts on engagement.Id equals count.Engagement
                             group count by engagement.Audience into held
                             select new
                             {
                                 held.Key, Invited = held.Sum(each => each.Invited), Came = held.Sum(each => each.Families),
                                 Answers = held.Sum(each => each.Feedback), Stars = held.Sum(each => each.ContentSum),
                             }).ToListAsync(cancel);
        var size = students.Where(room => schoolOf.ContainsKey(room.Key)).ToLookup(room => schoolOf[room.Key].Id, room => room.Count);
        var work = figures.Where(each => schoolOf.ContainsKey(each.Key)).ToLookup(each => schoolOf[each.Key].Id);

        return [.. units.Where(unit => Tiers.Of(unit) == Tier.School).Select(school => new SchoolFigures(
            school.Id, size[school.Id].Sum(), duties.GetValueOrDefault(school.Id).InOrder, duties.GetValueOrDefault(school.Id).Judged,
            work[school.Id].Sum(each => each.Invited), work[school.Id].Sum(each => each.Came), work[school.Id].Sum(each => each.Answers), work[school.Id].Sum(each => each.Stars)))];
    }

    /// <summary>A county's week, and what others may learn from it.</summary>
    public static async Task<(Bulletin Bulletin, IReadOnlyList<LearningPoint> Points)> BulletinOf(
        this CoEduDb db, Unit county, DateOnly monday, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var week = new Week(monday, monday.AddDays(6), zone);
        var schoolOf = SchoolOf(await db.Units.AsNoTracking().Below(county.Path).ToListAsync(cancel));
        var held = await db.HeldIn(county, week, cancel);
        var recorded = await db.RecordedIn([county.Path], new PersonId(""), week, cancel);
        var schools = held.Select(each => each.Engagement.Audience).Concat(recorded.Select(entry => entry.Host)).Where(schoolOf.ContainsKey).Select(unit => schoolOf[unit].Id).Distinct().Count();

        return (
            new Bulletin
            {
                County = county.Id, Week = monday, PublishedAt = now, Held = held.Count + recorded.Count, Schools = schools,
                Came = held.Sum(each => each.Came) + recorded.Sum(entry => entry.Families ?? 0),
            },
            LearningPoint.Of(county.Id, monday, held.Where(each => schoolOf.ContainsKey(each.Engagement.Audience)).Select(each => (each, schoolOf[each.Engagement.Audience]))));
    }

    /// <summary>Who runs a county's schools and townships, and its office: whoever is sent what is published, with the widest unit of theirs.</summary>
    public static async Task<IReadOnlyList<(PersonId Person, Unit At)>> Readers(this CoEduDb db, Unit county, CancellationToken cancel)
    {
        var roles = await (from role in db.PersonRoles
                           join unit in db.Units.Below(county.Path) on role.Unit equals unit.Id
                           select new { role.Person, role.Code, unit }).ToListAsync(cancel);

        return [.. roles
            .Where(held => Roles.Of(held.Code) is Role.Principal or Role.MoralDirector or Role.TownshipLead or Role.CountyOfficer)
            .GroupBy(held => held.Person)
            .Select(own => (own.Key, own.OrderBy(held => held.unit.Path.Length).First().unit))
            .OrderBy(reader => reader.Key.Value, StringComparer.Ordinal)];
    }

    internal static async Task<IReadOnlyList<EngagementFigures>> HeldIn(this CoEduDb db, Unit county, Week week, CancellationToken cancel) =>
        await db.FiguresOf(db.Within([county.Path]).AsNoTracking().Within(week).Where(e => e.State == EngagementState.Held), cancel);

    internal static Dictionary<UnitId, Unit> SchoolOf(List<Unit> units)
    {
        var tree = new UnitTree(units);

        return units
            .Select(unit => (unit.Id, School: tree.UpFrom(unit.Id.Value).FirstOrDefault(above => Tiers.Of(above) == Tier.School)))
            .Where(pair => pair.School is not null)
            .ToDictionary(pair => pair.Id, pair => pair.School!);
    }
}
