using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>The document a plan counts as (JH-07): its code, when it is due, and the rows that say it was handed in.</summary>
public static class PlanPaper
{
    // Where no programme asks for it, a plan is kept all the same.
    private const string Usual = "next-month-plan";

    /// <summary>Of the rule that asks each month for a paper about the next.</summary>
    public static string Code(Catalogue catalogue) => RuleOf(catalogue)?.Rule.Code ?? Usual;

    /// <summary>The last day on which it is in time; null where no programme says so.</summary>
    public static DateOnly? DueDay(PlanPlace place, Turn turn)
    {
        if (RuleOf(turn.Site.Catalogue) is not { } found)
            return null;

        var before = place.Month.Add(-1);
        var line = new ScoreLine(found.Rule.Id, place.School.Id.Value, new Span(PeriodCode.Month, before.ToString(), before.First, before.Last.AddDays(1)), Standing.OnTrack, 0, 1, [], []);

        return RuleLadder.DueDay(found.Rule, line, new Book(found.Programme, new Ledger { Units = [place.School] }, turn.Today));
    }

    public static DocumentHandedIn Of(OpenPlan open, Turn turn) => new()
    {
        Kind = Code(turn.Site.Catalogue), Unit = open.School, RefersTo = open.Month, Note = turn.Words["plans.paper", open.Rows.Count], By = turn.Who.Id, At = turn.Now,
    };

    /// <summary>The submission that was not decided is taken back; those before a return stay, for the first is what counts.</summary>
    public static async Task TakeBack(OpenPlan open, DateTimeOffset submittedAt, Turn turn)
    {
        var code = Code(turn.Site.Catalogue);
        var handedIn = await turn.Db.DocumentsHandedIn
            .Where(each => each.Kind == code && each.Unit == open.School && each.RefersTo == open.Month && each.At == submittedAt && each.UndoneAt == null)
            .ToListAsync(turn.Cancel);
        foreach (var document in handedIn)
            _ = document.Undo(turn.Who.Id, turn.Words["plans.withdrawn-reason"], turn.Now);
    }

    private static (Programme Programme, Rule.Deliverable Rule)? RuleOf(Catalogue catalogue) => catalogue.Programmes
        .SelectMany(programme => programme.Rules.OfType<Rule.Deliverable>(), (programme, rule) => ((Programme Programme, Rule.Deliverable Rule)?)(programme, rule))
        .FirstOrDefault(each => each!.Value.Rule.Due is Due.Each { Every: PeriodCode.Month, RefersToNext: true });
}
