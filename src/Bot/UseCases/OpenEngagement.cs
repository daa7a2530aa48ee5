using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>One engagement as the person asking may see it: the host's card, the family's own, or figures without names.</summary>
public static class OpenEngagement
{
    public static async Task<Reply> Run(Intent.Open ask, Turn turn)
    {
        var asHost = await turn.Host(ask.Engagement);
        if (!asHost.Refuses(out _, out var hosted))
            return await AsHost(hosted.Engagement, turn);
        if (!(await turn.Guest(ask.Engagement)).Refuses(out _, out var invited))
            return new Reply.Show(await FamilyCard(invited, turn));

        return (await turn.Overseen(ask.Engagement)).Refuses(out var why, out var overseen)
            ? new Reply.No(why)
            : new Reply.Show(await HostsCard(overseen.Engagement, turn, hosts: false));
    }

    /// <param name="lead">What has just been done, said above the card; empty for a plain look.</param>
    public static async Task<Reply> AsHost(Engagement engagement, Turn turn, string lead = "") => new Reply.Show(await HostsCard(engagement, turn, lead: lead));

    /// <summary>No, beside the engagement as it is now.</summary>
    public static async Task<Reply> Refused(Refusal why, Engagement engagement, Turn turn) => new Reply.Again(why, await HostsCard(engagement, turn));

    private static async Task<JsonObject> HostsCard(Engagement engagement, Turn turn, bool hosts = true, string lead = "")
    {
        var audience = (await turn.Db.Units.FindAsync([engagement.Audience], turn.Cancel))!;
        var counts = await turn.Db.CountsOf(engagement.Id, turn.Cancel);
        var view = new HostView(engagement, await Audiences.NameOf(turn, audience), counts, turn.Now, hosts)
        {
            Questions = await turn.Db.QuestionsOf(engagement.Id, turn.Cancel),
            HasContents = Parts.Has(engagement.Kind, turn.Site.Catalogue),
            Contents = await turn.Db.ElementsOf(engagement.Id).Select(element => element.Line).Distinct().CountAsync(turn.Cancel),
        };

        return HostCard.For(view, turn.Words, turn.Zone, lead);
    }

    /// <param name="refused">What of an open day could not be had just now.</param>
    /// <param name="day">An open day with its form filled in; null shows it as it is.</param>
    /// <param name="headcount">What the form proposes; null is what was answered.</param>
    public static async Task<JsonObject> FamilyCard(
        Invited invited, Turn turn, IReadOnlyList<WishResult>? refused = null, FamilyDay? day = null, string lead = "", int? headcount = null)
    {
        var shown = day ?? await FamilyDay.Of(turn, invited.Engagement.Id, invited.Invitation.Family);
        var view = new FamilyView(invited.Engagement, invited.Invitation, await Audiences.NameOf(turn, invited.Audience), turn.Now, lead)
        {
            Day = shown is null ? null : shown with { Refused = refused ?? [] },
            Headcount = headcount,
        };

        return InvitationCard.For(view, turn.Words, turn.Zone);
    }
}
