using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>A plan with its rows, for whoever may write or see it.</summary>
/// <param name="Rows">Without those dropped, by day.</param>
public sealed record OpenPlan(PlanPlace Place, MonthPlan Plan, IReadOnlyList<PlanRow> Rows)
{
    public string School => Place.School.Id.Value;

    public string Month => Place.Month.ToString();

    /// <summary>Whether its rows can be changed now.</summary>
    public bool IsOpen(Turn turn) => Place.MayWrite && Plan.State.IsOpen() && !Place.IsOver(turn);

    /// <summary>To look at: a writer's first look makes the draft, others see what was handed in.</summary>
    public static async Task<Decision<OpenPlan>> ToSee(string? school, string? month, Turn turn)
    {
        if ((await PlanPlace.Of(school, month, turn)).Refuses(out var why, out var place))
            return why;

        var plan = await turn.Db.PlanOf(place.School.Id, place.Month, turn.Cancel);
        if (!place.MayWrite)
            return plan is null or { State: PlanState.Draft } ? new Refusal.NoPlan(place.School.Name, place.Month) : await With(place, plan, turn);
        if (plan is null && place.IsOver(turn))
            return new Refusal.NoPlan(place.School.Name, place.Month);
        if (plan is null && place.Month.Add(-1).First is var from && from > turn.Today)
            return new Refusal.MonthTooEarly(place.Month, from);

        return await With(place, plan ?? await Drafting.Begin(place, turn), turn);
    }

    /// <summary>To change as the school: one's own plan of a month that is not past.</summary>
    public static async Task<Decision<OpenPlan>> ToChange(string? school, string? month, Turn turn)
    {
        if ((await ToSee(school, month, turn)).Refuses(out var why, out var open))
            return why;
        if (!open.Place.MayWrite)
            return new Refusal.NotAllowed(Act.Plan);

        return open.Place.IsOver(turn) ? new Refusal.MonthOver(open.Place.Month) : open;
    }

    /// <summary>The row a number names.</summary>
    public Decision<PlanRow> Row(string? number)
    {
        if (string.IsNullOrWhiteSpace(number) || !int.TryParse(number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var meant))
            return new Refusal.Missing("number");

        return Rows.FirstOrDefault(row => row.Number == meant) is { } row ? row : new Refusal.NoSuchRow(meant);
    }

    /// <summary>As it is in this turn.</summary>
    public async Task<OpenPlan> Again(Turn turn)
    {
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await With(Place, Plan, turn);
    }

    private static async Task<OpenPlan> With(PlanPlace place, MonthPlan plan, Turn turn) =>
        new(place, plan, await turn.Db.RowsOf(place.School.Id, place.Month, turn.Cancel));
}
