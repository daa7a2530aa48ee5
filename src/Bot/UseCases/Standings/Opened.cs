using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>One rule for one subject in one period, as it is in this turn, with what it was judged by.</summary>
/// <param name="Earlier">Other periods that began before, newest first.</param>
public sealed record Opened(Place Place, RuleLine It, Sheet Sheet, Book Book, IReadOnlyList<RuleLine> Earlier)
{
    public string Subject => It.Line.Subject;

    public Span Span => It.Line.Period;

    /// <summary>Refuses what is out of reach, or no longer asked of anybody, as if it did not exist. An empty period is the newest.</summary>
    public static async Task<Decision<Opened>> Of(string rule, string subject, string? period, Turn turn)
    {
        if ((await Place.Of(subject, turn)).Refuses(out var why, out var place))
            return why;
        if (turn.Site.Catalogue.Rule(rule) is not { } found)
            return new Refusal.NothingFits();

        var ledger = await turn.Db.Ledger(place.Top, turn.Cancel);
        var sheet = Sheet.Of(turn.Site.Catalogue, ledger, turn.Today, rule);
        var lines = sheet.Lines.Where(it => it.Line.Subject == subject).OrderByDescending(it => it.Line.Period.From).ToList();
        var at = string.IsNullOrEmpty(period) ? 0 : lines.FindIndex(it => it.Line.Period.Id == period);

        if (at < 0 || at >= lines.Count || Charge(lines[at], place, sheet, ledger, turn) is not { } charge)
            return new Refusal.NothingFits();

        return new Opened(place with { Unit = charge }, lines[at], sheet, new Book(found.Programme, ledger, turn.Today), [.. lines.Skip(at + 1)]);
    }

    // A person's duty is in the charge of where the role it asks is held, not of every class the person teaches in.
    private static Unit? Charge(RuleLine it, Place place, Sheet sheet, Ledger ledger, Turn turn)
    {
        if (place.Own || sheet.Units.Find(it.Line.Subject) is not null || ledger.People.FirstOrDefault(person => person.Id.Value == it.Line.Subject) is not { } person)
            return place.Unit;

        var asked = person.Roles.Where(role => it.Rule.ForEach?.Codes.Contains(role.Code) ?? false).ToList();

        return (asked.Count > 0 ? asked : [.. person.Roles.Take(1)])
            .Select(role => sheet.Units.UpFrom(role.Unit.Value).FirstOrDefault(unit => Tiers.Of(unit) is not null))
            .FirstOrDefault(unit => unit is not null && turn.Who.May(Act.SeeProgress, unit));
    }

    /// <summary>The same once more, after something was put down.</summary>
    public async Task<Decision<Opened>> Again(Turn turn)
    {
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await Of(It.Rule.Id, Subject, Span.Id, turn);
    }
}
