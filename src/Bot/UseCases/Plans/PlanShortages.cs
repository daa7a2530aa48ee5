using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What rules will still be short of when a month begins, counting what is published until then as held.</summary>
internal static class PlanShortages
{
    /// <param name="before">Kinds of what is to be held before the month begins, once for each.</param>
    public static async Task<IReadOnlyList<Shortage>> Of(PlanPlace place, IReadOnlyList<string> before, Turn turn)
    {
        var ledger = await turn.Db.Ledger(place.School, turn.Cancel);
        var offered = PlanKinds.Of(place.School, turn.Site.Catalogue).Select(kind => kind.Code).ToHashSet(StringComparer.Ordinal);

        return [.. from programme in turn.Site.Catalogue.Programmes
                   // As of the month's first day: rules of that month have begun by then.
                   let book = new Book(programme, ledger, place.Month.First)
                   from rule in programme.Rules.OfType<Rule.Quota>()
                   where rule.Measure == Measure.Count && rule.Modality.Alerts() && turn.Site.Catalogue.Rule(rule.Id)?.Programme == programme
                   let share = rule.Of.FirstOrDefault(share => share.Filter.Kinds.Any(offered.Contains))
                   where share is not null
                   from line in Evaluation.Of(rule, book)
                   where line.Subject == place.School.Id.Value && IsOpen(rule, line, place.Month, book)
                   let kind = share.Filter.Kinds.First(offered.Contains)
                   let lacking = line.Need - line.Have - before.Count(each => each == kind)
                   where lacking > 0
                   select Shortage(rule, kind, lacking, share.Filter.Near, line, place.Month, programme)];
    }

    // A ceiling asks for nothing, however far it is from being reached.
    private static bool IsOpen(Rule.Quota rule, ScoreLine line, YearMonth month, Book book) =>
        line.Standing is Standing.NotDue or Standing.OnTrack or Standing.AtRisk or Standing.Overdue
        && line.Period.From <= month.Last && line.Period.Until > month.First
        && book.Value(rule.Bounds.Exactly ?? rule.Bounds.Min, book.Units.Find(line.Subject)) > 0
        && line.Need > line.Have;

    private static Shortage Shortage(Rule rule, string kind, decimal lacking, Near? near, ScoreLine line, YearMonth month, Programme programme)
    {
        var on = near is not null && programme.Calendar.Anchors.TryGetValue(near.Anchor, out var anchor) ? anchor.In(month.Year) : (DateOnly?)null;

        return new Shortage(rule.Id, kind, lacking, line.Period.Until, on, near?.Anchor ?? "");
    }
}
