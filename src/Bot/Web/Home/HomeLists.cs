using System.Security.Cryptography;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web.Home;

/// <summary>Invitations, each with the way to its page. The way is a form: making a link is a change, and looking makes none.</summary>
internal static class HomeInvitations
{
    private const int MostRows = 12;

    public static async Task<IReadOnlyList<Html>> Of(HomeGuest guest, Visit visit)
    {
        var (now, since) = (guest.Turn.Now, guest.Turn.Now - Links.LivesAfterEnd);
        var found = await (from invitation in guest.Turn.Db.Invitations.AsNoTracking()
                           join engagement in guest.Turn.Db.Engagements.AsNoTracking() on invitation.Engagement equals engagement.Id
                           where invitation.Family == guest.Family
                                 && ((engagement.State == EngagementState.Published && engagement.EndsAt > now) || (engagement.State == EngagementState.Held && engagement.EndsAt > since))
                           orderby engagement.StartsAt
                           select new { invitation, engagement }).Take(MostRows).ToListAsync(guest.Turn.Cancel);
        var rows = found.Select(row => One(new FamilyView(row.engagement, row.invitation, "", now), visit)).ToList();

        return rows.Count == 0 ? [] : [Html.Of($"<section><h2>{visit.Words["family.page-invitations"]}</h2>\n{rows}</section>\n")];
    }

    private static Html One(FamilyView view, Visit visit) => Html.Of(
        $"""
        <form method="post" action="{visit.To($"h/{visit.Token}")}">
        <p>{Plain.Line(EngagementFacts.Name(view.Engagement, visit.Words))}<br>{EngagementFacts.When(view.Engagement, visit.Words, visit.Site.Zone)}<br>{(view.Invitation.Choice is null && view.Engagement.State == EngagementState.Published ? visit.Words["family.page-unanswered"] : InvitationCard.Standing(view, visit.Words, visit.Site.Zone))}</p>
        <input type="hidden" name="form" value="{RandomNumberGenerator.GetHexString(FamilyAnswer.FormLength, lowercase: true)}">
        <input type="hidden" name="do" value="open">
        <input type="hidden" name="engagement" value="{view.Engagement.Id.Value}">
        <button>{visit.Words["family.page-open"]}</button>
        </form>

        """);
}

/// <summary>What the family chose on open days.</summary>
internal static class HomeBookings
{
    public static async Task<IReadOnlyList<Html>> Of(HomeGuest guest)
    {
        var (turn, now) = (guest.Turn, guest.Turn.Now);
        var found = await (from booking in turn.Db.Bookings.AsNoTracking()
                           join element in turn.Db.Elements.AsNoTracking() on booking.Element equals element.Id
                           join engagement in turn.Db.Engagements.AsNoTracking() on element.Engagement equals engagement.Id
                           where booking.Family == guest.Family && element.EndsAt > now && !element.Dropped && engagement.State == EngagementState.Published
                           orderby element.StartsAt
                           select new { booking, element }).ToListAsync(turn.Cancel);
        Html Line(Booking booking, Element element) => Html.Of(
            $"<li>{Dates.When(element.StartsAt, element.EndsAt, turn.Words.Locale, turn.Zone)}<br>{Plain.Line($"{element.Title} · {element.Room}")}<br>{Stands(booking, turn.Words, turn.Zone)}</li>\n");

        return found.Count == 0 ? [] : [Html.Of($"<section><h2>{turn.Words["family.page-bookings"]}</h2>\n<ul>\n{found.Select(row => Line(row.booking, row.element))}</ul></section>\n")];
    }

    private static string Stands(Booking booking, Words words, TimeZoneInfo zone) => booking.Seat switch
    {
        Seat.None or Seat.Confirmed => words["family.seat-confirmed"],
        Seat.Waiting                => words["family.seat-waiting", booking.QueueNo],
        Seat.Offered                => words["family.seat-offered", Dates.Moment(booking.OfferExpiresAt ?? DateTimeOffset.MinValue, words.Locale, zone)],
        Seat.Lapsed                 => words["family.seat-lapsed"],
    };
}

/// <summary>What the family suggested, and what came of it.</summary>
internal static class HomeSuggestions
{
    private const int MostRows = 5;

    public static async Task<IReadOnlyList<Html>> Of(HomeGuest guest)
    {
        var turn = guest.Turn;
        var found = await turn.Db.Suggestions.AsNoTracking().Where(it => it.Family == guest.Family).OrderByDescending(it => it.ReceivedAt).Take(MostRows).ToListAsync(turn.Cancel);
        Html Line(Suggestion one) => Html.Of($"<li>{Plain.Line(one.Text)}<br>{Stands(one, turn.Words)}</li>\n");

        return found.Count == 0 ? [] : [Html.Of($"<section><h2>{turn.Words["family.page-suggestions"]}</h2>\n<ul>\n{found.Select(Line)}</ul></section>\n")];
    }

    private static string Stands(Suggestion one, Words words) => one.State switch
    {
        SuggestionState.Received                         => words["family.suggestion-received", Dates.Day(one.DueDay, words.Locale)],
        SuggestionState.PlanMade or SuggestionState.Done => words["family.suggestion-under-way", Dates.Day(one.DueDay, words.Locale)],
        SuggestionState.Replied                          => words["family.suggestion-replied", Plain.Line(one.Answer)],
    };
}
