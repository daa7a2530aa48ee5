using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>An element as families knew it, and who had chosen it: those concerned by its change. The element itself says how it is now.</summary>
public sealed record ElementChange(Element Element, string WasCalled, string WasIn, DateTimeOffset WasAt, DateTimeOffset WasUntil, IReadOnlyList<FamilyId> Concerned)
{
    /// <summary>Something families go by is different.</summary>
    public bool IsReal => Element.Dropped || (WasCalled, WasIn, WasAt, WasUntil) != (Element.Title, Element.Room, Element.StartsAt, Element.EndsAt);
}

/// <summary>The one place where a change after publishing is handed on: to those concerned and to nobody else, once for each version.</summary>
public static class ElementTelling
{
    /// <summary>How elements stand before a change, with the families that hold or wait for a seat.</summary>
    public static async Task<IReadOnlyList<ElementChange>> Before(IReadOnlyList<Element> elements, Turn turn)
    {
        var ids = elements.Select(element => element.Id).ToList();
        var families = (await turn.Db.Bookings.AsNoTracking()
                .Where(booking => ids.Contains(booking.Element) && (booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered || booking.Seat == Seat.Waiting))
                .Select(booking => new { booking.Element, booking.Family }).ToListAsync(turn.Cancel))
            .ToLookup(booking => booking.Element, booking => booking.Family);

        return [.. elements.Select(element => new ElementChange(element, element.Title, element.Room, element.StartsAt, element.EndsAt, [.. families[element.Id]]))];
    }

    /// <summary>Called after the change, in its commit; only for what was published.</summary>
    public static async Task Changed(Engagement engagement, IReadOnlyList<ElementChange> changes, Turn turn)
    {
        var real = changes.Where(change => change.IsReal).ToList();
        foreach (var change in real)
        {
            await Tell(engagement, change, turn);
            turn.Audit("element-changed", engagement.Id.Value, change.Element.Id.Value);
        }

        await TellGroups(engagement, real, turn);
    }

    private static async Task Tell(Engagement engagement, ElementChange change, Turn turn)
    {
        var element = change.Element;
        Notice notice = element.Dropped
            ? new Notice.ElementDropped(engagement.Id.Value, element.Id.Value)
            : new Notice.ElementChanged(engagement.Id.Value, element.Id.Value, change.WasCalled, change.WasIn, change.WasAt, change.WasUntil);
        var told = await Unsent(element, turn);
        var guardians = await turn.Db.Guardians.Where(guardian => change.Concerned.Contains(guardian.Family)).Select(guardian => guardian.Person).OrderBy(person => person).ToListAsync(turn.Cancel);

        // Who has not yet read of the change before this one hears of both at once: how it was then, and how it is now.
        foreach (var person in guardians.Where(person => element.Dropped || !told.Contains(person)))
            turn.Db.Outbox.Add(Message(engagement, $"{Prefix(element)}{element.Version.ToString(CultureInfo.InvariantCulture)}/{person.Value}", person, notice, When(change, turn), Later(change)));
    }

    private static async Task<HashSet<PersonId>> Unsent(Element element, Turn turn)
    {
        var prefix = Prefix(element);

        return [.. await turn.Db.Outbox.Where(message => message.Key.StartsWith(prefix) && message.State == OutboxState.Waiting && message.Attempt == 0).Select(message => message.To).ToListAsync(turn.Cancel)];
    }

    private static string Prefix(Element element) => $"element-changed/{element.Id.Value}/";

    // By night only what would come too late in the morning.
    private static DateTimeOffset When(ElementChange change, Turn turn)
    {
        var morning = QuietHours.After(turn.Now, turn.Zone);

        return QuietHours.ComeTooLate(morning, change.WasAt, change.Element.StartsAt) ? turn.Now : morning;
    }

    private static DateTimeOffset Later(ElementChange change) => change.Element.EndsAt > change.WasUntil ? change.Element.EndsAt : change.WasUntil;

    // The class's group hears of it only where a family concerned is in that class and outside Teams.
    private static async Task TellGroups(Engagement engagement, List<ElementChange> changes, Turn turn)
    {
        var families = changes.SelectMany(change => change.Concerned).Distinct().ToList();
        var classes = await turn.Db.Students
            .Where(student => families.Contains(student.Family) && !turn.Db.Guardians.Any(guardian =>
                guardian.Family == student.Family && turn.Db.Addresses.Any(address => address.Person == guardian.Person && address.Unreachable == "")))
            .Select(student => student.Class).Distinct().ToListAsync(turn.Cancel);
        if (classes.Count == 0)
            return;

        var teachers = await turn.Db.PersonRoles.Where(role => role.Code == "head-teacher" && classes.Contains(role.Unit)).OrderBy(role => role.Person).ToListAsync(turn.Cancel);
        var stamp = string.Join('.', changes.Select(change => $"{change.Element.Id.Value}-{change.Element.Version.ToString(CultureInfo.InvariantCulture)}"));
        foreach (var held in teachers)
            turn.Db.Outbox.Add(Message(
                engagement, $"share-contents/{engagement.Id.Value}/{held.Person.Value}/{held.Unit.Value}/{stamp}", held.Person,
                new Notice.ShareLink(engagement.Id.Value, held.Unit.Value, ShareCard.Contents), changes.Min(change => When(change, turn)), engagement.EndsAt));
    }

    private static OutboxMessage Message(Engagement engagement, string key, PersonId to, Notice notice, DateTimeOffset dueAt, DateTimeOffset until) => new()
    {
        Key = key, To = to, Notice = NoticeJson.Write(notice), About = engagement.Id, Lane = Lane.Today, DueAt = dueAt, Until = until,
    };
}
