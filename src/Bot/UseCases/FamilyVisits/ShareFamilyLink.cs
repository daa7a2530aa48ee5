using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Bot.Web;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>One family's own link, for its visitor to pass on where nobody of the family is in Teams. Who took it is written down.</summary>
public static class ShareFamilyLink
{
    public static async Task<Reply> Run(Intent.ShareFamilyLink ask, Turn turn)
    {
        if ((await turn.MyVisit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        var page = await HomeLinksOf.Family(turn.Db, loaded.Visit.Family, turn.Site, turn.Now, turn.Cancel);
        turn.Audit("family-link", loaded.Visit.Id.Value);

        return new Reply.Show(FamilyLinkCard.For(loaded.Visit, page, turn.Words));
    }
}
