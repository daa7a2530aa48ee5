using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What follows from a plan's acceptance: rows families are invited to become drafts, to be published by whoever handed the plan in.</summary>
public static class Accepted
{
    /// <summary>
    /// Makes drafts of what can be one; what lacks a time or place, or whose place is taken, waits. A second call makes none twice. Asks
    /// the database as often for all schools of a county as for one: everybody waits meanwhile.
    /// </summary>
    /// <returns>How many drafts were made.</returns>
    public static async Task<int> Schedule(IEnumerable<(MonthPlan Plan, IReadOnlyList<PlanRow> Rows)> plans, Turn turn)
    {
        var ready = plans
            .SelectMany(it => it.Rows, (it, row) => (it.Plan, Row: row))
            .Where(it => it.Row is { Dropped: false, Engagement: null } && Invites(it.Row, turn) && Waits(it.Row, turn) is null)
            .Select(it => (it.Plan, it.Row, Slot: SlotOf(it.Row, turn))).ToList();
        var places = await PlacesTaken.Of([.. ready.Select(it => it.Row.Audience).Distinct()], ready.ConvertAll(it => it.Slot), turn);

        var made = ready.Select(it => (it.Row, Draft: Draft(it.Plan, it.Row, it.Slot, places, turn))).Where(it => it.Draft is not null).ToList();

        // A row names only what is there.
        await turn.Db.SaveChangesAsync(turn.Cancel);
        foreach (var (row, draft) in made)
            row.Engagement = draft!.Id;
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return made.Count;
    }

    // Where no room is named, none is taken. The next row's place is compared with this one's.
    private static Engagement? Draft(MonthPlan plan, PlanRow row, Slot slot, PlacesTaken places, Turn turn)
    {
        if (Tiers.Of(places.Audience(row.Audience)) is not { } tier || (row.Place.Trim().Length > 0 && places.Has(slot, row.Audience)))
            return null;

        var engagement = Make(row, slot, tier, plan.SubmittedBy ?? turn.Who.Id, turn);
        places.Add(engagement);
        turn.Db.Add(engagement);
        turn.Audit("schedule", engagement.Id.Value, $"{plan.School} {plan.Month} {row.Number}");

        return engagement;
    }

    /// <summary>What an accepted row waits for before families can be invited: `start`, `place` or `day` (it has passed); null for nothing.</summary>
    public static string? Waits(PlanRow row, Turn turn) =>
        row.Engagement is not null || !Invites(row, turn) ? null
        : row.Day is null ? "day"
        : row.Start is null ? "start"
        : PlaceOf(row, turn).Length == 0 ? "place"
        : SlotOf(row, turn).StartsAt <= turn.Now ? "day"
        : null;

    /// <summary>The same of a row that has no draft though the plan is accepted; `taken` where nothing lacks but the place.</summary>
    public static string? Reason(PlanRow row, Turn turn) => row.Engagement is null && Invites(row, turn) ? Waits(row, turn) ?? "taken" : null;

    /// <summary>An accepted plan stands as it is; only the time and place a row waits for are filled in.</summary>
    public static bool MayFill(PlanRow row, OpenPlan open, Turn turn) =>
        open.Place.MayWrite && !open.Place.IsOver(turn) && open.Plan.State == PlanState.Accepted && row.Engagement is null && Invites(row, turn) && row.Day >= turn.Today;

    public static async Task<Reply> Fill(Intent.PutPlanRow ask, PlanRow row, OpenPlan open, Turn turn)
    {
        if (!PutPlanRow.Clock(ask.Start, out var start) || start is null)
            return await PlanRowForm.Refused(new Refusal.Missing("start"), ask, open, row, turn);
        if (!PutPlanRow.Clock(ask.End, out var end))
            return await PlanRowForm.Refused(new Refusal.NotATime(ask.End!), ask, open, row, turn);
        var facts = RowFacts.Of(row) with { Start = start, End = end, Place = (ask.Place ?? "").ReplaceLineEndings(" ").Trim() };
        if ((facts.Wrong(open.Place.Month) ?? Unusable(facts, turn)) is { } wrong)
            return await PlanRowForm.Refused(wrong, ask, open, row, turn);
        var audience = (await turn.Db.Units.FindAsync([row.Audience], turn.Cancel))!;
        if (await Taken(facts.Place, SlotOf(row.Day!.Value, facts, turn), audience, turn) is { } taken)
            return await PlanRowForm.Refused(taken, ask, open, row, turn);

        facts.Into(row);
        await Schedule([(open.Plan, [row])], turn);
        turn.Audit("put-plan-row", $"{open.School} {open.Month}", row.Number.ToString(CultureInfo.InvariantCulture));

        return await ShowMonthPlan.After(open, turn, turn.Words["plans.row-scheduled", row.Number]);
    }

    private static Refusal? Unusable(RowFacts facts, Turn turn) =>
        PlaceOf(facts.Place, facts.Mode, turn).Length == 0 ? new Refusal.Missing("place")
        : turn.Zone.At(facts.Day!.Value, facts.Start!.Value) is var at && at <= turn.Now ? new Refusal.InThePast(at)
        : null;

    // Where no room is named, none is taken.
    private static async Task<Refusal?> Taken(string place, Slot slot, Unit audience, Turn turn) =>
        place.Trim().Length == 0 ? null : await Places.Taken(turn, slot, audience, except: null);

    private static bool Invites(PlanRow row, Turn turn) => turn.Site.Catalogue.Kind(row.Kind) is { } kind && Kinds.Invites(kind);

    private static Slot SlotOf(PlanRow row, Turn turn) => SlotOf(row.Day!.Value, RowFacts.Of(row), turn);

    private static Slot SlotOf(DateOnly day, RowFacts facts, Turn turn)
    {
        var start = turn.Zone.At(day, facts.Start!.Value);

        return new Slot(start, facts.End is { } end ? turn.Zone.At(day, end) : start + Scheduling.UsualLength, PlaceOf(facts.Place, facts.Mode, turn));
    }

    private static string PlaceOf(PlanRow row, Turn turn) => PlaceOf(row.Place, row.Mode, turn);

    // What is online needs no room: it is held where its mode says.
    private static string PlaceOf(string place, string mode, Turn turn) =>
        place.Trim() is { Length: > 0 } said ? said : mode == "online" ? turn.Site.Catalogue.Term(mode, turn.Words.Locale) : "";

    private static Engagement Make(PlanRow row, Slot slot, Tier tier, PersonId lead, Turn turn) => new()
    {
        Id = new EngagementId(turn.Site.NewId(turn.Now)),
        Kind = row.Kind,
        Mode = row.Mode,
        Audience = row.Audience,
        Tier = tier,
        Lead = lead,
        Topic = row.Topic,
        Lecturer = row.Lecturer,
        Place = slot.Place,
        StartsAt = slot.StartsAt,
        EndsAt = slot.EndsAt,
        PlannedAt = turn.Now,
        Form = $"plan/{row.Id}",
    };
}
