using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>What a guardian's agenda says beside engagements: visits to the family, and the way to its page.</summary>
internal static class FamilyAgenda
{
    private const int MostVisits = 6;

    public static async Task<AgendaView> With(AgendaView view, Turn turn)
    {
        if (turn.Who.Family is not { } family)
            return view;

        var (from, until) = (turn.Zone.At(view.From, TimeOnly.MinValue), turn.Zone.At(view.To.AddDays(1), TimeOnly.MinValue));
        var visits = await turn.Db.KnownTo(family).AsNoTracking()
            .Where(visit => visit.StartsAt >= from && visit.StartsAt < until && visit.State != VisitState.CancelledBySchool && visit.State != VisitState.CancelledByFamily && visit.State != VisitState.Reversed)
            .OrderBy(visit => visit.StartsAt)
            .Take(MostVisits)
            .ToListAsync(turn.Cancel);
        var shown = new List<VisitFamilyView>();
        foreach (var visit in visits)
            shown.Add(await turn.FamilyView(visit));

        return view with { Visits = shown, Page = await HomeLinksOf.Family(turn.Db, family, turn.Site, turn.Now, turn.Cancel) };
    }
}
