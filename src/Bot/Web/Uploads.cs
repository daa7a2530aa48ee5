using System.Security.Cryptography;
using System.Text;
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

    private const int LongestSecret = 64;

    /// <summary>Makes a link. Call inside the writer.</summary>
    public static Uri Link(Unit school, YearMonth month, Turn turn)
    {
        var secret = turn.Site.NewSecret();
        turn.Db.Add(new Download { Hash = HashOf(secret), Person = turn.Who.Id, What = PlanTable, Units = school.Id.Value, From = month.First, To = month.Last, ExpiresAt = turn.Now + Downloads.Good });

        return new Uri($"{turn.Site.Page($"u/{secret}")}?lang={turn.Words.Locale.Code()}");
    }

    /// <summary>Null for a link that is unknown, expired, or whose person writes that school's plan no longer, without telling which.</summary>
    internal static async Task<(Unit School, YearMonth Month, Turn Turn)?> Find(CoEduDb db, Visit visit)
    {
        var hash = HashOf(visit.Token);
        if (visit.Token.Length is 0 or > LongestSecret || await db.Downloads.AsNoTracking().SingleOrDefaultAsync(each => each.Hash == hash && each.What == PlanTable, visit.Cancel) is not { } link || visit.Now >= link.ExpiresAt)
            return null;

        var (person, school) = (await db.People.SingleOrDefaultAsync(each => each.Id == link.Person, visit.Cancel), await db.Units.SingleOrDefaultAsync(unit => unit.Id == new UnitId(link.Units), visit.Cancel));
        if (person is null || school is null || await Callers.Of(db, person, visit.Cancel) is var who && !who.May(Act.Plan, school))
            return null;

        return (school, YearMonth.Of(link.From), new Turn(db, await Callers.Of(db, person, visit.Cancel), visit.Now, visit.Words, OneToOne: true, Via.Link, visit.Site, visit.Cancel));
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
