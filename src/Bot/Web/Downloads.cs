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
    public static async Task<Uri> Link(Takeout wanted, Turn turn)
    {
        await turn.Db.Downloads.Where(download => download.ExpiresAt <= turn.Now).ExecuteDeleteAsync(turn.Cancel);

        var secret = turn.Site.NewSecret();
        turn.Db.Add(new Download
        {
            Hash = HashOf(secret), Person = turn.Who.Id, What = wanted.What, Units = string.Join(';', wanted.Units.Select(unit => unit.Id)),
            From = wanted.From, To = wanted.To, ExpiresAt = turn.Now + Good,
        });

        return new Uri($"{turn.Site.Page($"x/{secret}")}?lang={turn.Words.Locale.Code()}");
    }

    /// <summary>Null for a link that is unknown, expired, or whose person may no longer have it, without telling which.</summary>
    internal static async Task<Fetched?> Find(CoEduDb db, Visit visit)
    {
        var hash = HashOf(visit.Token);
        if (visit.Token.Length is 0 or > LongestSecret || await db.Downloads.SingleOrDefaultAsync(each => each.Hash == hash, visit.Cancel) is not { } download
            || visit.Now >= download.ExpiresAt || !Exported.All.Contains(download.What))
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
