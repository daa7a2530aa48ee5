using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases;

/// <summary>
/// Asks the rules that a programme checks when something is planned (`check_at: scheduling`), as if it were held as planned:
/// JH-04, no more than 50 on the spot during an epidemic.
/// </summary>
public static class AtScheduling
{
    /// <summary>The first rule broken; null when none is.</summary>
    public static async Task<Refusal?> Broken(Turn turn, Engagement engagement, Slot slot, Unit audience)
    {
        var asked = turn.Site.Catalogue.Programmes.Where(programme => Checks(programme).Any()).ToList();
        if (asked.Count == 0)
            return null;

        var chain = await turn.Db.Chain(audience, turn.Cancel);
        var planned = AsHeld(engagement, slot, turn.Site.Catalogue.Organiser(engagement.Kind, chain), turn.Zone);
        var broken = asked.SelectMany(programme => Broken(programme, planned, chain)).FirstOrDefault();

        return broken is null ? null : new Refusal.BreaksRule(broken.Id, broken.Title.In(turn.Words.Locale));
    }

    // The book is opened for the day it will be held, and finds the entry under the programme's own name for the kind.
    private static IEnumerable<Rule> Broken(Programme programme, Entry planned, IReadOnlyList<Unit> chain)
    {
        var book = new Book(programme, new Ledger { Units = chain, Entries = [planned] }, planned.Day);

        return Checks(programme).Where(rule => book.InForce(rule) && CheckRule.Failures(rule, book.Held[0], book).Count > 0);
    }

    private static IEnumerable<Rule.Check> Checks(Programme programme) => programme.Rules.OfType<Rule.Check>().Where(rule => rule.AtScheduling);

    // Without a number of seats anybody may come.
    private static Entry AsHeld(Engagement engagement, Slot slot, Unit organiser, TimeZoneInfo zone) => new()
    {
        Id = engagement.Id,
        Kind = engagement.Kind,
        Host = engagement.Audience,
        Organiser = organiser.Id,
        Day = slot.StartsAt.DayIn(zone),
        Start = slot.StartsAt.ClockIn(zone),
        End = slot.EndsAt.ClockIn(zone),
        Mode = engagement.Mode,
        Lead = engagement.Lead,
        OnSite = engagement.Capacity ?? Scheduling.MostSeats,
        PlannedAt = engagement.PlannedAt,
    };
}
