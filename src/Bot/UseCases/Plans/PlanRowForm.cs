using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>The form of one row: new, to change, or of an accepted row that waits for its time and place.</summary>
public static class PlanRowForm
{
    /// <summary>What stands for a row that is not there yet.</summary>
    public const string New = "new";

    public static async Task<Reply> Run(Intent.StartPlanRow ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        if (ask.Number == New)
            return open.IsOpen(turn)
                ? await Show(open, Empty(open, turn), null, turn)
                : await ShowMonthPlan.Refused(new Refusal.PlanNotSo(open.Plan.State), open, turn);
        if (open.Row(ask.Number).Refuses(out why, out var row))
            return await ShowMonthPlan.Refused(why, open, turn);
        if (!open.IsOpen(turn) && !Accepted.MayFill(row, open, turn))
            return await ShowMonthPlan.Refused(new Refusal.PlanNotSo(open.Plan.State), open, turn);

        return await Show(open, Filled(open, row), row, turn);
    }

    /// <summary>The form once more, with what was filled in and why it would not do.</summary>
    public static async Task<Reply> Refused(Refusal why, Intent.PutPlanRow filled, OpenPlan open, PlanRow? row, Turn turn) =>
        new Reply.Again(why, await Card(open, filled with { School = open.School, Month = open.Month, Version = open.Plan.Version }, row, turn));

    private static async Task<Reply> Show(OpenPlan open, Intent.PutPlanRow form, PlanRow? row, Turn turn) => new Reply.Show(await Card(open, form, row, turn));

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(OpenPlan open, Intent.PutPlanRow form, PlanRow? row, Turn turn)
    {
        var kinds = PlanKinds.Of(open.Place.School, turn.Site.Catalogue).Select(kind => (Kinds.Name(kind.Code, turn.Words), kind.Code)).ToList();
        var modes = PlanKinds.Modes(turn.Site.Catalogue).Select(mode => (turn.Words.Catalogue.Term(mode, turn.Words.Locale), mode)).ToList();
        var onlyTime = row is not null && Accepted.MayFill(row, open, turn);

        return PlanRowCard.For(new PlanRowView(open.Place.Month, form, row, onlyTime, kinds, [.. (await Audiences(open, turn)).Select(unit => (unit.Name, unit.Id.Value))], modes), turn.Words);
    }

    /// <summary>The school, its grades and classes.</summary>
    public static async Task<IReadOnlyList<Unit>> Audiences(OpenPlan open, Turn turn) =>
        [.. (await turn.Db.Units.AsNoTracking().Below(open.Place.School.Path).OrderBy(unit => unit.Path).ToListAsync(turn.Cancel))
            .Where(unit => Tiers.Of(unit) is not null).OrderByDescending(Tiers.Of).ThenBy(unit => unit.Path, StringComparer.Ordinal)];

    private static Intent.PutPlanRow Empty(OpenPlan open, Turn turn) => new()
    {
        Form = turn.Site.NewId(turn.Now), School = open.School, Month = open.Month, Version = open.Plan.Version,
        Kind = PlanKinds.Of(open.Place.School, turn.Site.Catalogue) is [var first, ..] ? first.Code : null, Audience = open.School,
    };

    private static Intent.PutPlanRow Filled(OpenPlan open, PlanRow row) => new()
    {
        School = open.School, Month = open.Month, Version = open.Plan.Version, Number = row.Number.ToString(CultureInfo.InvariantCulture),
        Kind = row.Kind, Audience = row.Audience.Value, Day = row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Start = Clock(row.Start), End = Clock(row.End),
        Topic = row.Topic, Lecturer = row.Lecturer, Place = row.Place, Mode = row.Mode,
    };

    private static string? Clock(TimeOnly? clock) => clock?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
