using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Bot.UseCases;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws a person's digest of what rules ask for. Lines of rules no programme has any more are left out.</summary>
public static class RuleNotice
{
    public static async Task<Drawing> Draw(Notice.RuleDigest digest, PersonId to, Database database, DateTimeOffset now, Site site, CancellationToken cancel)
    {
        var morning = QuietHours.After(now, site.Zone);
        if (morning > now)
            return new Drawing.Wait(morning);

        await using var db = database.Read();
        var person = await db.People.SingleAsync(known => known.Id == to, cancel);
        var lines = digest.Lines.Where(line => site.Catalogue.Rule(line.Rule) is not null).ToList();
        if (lines.Count == 0)
            return new Drawing.Skip("settled");

        var words = Words.In(person.Locale ?? Locale.ZhHans);
        var card = RuleDigestCard.For(digest with { Lines = lines, Total = digest.Total - (digest.Lines.Count - lines.Count) }, await Names(db, lines, cancel), site.Catalogue, words);

        return new Drawing.Ready(new Parcel(to, (string)card["fallbackText"]!, card));
    }

    // Units, and engagements by their topic and day; people are not named to others.
    private static async Task<Dictionary<string, string>> Names(CoEduDb db, List<Notice.RuleLine> lines, CancellationToken cancel)
    {
        var units = lines.Select(line => new UnitId(line.Subject)).Distinct().ToList();
        var entries = lines.Select(line => new EngagementId(line.Subject)).Distinct().ToList();
        var names = await db.Units.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id.Value, unit => unit.Name, cancel);
        foreach (var entry in await db.LedgerEntries.Where(entry => entries.Contains(entry.Id)).ToListAsync(cancel))
            names.TryAdd(entry.Id.Value, $"{entry.Topic} {entry.Day:M-d}".Trim());

        return names;
    }
}
