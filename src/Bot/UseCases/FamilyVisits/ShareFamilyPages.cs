using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>`家长入口`: a head teacher gets the class's door to share, a guardian the family's own page.</summary>
public static class ShareFamilyPages
{
    public static async Task<Reply> Run(Intent.ShareFamilyPages ask, Turn turn)
    {
        var rooms = turn.Who.Roles.Where(held => held is { Role: Role.HeadTeacher, At.Kind: "class" }).Select(held => held.At).ToList();
        if (rooms.Count > 1 && ask.Class is null)
            return new Reply.Choose(turn.Words["family.which-class"], [.. rooms.Select(room => (room.Name, (Intent)new Intent.ShareFamilyPages { Class = room.Id.Value }))]);
        if (rooms.FirstOrDefault(room => ask.Class is null || room.Id.Value == ask.Class) is { } found)
            return new Reply.Show(ShareHomeCard.For(found.Name, await HomeLinksOf.Class(turn.Db, found.Id, turn.Site, turn.Now, turn.Cancel), turn.Words));
        if (turn.Who.Family is { } family && ask.Class is null)
            return new Reply.Show(OwnPageCard.For(await HomeLinksOf.Family(turn.Db, family, turn.Site, turn.Now, turn.Cancel), turn.Words));

        return new Reply.No(new Refusal.OnlyBy(turn.Words["progress.role-head-teacher"]));
    }
}
