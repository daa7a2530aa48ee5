using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>The head teacher's card for the class group: what to forward, with link and QR code.</summary>
internal static class ShareNotice
{
    public static async Task<Drawing> Draw(Notice.ShareLink share, Engagement engagement, Turn turn, Database database)
    {
        if (!ShareCard.Occasions.Contains(share.Occasion))
            return new Drawing.Skip("unknown-occasion");

        var room = await turn.Db.Units.SingleAsync(unit => unit.Id == new UnitId(share.Class), turn.Cancel);
        var audience = await turn.Db.Units.SingleAsync(unit => unit.Id == engagement.Audience, turn.Cancel);
        var page = share.Occasion == ShareCard.Cancelled
            ? null
            : await database.Writer.Run(db => Links.ForClass(db, engagement, room.Id, turn.Site, turn.Cancel), turn.Cancel);
        var view = new ShareView(engagement, room.Name, await Audiences.NameOf(turn, audience), share.Occasion, page);
        var card = ShareCard.For(view, turn.Words, turn.Zone);

        return new Drawing.Ready(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
    }
}
