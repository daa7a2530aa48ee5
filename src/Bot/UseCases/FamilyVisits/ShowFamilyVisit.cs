using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>One visit, as the family concerned may see it.</summary>
public static class ShowFamilyVisit
{
    public static async Task<Reply> Run(Intent.ShowFamilyVisit ask, Turn turn) =>
        (await turn.FamilyVisit(ask.Visit)).Refuses(out var why, out var visit) ? new Reply.No(why) : await turn.ShowVisit(visit);
}
