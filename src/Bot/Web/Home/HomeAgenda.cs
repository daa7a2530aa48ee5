using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web.Home;

/// <summary>One thing a family has planned.</summary>
/// <param name="Uid">Stays the same however often it moves.</param>
/// <param name="Sequence">Raised by each change.</param>
/// <param name="Sure">False while somebody has still to agree, or there is no place yet.</param>
internal sealed record AgendaItem(string Uid, int Sequence, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string Place, bool Sure, bool Cancelled)
{
    /// <summary>How many days it lasts, each between the same hours.</summary>
    public int Days { get; } = Sittings.Of(StartsAt, EndsAt).Count;
}

/// <summary>What a family has planned: visits, what it said it comes to, what it chose on open days. Cancelled ones too, so that a calendar learns of it.</summary>
internal static class HomeAgenda
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    public static async Task<IReadOnlyList<AgendaItem>> Of(HomeGuest guest)
    {
        var (from, until) = (guest.Turn.Now - Back, guest.Turn.Now + Ahead);
        List<AgendaItem> items = [.. await Visits(guest, from, until), .. await Invitations(guest, from, until), .. await Bookings(guest, from, until)];

        return [.. items.OrderBy(item => item.StartsAt).ThenBy(item => item.Uid, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<AgendaItem>> Visits(HomeGuest guest, DateTimeOffset from, DateTimeOffset until)
    {
        var (turn, words) = (guest.Turn, guest.Turn.Words);
        var found = await (from visit in turn.Db.KnownTo(guest.Family).AsNoTracking()
                           join person in turn.Db.People on visit.Visitor equals person.Id
                           where visit.StartsAt >= @from && visit.StartsAt < until
                           select new { Visit = visit, person.Name }).ToListAsync(turn.Cancel);

        return from row in found
               let place = row.Visit.Mode switch { "in-home" => words["family.ics-home"], "at-school" => words["family.ics-school"], "online" => words["family.ics-online"], _ => "" }
               let off = row.Visit.State is VisitState.CancelledByFamily or VisitState.CancelledBySchool or VisitState.Declined or VisitState.Reversed
               select new AgendaItem($"visit-{row.Visit.Id.Value}@{Host(guest)}", row.Visit.Version, row.Visit.StartsAt, row.Visit.EndsAt, words["family.ics-visit", FamilyVisitWords.Teacher(row.Name, words)], place,
                   Sure: row.Visit.State is VisitState.Agreed or VisitState.Held, Cancelled: off);
    }

    private static async Task<IEnumerable<AgendaItem>> Invitations(HomeGuest guest, DateTimeOffset from, DateTimeOffset until)
    {
        var found = await (from invitation in guest.Turn.Db.Invitations.AsNoTracking()
                           join engagement in guest.Turn.Db.Engagements.AsNoTracking() on invitation.Engagement equals engagement.Id
                           where invitation.Family == guest.Family && (invitation.Choice == Choice.Yes || invitation.Choice == Choice.Maybe) && engagement.State != EngagementState.Draft
                                 && engagement.StartsAt >= @from && engagement.StartsAt < until
                           select new { invitation, engagement }).ToListAsync(guest.Turn.Cancel);

        return from row in found
               let one = row.engagement
               select new AgendaItem($"engagement-{one.Id.Value}@{Host(guest)}", one.Version, one.StartsAt, one.EndsAt, EngagementFacts.Name(one, guest.Turn.Words), one.Place,
                   Sure: row.invitation is { Choice: Choice.Yes, Seat: Seat.None or Seat.Confirmed }, Cancelled: one.State is EngagementState.Cancelled or EngagementState.Reversed);
    }

    private static async Task<IEnumerable<AgendaItem>> Bookings(HomeGuest guest, DateTimeOffset from, DateTimeOffset until)
    {
        var found = await (from booking in guest.Turn.Db.Bookings.AsNoTracking()
                           join element in guest.Turn.Db.Elements.AsNoTracking() on booking.Element equals element.Id
                           join engagement in guest.Turn.Db.Engagements.AsNoTracking() on element.Engagement equals engagement.Id
                           where booking.Family == guest.Family && booking.Seat != Seat.Lapsed && element.StartsAt >= @from && element.StartsAt < until
                           select new { booking, element, engagement.State, engagement.Version }).ToListAsync(guest.Turn.Cancel);

        return from row in found
               let one = row.element
               select new AgendaItem($"element-{one.Id.Value}@{Host(guest)}", one.Version + row.Version, one.StartsAt, one.EndsAt, one.Title, one.Room,
                   Sure: row.booking.Seat is Seat.None or Seat.Confirmed, Cancelled: one.Dropped || row.State is EngagementState.Cancelled or EngagementState.Reversed);
    }

    private static string Host(HomeGuest guest) => guest.Turn.Site.PublicUrl.Host;
}
