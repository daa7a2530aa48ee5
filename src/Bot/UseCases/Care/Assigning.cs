using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>Somebody who may be given students: a subject teacher of the school, or a cadre of the county, the township or a department.</summary>
public sealed record Candidate(PersonId Id, string Name, string Role, Unit At);

/// <summary>What assigning in a school is decided by.</summary>
/// <param name="Students">On the list, or given somebody; by class and number.</param>
public sealed record Assigning(Unit School, Listing Listing, IReadOnlyList<Charge> Students, IReadOnlyList<Candidate> Candidates)
{
    public IReadOnlyList<Charge> Listed => [.. Students.Where(charge => Listing.Has(charge.Student))];

    /// <summary>Schools the caller assigns in; the one meant, or the only one.</summary>
    public static async Task<Decision<Assigning>> Of(string? said, Turn turn)
    {
        var schools = turn.Who.Roles
            .Where(held => Permissions.All.Contains((held.Role, Act.Assign, Tier.Class)) && Tiers.Of(held.At) == Tier.School)
            .Select(held => held.At).DistinctBy(unit => unit.Id).ToList();
        if (schools.Count == 0)
            return new Refusal.NotAllowed(Act.Assign);
        var meant = string.IsNullOrWhiteSpace(said) ? schools.Take(1).ToList() : UnitNames.Match(said, schools);
        if (meant is not [var school])
            return new Refusal.NoSuchUnit(said!.Trim());

        var listing = await Listing.Of(turn, school);
        var classes = await turn.Db.Units.AsNoTracking().Below(school.Path).Where(unit => unit.Kind == "class").ToListAsync(turn.Cancel);
        var students = await StudentsOf(listing, classes, turn);

        return new Assigning(school, listing, students, await StaffFor(school, turn));
    }

    /// <summary>Those who lack anybody, by class and number.</summary>
    public IReadOnlyList<LackingRow> Rows(Words words) =>
    [
        .. Listed
            .Select(charge => new LackingRow(charge.Student.Id.Value, charge.Called(words), !Listing.HasHelper(charge.Student, Listing.Cadre), !Listing.HasHelper(charge.Student, Listing.Teacher)))
            .Where(row => row.Cadre || row.Teacher),
    ];

    /// <summary>Somebody by id or name, who may have the role here.</summary>
    public Decision<Candidate> Find(string role, string said)
    {
        var found = Candidates.Where(each => each.Role == role && (each.Id.Value == said.Trim() || each.Name == said.Trim())).DistinctBy(each => each.Id).ToList();

        return found switch
        {
            [var only] => only,
            []         => new Refusal.NobodyToAssign(said.Trim()),
            _          => new Refusal.Ambiguous(said.Trim(), [.. found.Select(each => $"{each.Name} {each.At.Name}")]),
        };
    }

    // Never by name here, whoever asks: who assigns sees class and number.
    private static async Task<List<Charge>> StudentsOf(Listing listing, IReadOnlyList<Unit> classes, Turn turn)
    {
        var ids = listing.Listed.Keys.Concat(listing.Helpers.Select(made => made.Key)).Distinct().Select(id => new StudentId(id)).ToList();
        var byId = classes.ToDictionary(unit => unit.Id);
        var students = await turn.Db.Students.AsNoTracking().Where(student => ids.Contains(student.Id)).ToListAsync(turn.Cancel);

        return [.. students.Where(student => byId.ContainsKey(student.Class))
            .Select(student => new Charge(student, byId[student.Class], Own: false))
            .OrderBy(charge => charge.Class.Path, StringComparer.Ordinal)
            .ThenBy(charge => charge.Student.Number().PadLeft(6, '0'), StringComparer.Ordinal)];
    }

    private static async Task<List<Candidate>> StaffFor(Unit school, Turn turn)
    {
        var chain = school.Chain;
        var held = await (from role in turn.Db.PersonRoles
                          join unit in turn.Db.Units on role.Unit equals unit.Id
                          join person in turn.Db.People on role.Person equals person.Id
                          where (role.Code == Listing.Teacher && turn.Db.Units.Below(school.Path).Any(below => below.Id == unit.Id))
                              || (role.Code == Listing.Cadre && (chain.Contains(unit.Id) || unit.Kind == "department"))
                          orderby role.Code, person.Name, person.Id
                          select new { person.Id, person.Name, role.Code, Unit = unit }).AsNoTracking().ToListAsync(turn.Cancel);

        return [.. held.DistinctBy(each => (each.Id, each.Code)).Select(each => new Candidate(each.Id, each.Name, each.Code, each.Unit))];
    }
}
