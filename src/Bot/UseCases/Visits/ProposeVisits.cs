using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Sends what is ticked of a plan to the families, all of it or, where one time will not do, none.</summary>
public static class ProposeVisits
{
    public static async Task<Reply> Run(Intent.ProposeVisits ask, Turn turn)
    {
        if (!await turn.Visits())
            return new Reply.No(new Refusal.NotAllowed(Act.Visit));

        var slots = Adjusted(ask);
        var ticked = Ticked(ask.Go, slots.Count).Select(number => slots[number]).ToList();
        if (ticked.Count == 0)
            return await Refused(new Refusal.Missing("go"), ask, slots, turn);

        var made = new List<Visit>();
        foreach (var slot in ticked)
        {
            if ((await Make(slot, ask.Form, made, turn)).Refuses(out var why, out var visit))
                return await Refused(why, ask, slots, turn);
            if (visit.Visit is { } @new)
                made.Add(@new);
        }

        turn.Db.AddRange(made);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        foreach (var visit in made)
        {
            await turn.Db.TellProposed(visit, turn.Now, turn.Zone, turn.Cancel);
            turn.Audit("propose-visit", visit.Id.Value);
        }

        await turn.Db.SaveChangesAsync(turn.Cancel);
        if (made.Count > 0)
            turn.Deed = new Deed("propose-visit")
            {
                Back = [.. made.Select(visit => new Intent.CancelVisit(visit.Id.Value, visit.Version) { Reason = turn.Words["undo.reason-visit"] })],
            };

        return await ShowVisits.List(new Intent.ShowVisits(), turn, turn.Words["visits.sent", made.Count]);
    }

    /// <summary>The plan with the times as they stand in the card's fields.</summary>
    public static IReadOnlyList<VisitSlot> Adjusted(Intent.ProposeVisits ask) => [.. PlanVisits.Sound(ask.Visits).Select((slot, index) =>
    {
        var (day, time) = (Field(ask, $"visit-{index + 1}-day"), Field(ask, $"visit-{index + 1}-time"));

        return slot with { At = $"{day ?? slot.At.Split('T')[0]}T{time ?? slot.At.Split('T')[^1]}" };
    })];

    // A null visit: this one was proposed before.
    private sealed record Made(Visit? Visit);

    private static async Task<Decision<Made>> Make(VisitSlot slot, string? form, List<Visit> made, Turn turn)
    {
        var ids = PlanVisits.Ids(slot.Students);
        var pupils = await turn.PupilsOf(ids);
        if (pupils.Count == 0 || pupils.Count != ids.Count || pupils.Select(pupil => pupil.Student.Family).Distinct().Count() > 1)
            return new Refusal.NothingFits();

        var (me, family, key) = (turn.Who.Id, pupils[0].Student.Family, $"{form}/{ids[0]}");
        // Pressed twice, or planned on two cards: one visit.
        if (await turn.Db.Visits.AnyAsync(visit => visit.Visitor == me && (visit.Form == key || (visit.Family == family && VisitStates.Open.Contains(visit.State))), turn.Cancel))
            return new Made(null);
        if ((await VisitTimes.Of(turn, slot.At.Split('T')[0], slot.At.Split('T')[^1])).Refuses(out var why, out var time))
            return why;
        if (made.Find(other => time.Meets(other.StartsAt, other.EndsAt)) is { } clash)
            return new Refusal.VisitClash(clash.StartsAt);

        var visit = New(pupils, time, key, turn);
        visit.ReturnOf = ReturnVisits.Due(await turn.Db.Visits.Where(each => each.Family == family).ToListAsync(turn.Cancel)).FirstOrDefault(each => each.Visitor == me || VisitBook.IsOfMyClass(each, turn))?.Id;

        return visit.Propose(turn.Now).Refuses(out why, out _) ? why : new Made(visit);
    }

    private static Visit New(IReadOnlyList<Pupil> pupils, VisitTime time, string key, Turn turn) => new()
    {
        Id = new VisitId(turn.Site.NewId(turn.Now)),
        Visitor = turn.Who.Id,
        Class = pupils[0].Class.Id,
        Family = pupils[0].Student.Family,
        Students = string.Join(';', pupils.Select(pupil => pupil.Id)),
        Mode = turn.Site.Catalogue.Kind(VisitDuties.Kind)?.Modes is [var usual, ..] ? usual : "in-home",
        StartsAt = time.StartsAt,
        EndsAt = time.EndsAt,
        PlannedAt = turn.Now,
        Form = key,
    };

    private static async Task<Reply> Refused(Refusal why, Intent.ProposeVisits ask, IReadOnlyList<VisitSlot> slots, Turn turn) =>
        new Reply.Again(why, await PlanVisits.Card(slots, ask.Form ?? turn.Site.NewId(turn.Now), turn, go: ask.Go));

    private static IEnumerable<int> Ticked(string? go, int count) => (go ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1)
        .Where(number => number >= 0 && number < count)
        .Distinct();

    private static string? Field(Intent.ProposeVisits ask, string name) =>
        ask.More is { } more && more.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
