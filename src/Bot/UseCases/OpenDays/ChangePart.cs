using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Shows and changes what was put down in one go, or one element of it. Before publishing it is simply another plan; afterwards those who chose it are told.</summary>
public static class ChangePart
{
    public static async Task<Reply> Show(Intent.ShowPart ask, Turn turn)
    {
        if ((await Find(ask.Engagement, ask.Of, turn)).Refuses(out var why, out var meant))
            return new Reply.No(why);

        return new Reply.Show(await Card(meant, turn, ask.Page));
    }

    public static async Task<Reply> Run(Intent.ChangePart ask, Turn turn)
    {
        if ((await Find(ask.Engagement, ask.Of, turn)).Refuses(out var why, out var meant))
            return new Reply.No(why);
        if (meant.Version != ask.Version)
            return new Reply.Again(new Refusal.Stale(), await Card(meant, turn));
        if (Check(ask, meant, turn).Refuses(out why, out var plan))
            return new Reply.Again(why, await Card(meant, turn));
        if (await AddPart.Fit(plan.Times.Values.Min(time => time.From), plan.Times.Values.Max(time => time.To), meant.Hosted, turn) is { } outside)
            return new Reply.Again(outside, await Card(meant, turn));

        await Write(plan, meant, turn);
        turn.Audit("change-part", ask.Engagement, ask.Of);

        return new Reply.Show(await Contents.Card(meant.Hosted, turn, turn.Words["open-days.changed", plan.Title]));
    }

    public static async Task<Reply> Drop(Intent.DropPart ask, Turn turn)
    {
        if ((await Find(ask.Engagement, ask.Of, turn)).Refuses(out var why, out var meant))
            return new Reply.No(why);
        if (meant.Version != ask.Version)
            return new Reply.Again(new Refusal.Stale(), await Card(meant, turn));

        var title = meant.Elements[0].Title;
        if (meant.Hosted.Engagement.State == EngagementState.Draft)
            turn.Db.RemoveRange(meant.Elements);
        else
            await Drop(meant, turn);

        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Audit("drop-part", ask.Engagement, ask.Of);

        return new Reply.Show(await Contents.Card(meant.Hosted, turn, turn.Words["open-days.dropped", title]));
    }

    private static async Task Drop(Meant meant, Turn turn)
    {
        var changes = await ElementTelling.Before(meant.Elements, turn);
        foreach (var element in meant.Elements)
        {
            foreach (var booking in await turn.Db.Bookings.Where(booking => booking.Element == element.Id).ToListAsync(turn.Cancel))
                ElementSeats.Release(element, booking);

            (element.Dropped, element.Version) = (true, element.Version + 1);
        }

        await ElementTelling.Changed(meant.Hosted.Engagement, changes, turn);
    }

    /// <summary>What it shall be, and when each element of it.</summary>
    private sealed record Plan(string Title, string Room, int? Capacity, IReadOnlyDictionary<ElementId, Span> Times);

    private sealed record Meant(Hosted Hosted, string Of, IReadOnlyList<Element> Elements)
    {
        public int Version => Elements.Sum(element => element.Version);

        public Element First => Elements[0];
    }

    private static async Task<Decision<Meant>> Find(string engagement, string of, Turn turn)
    {
        if ((await Contents.Arranged(engagement, turn)).Refuses(out var why, out var hosted))
            return why;

        var id = new ElementId(of);
        var elements = await turn.Db.ElementsOf(hosted.Engagement.Id).Where(element => element.Line == of || element.Id == id).ToListAsync(turn.Cancel);

        return elements.Count == 0 ? new Refusal.NothingFits() : new Meant(hosted, of, elements);
    }

    private static Decision<Plan> Check(Intent.ChangePart ask, Meant meant, Turn turn)
    {
        var (first, zone) = (meant.First, turn.Zone);
        // Talks keep their length and are only moved: then they are checked as any part held once.
        var wish = new PartWish(
            first.Code == Arranging.Talk ? Parts.Meal : first.Code, ask.Title, ask.Start ?? Clock(first.StartsAt, zone), first.ByFamily ? Clock(first.EndsAt + Shift(ask, first, zone), zone) : ask.End ?? Clock(first.EndsAt, zone), ask.Room, ask.Capacity);
        if (Arranging.Check(wish, first.StartsAt.DayIn(zone), zone, first.Title).Refuses(out var why, out var part))
            return why;

        var taken = meant.Elements.Max(element => element.SeatsTaken);
        var capacity = first.ByFamily ? first.Capacity : part.Capacity;
        if (capacity < taken)
            return new Refusal.NotANumber("capacity", taken, Arranging.MostSeats);
        if (part.Times[0].From <= turn.Now)
            return new Refusal.InThePast(part.Times[0].From);

        return new Plan(part.Title, part.Room, capacity, Moved(part.Times[0], meant.Elements));
    }

    private static TimeSpan Shift(Intent.ChangePart ask, Element first, TimeZoneInfo zone) =>
        TimeOnly.TryParseExact(ask.Start, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? zone.At(first.StartsAt.DayIn(zone), start) - first.StartsAt
            : TimeSpan.Zero;

    // Rounds and slots keep their gaps: the first is moved and the others follow.
    private static Dictionary<ElementId, Span> Moved(Span first, IReadOnlyList<Element> elements)
    {
        var (was, longer) = (elements[0], first.To - first.From - (elements[0].EndsAt - elements[0].StartsAt));
        var starts = elements.Select(element => element.StartsAt).Distinct().Order().ToList();

        return elements.ToDictionary(element => element.Id, element =>
        {
            var from = element.StartsAt + (first.From - was.StartsAt) + starts.IndexOf(element.StartsAt) * longer;

            return new Span(from, from + (element.EndsAt - element.StartsAt) + longer);
        });
    }

    private static async Task Write(Plan plan, Meant meant, Turn turn)
    {
        var changes = await ElementTelling.Before(meant.Elements, turn);
        foreach (var element in meant.Elements)
        {
            var (time, room) = (plan.Times[element.Id], plan.Room.Length > 0 ? plan.Room : element.Room);
            if ((element.Title, element.Room, element.StartsAt, element.EndsAt, element.Capacity) != (plan.Title, room, time.From, time.To, plan.Capacity))
                element.Version++;
            (element.Title, element.Room, element.StartsAt, element.EndsAt, element.Capacity) = (plan.Title, room, time.From, time.To, plan.Capacity);
        }

        await turn.Db.SaveChangesAsync(turn.Cancel);
        foreach (var element in meant.Elements)
            await ElementWaitingList.Offer(meant.Hosted.Engagement, element, turn.Db, turn.Now, turn.Zone, turn.Cancel);
        if (meant.Hosted.Engagement.State == EngagementState.Published)
            await ElementTelling.Changed(meant.Hosted.Engagement, [.. changes.Where(change => change.IsReal)], turn);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Meant meant, Turn turn, int page = 0)
    {
        var units = await turn.Db.Units.AsNoTracking().Below(meant.Hosted.Audience.Path).Where(unit => unit.Kind == "class").ToListAsync(turn.Cancel);
        var view = new PartView(meant.Hosted.Engagement, LineView.From(meant.Elements, units, meant.Hosted.Audience, meant.Of), meant.Elements, units.ToDictionary(unit => unit.Id, unit => unit.Name), page);

        return PartCard.For(view, turn.Words, turn.Zone);
    }

    private static string Clock(DateTimeOffset at, TimeZoneInfo zone) => at.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
