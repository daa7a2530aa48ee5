using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A school's care list, opened: who is on it, who helps, what is on file. What the records say stays closed.</summary>
public sealed record Listing(
    Unit School, IReadOnlyDictionary<string, CareListed> Listed, ILookup<string, AssignmentMade> Helpers, ILookup<string, RecordKept> Records)
{
    /// <summary>Roles somebody can be given for a student of the list.</summary>
    public const string Cadre = "visiting-cadre", Teacher = "subject-teacher";

    public static readonly IReadOnlyList<string> Roles = [Cadre, Teacher];

    private static readonly string[] Kinds = [RecordKinds.CareFile, RecordKinds.CareMeasure, RecordKinds.CareFollowUp, RecordKinds.CareListChecked];

    public static async Task<Listing> Of(Turn turn, Unit school)
    {
        var (db, id, today) = (turn.Db, school.Id, turn.Today);
        var listed = await db.CareListed.Where(each => each.School == id && each.List == RecordKinds.CareList && each.UndoneAt == null).ToListAsync(turn.Cancel);
        var made = await db.AssignmentsMade
            .Where(each => each.School == id && each.UndoneAt == null && (each.FromDay == null || each.FromDay <= today) && (each.ToDay == null || each.ToDay >= today))
            .ToListAsync(turn.Cancel);
        var kept = await db.RecordsKept.Where(each => each.School == id && Kinds.Contains(each.Kind) && each.UndoneAt == null).OrderBy(each => each.Id).ToListAsync(turn.Cancel);

        return new Listing(
            school,
            listed.DistinctBy(each => db.Seal.Open(each.Student)).ToDictionary(each => db.Seal.Open(each.Student)),
            made.ToLookup(each => db.Seal.Open(each.Student)),
            kept.ToLookup(each => db.Seal.Open(each.Subject)));
    }

    public bool Has(Student student) => Listed.ContainsKey(student.Id.Value);

    public IEnumerable<RecordKept> Of(Student student, string kind) => Records[student.Id.Value].Where(each => each.Kind == kind);

    public bool HasHelper(Student student, string role) => Helpers[student.Id.Value].Any(each => each.Role == role);

    /// <summary>The last day a class's list was gone through; null when never.</summary>
    public DateOnly? CheckedOn(Unit unit) => Records[unit.Id.Value].Where(each => each.Kind == RecordKinds.CareListChecked).Max(each => (DateOnly?)each.Day);
}

/// <summary>Keeps records, sealed.</summary>
public static class Keeping
{
    public static void Keep(this Turn turn, Unit school, string kind, string subject, string state = "", params IEnumerable<(string Name, string? Value)> fields)
    {
        var filled = fields.Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .Select(field => KeyValuePair.Create<string, IReadOnlyList<string>>(field.Name, [field.Value!.Trim()]));
        turn.Db.Add(new RecordKept
        {
            Kind = kind,
            School = school.Id,
            Subject = turn.Db.Seal.Close(subject),
            Day = turn.Today,
            State = state,
            Fields = turn.Db.Seal.Close(Pairs.Write(filled)),
            By = turn.Who.Id,
            At = turn.Now,
        });
    }

    /// <summary>What a record says. Only for who may read it: the caller is written down.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(this Turn turn, RecordKept kept) => Pairs.Lists(turn.Db.Seal.Open(kept.Fields));

    /// <summary>The first value of a field.</summary>
    public static string Said(this IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name) => fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : "";
}
