using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web.Home;

/// <summary>A family at its own page, by its own link.</summary>
internal sealed record HomeGuest(Turn Turn, HomeLink Link)
{
    public FamilyId Family => new(Link.Holder);

    public static async Task<HomeGuest?> Of(CoEduDb db, Visit visit)
    {
        if (await HomeLinksOf.Find(db, HomeLinksOf.Home, visit.Token, visit.Site, visit.Now, visit.Cancel) is not { } link)
            return null;

        return await Callers.OfFamily(db, new FamilyId(link.Holder), visit.Cancel) is { } caller
            ? new HomeGuest(new Turn(db, caller, visit.Now, visit.Words, OneToOne: true, Via.Link, visit.Site, visit.Cancel), link)
            : null;
    }
}
