using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
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
    public static async Task<Decision<Opened>> Of(string rule, string subject, string period, Turn turn)
    {
        if ((await Place.Of(subject, turn)).Refuses(out var why, out var place))
            return why;
        if (turn.Site.Catalogue.Rule(rule) is not { } found)
            return new Refusal.NothingFits();

        var ledger = await turn.Db.Ledger(place.Top, turn.Cancel);
        var sheet = Sheet.Of(turn.Site.Catalogue, ledger, turn.Today, rule);
        var lines = sheet.Lines.Where(it => it.Line.Subject == subject).OrderByDescending(it => it.Line.Period.From).ToList();
        var at = period.Length == 0 ? 0 : lines.FindIndex(it => it.Line.Period.Id == period);

        return at < 0 || at >= lines.Count
            ? new Refusal.NothingFits()
            : new Opened(place, lines[at], sheet, new Book(found.Programme, ledger, turn.Today), [.. lines.Skip(at + 1)]);
    }

    /// <summary>The same once more, after something was put down.</summary>
    public async Task<Decision<Opened>> Again(Turn turn)
    {
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await Of(It.Rule.Id, Subject, Span.Id, turn);
    }
}
