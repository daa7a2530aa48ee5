using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>Who is there, for the host alone: figures, and the families by name, a page at a time.</summary>
public static class ShowAttendance
{
    private const int PageSize = 8;
    private const int MostGuests = 5;

    public static async Task<Reply> Run(Intent.ShowAttendance ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (Door.ShutToStaff(hosted.Engagement, turn.Now) is { } shut)
            return new Reply.No(shut);

        return string.IsNullOrWhiteSpace(ask.Family) ? await List(hosted, ask.Page, turn) : await One(hosted, ask, turn);
    }

    /// <summary>The list, as it is after whatever was just marked.</summary>
    public static async Task<Reply> List(Hosted hosted, int page, Turn turn) => new Reply.Show(await Card(hosted, page, turn));

    /// <summary>No, beside the list as it is.</summary>
    public static async Task<Reply> Refused(Refusal why, Hosted hosted, int page, Turn turn) => new Reply.Again(why, await Card(hosted, page, turn));

    private static async Task<JsonObject> Card(Hosted hosted, int page, Turn turn)
    {
        var (engagement, audience) = hosted;
        await turn.Db.SaveChangesAsync(turn.Cancel);
        var counts = await turn.Db.DoorCountsOf(engagement.Id, turn.Cancel);
        var pages = int.Max(1, (counts.Families + PageSize - 1) / PageSize);
        var shown = int.Clamp(page, 0, pages - 1);
        var marks = turn.Db.MarksMade.AsNoTracking().Where(mark => mark.Engagement == engagement.Id);
        var last = await marks.Counting().Where(mark => mark.Via == Via.Proxy).OrderByDescending(mark => mark.Id).FirstOrDefaultAsync(turn.Cancel);

        return AttendanceCard.For(new AttendanceView(
            engagement, audience.Kind != "class", counts,
            await turn.Db.DoorPage(engagement.Id, audience.Path, shown, PageSize, turn.Cancel), shown, pages,
            await marks.Counting().Where(mark => mark.Family == null).OrderByDescending(mark => mark.Id).Take(MostGuests).ToListAsync(turn.Cancel),
            await marks.MaxAsync(mark => (long?)mark.Id, turn.Cancel) ?? 0,
            last, last is null ? "" : await NameOf(last, hosted, turn)) { Elements = await turn.Db.HeadsOf(engagement.Id, turn.Cancel) }, turn.Words, turn.Zone);
    }

    private static async Task<string> NameOf(MarkMade mark, Hosted hosted, Turn turn)
    {
        if (mark.Family is not { } family)
            return DoorWords.Guest(mark, turn.Words);

        var invitation = (await turn.Db.Invitations.FindAsync([mark.Engagement, family], turn.Cancel))!;
        var named = await turn.Db.Named([invitation], hosted.Audience.Path, turn.Cancel);

        return DoorWords.Family(named[0], turn.Words);
    }

    /// <summary>One family, with every mark and every place it can get.</summary>
    internal static async Task<Reply> One(Hosted hosted, Intent.ShowAttendance ask, Turn turn)
    {
        var invitation = await turn.Db.Invitations.FindAsync([hosted.Engagement.Id, new FamilyId(ask.Family!)], turn.Cancel);
        if (invitation is null)
            return new Reply.No(new Refusal.Stale());

        var named = await turn.Db.Named([invitation], hosted.Audience.Path, turn.Cancel);

        return new Reply.Show(MarkCard.For(hosted.Engagement, named[0], ask.Page, turn.Words, turn.Zone, await turn.Db.PlacesFor(hosted.Engagement.Id, invitation.Family, turn.Now, turn.Cancel)));
    }
}
