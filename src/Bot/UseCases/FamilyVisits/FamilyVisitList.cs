using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>The visits a family was told of, those just over among them: they wait for its word. One is shown at once.</summary>
internal static class FamilyVisitList
{
    private const int MostButtons = 5;

    private static readonly TimeSpan Back = TimeSpan.FromDays(60);

    public static async Task<Reply> Run(FamilyId family, Turn turn)
    {
        var since = turn.Now - Back;
        var found = await turn.Db.KnownTo(family).AsNoTracking()
            .Where(visit => visit.StartsAt >= since && visit.State != VisitState.CancelledBySchool && visit.State != VisitState.CancelledByFamily && visit.State != VisitState.Reversed)
            .OrderByDescending(visit => visit.StartsAt)
            .Take(MostButtons)
            .ToListAsync(turn.Cancel);

        return found switch
        {
            []        => await Answering.Run(new Intent.ShowAgenda(), turn),
            [var one] => await turn.ShowVisit(one),
            _         => new Reply.Choose(turn.Words["cards.which-one"], [.. (await Titles(found, turn)).Zip(found, (title, visit) => (title, (Intent)new Intent.ShowFamilyVisit(visit.Id.Value)))]),
        };
    }

    private static async Task<IReadOnlyList<string>> Titles(IReadOnlyList<Visit> visits, Turn turn)
    {
        var titles = new List<string>();
        foreach (var visit in visits)
            titles.Add($"{Dates.Moment(visit.StartsAt, turn.Words.Locale, turn.Zone)} {turn.Words["family.row", turn.Words["family.teacher", (await turn.FamilyView(visit)).Visitor]]}");

        return titles;
    }
}
