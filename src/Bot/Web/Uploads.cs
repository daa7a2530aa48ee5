using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>
/// Links by which a school's plan takes a spreadsheet: for one person, one school and month, for a quarter of an hour. Kept among the
/// downloads, under a code of their own; good as often as needed until then, for a table is seldom right the first time.
/// </summary>
public static class Uploads
{
    /// <summary>The code among <see cref="Download"/>s.</summary>
    public const string PlanTable = "plan-table";

    /// <summary>Makes a link. Call inside the writer.</summary>
    public static Task<Uri> Link(Unit school, YearMonth month, Turn turn) => Downloads.Keep("u", PlanTable, school.Id.Value, month.First, month.Last, turn);

    /// <summary>Null for a link that is unknown, expired, or whose person writes that school's plan no longer, without telling which.</summary>
    internal static async Task<(Unit School, YearMonth Month, Turn Turn)?> Find(CoEduDb db, Visit visit)
    {
        if (await Downloads.Kept(db, visit) is not { What: PlanTable } link)
            return null;

        var (person, school) = (await db.People.SingleOrDefaultAsync(each => each.Id == link.Person, visit.Cancel), await db.Units.SingleOrDefaultAsync(unit => unit.Id == new UnitId(link.Units), visit.Cancel));
        if (person is null || school is null)
            return null;

        var who = await Callers.Of(db, person, visit.Cancel);

        return !who.May(Act.Plan, school) ? null : (school, YearMonth.Of(link.From), new Turn(db, who, visit.Now, visit.Words, OneToOne: true, Via.Link, visit.Site, visit.Cancel));
    }
}
