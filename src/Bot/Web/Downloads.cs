using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>What a link leads to, and the person it was made for, as they are now.</summary>
internal sealed record Fetched(Download Download, Takeout Wanted, Turn Turn);

/// <summary>
/// Links to files: for one person, one thing, some units and days, for a quarter of an hour. The secret in the link is random and only its
/// hash is kept; each file is given out once. Whoever has lost the role meanwhile gets nothing.
/// </summary>
public static class Downloads
{
    public static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    // Secrets are 128 bits, in hex; whatever is longer is none.
    private const int LongestSecret = 64;

    /// <summary>Makes a link. Call inside the writer.</summary>
    public static Task<Uri> Link(Takeout wanted, Turn turn) => Keep("x", wanted.What, string.Join(';', wanted.Units.Select(unit => unit.Id)), wanted.From, wanted.To, turn);

    /// <summary>Keeps what a link to one of our pages leads to, and lets go of those whose time is over.</summary>
    internal static async Task<Uri> Keep(string page, string what, string units, DateOnly from, DateOnly to, Turn turn)
    {
        await turn.Db.Downloads.Where(download => download.ExpiresAt <= turn.Now).ExecuteDeleteAsync(turn.Cancel);

        var secret = turn.Site.NewSecret();
        turn.Db.Add(new Download { Hash = HashOf(secret), Person = turn.Who.Id, What = what, Units = units, From = from, To = to, ExpiresAt = turn.Now + Good });

        return new Uri($"{turn.Site.Page($"{page}/{secret}")}?lang={turn.Words.Locale.Code()}");
    }

    /// <summary>What the visit's link leads to; null for one that is unknown or whose time is over.</summary>
    internal static async Task<Download?> Kept(CoEduDb db, Visit visit)
    {
        var hash = HashOf(visit.Token);

        return visit.Token.Length is > 0 and <= LongestSecret && await db.Downloads.SingleOrDefaultAsync(each => each.Hash == hash, visit.Cancel) is { } kept && visit.Now < kept.ExpiresAt ? kept : null;
    }

    /// <summary>Null for a link that is unknown, expired, or whose person may no longer have it, without telling which.</summary>
    internal static async Task<Fetched?> Find(CoEduDb db, Visit visit)
    {
        if (await Kept(db, visit) is not { } download || !Exported.All.Contains(download.What))
            return null;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == download.Person, visit.Cancel) is not { } person)
            return null;

        var who = await Callers.Of(db, person, visit.Cancel);
        var ids = download.Units.Split(';').Select(id => new UnitId(id)).ToList();
        var units = await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToListAsync(visit.Cancel);
        if (units.Count != ids.Count || !units.TrueForAll(unit => Takeout.May(who, download.What, unit)))
            return null;

        var wanted = new Takeout(download.What, [.. units.OrderBy(unit => ids.IndexOf(unit.Id))], download.From, download.To);

        return new Fetched(download, wanted, new Turn(db, who, visit.Now, visit.Words, OneToOne: true, Domain.Engagements.Via.Link, visit.Site, visit.Cancel));
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
