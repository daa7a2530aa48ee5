using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>A row is added or changed, from the form or from words.</summary>
public static class PutPlanRow
{
    public static async Task<Reply> Run(Intent.PutPlanRow ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);

        var isNew = string.IsNullOrWhiteSpace(ask.Number);
        if (isNew && open.Rows.Any(row => row.Id == ask.Form))
            return await ShowMonthPlan.After(open, turn, "");
        PlanRow? row = null;
        if (!isNew && open.Row(ask.Number).Refuses(out why, out row))
            return await ShowMonthPlan.Refused(why, open, turn);
        if (row is not null && Accepted.MayFill(row, open, turn))
            return await Accepted.Fill(ask, row, open, turn);
        if (!open.IsOpen(turn))
            return await ShowMonthPlan.Refused(new Refusal.PlanNotSo(open.Plan.State), open, turn);
        if ((await Read(ask, row, open, turn)).Refuses(out why, out var facts))
            return await PlanRowForm.Refused(why, ask, open, row, turn);

        return await Put(ask, facts, row, open, turn);
    }

    private static async Task<Reply> Put(Intent.PutPlanRow ask, RowFacts facts, PlanRow? row, OpenPlan open, Turn turn)
    {
        // A second press changes nothing, whatever version it names.
        if (row is not null && RowFacts.Of(row) == facts)
            return await ShowMonthPlan.After(open, turn, "");
        if (ask.Version != 0 && ask.Version != open.Plan.Version)
            return await ShowMonthPlan.Refused(new Refusal.PlanChanged(), open, turn);
        if (row is null && open.Rows.Count >= RowFacts.Most)
            return await ShowMonthPlan.Refused(new Refusal.TooManyRows(open.Rows.Count + 1, RowFacts.Most), open, turn);
        if (open.Plan.Touch().Refuses(out var why, out _))
            return await ShowMonthPlan.Refused(why, open, turn);

        if (row is not null)
            facts.Into(row);
        var put = row ?? await PlanRows.Add(open, facts, RowSource.Typed, ask.Form, turn);
        turn.Audit("put-plan-row", $"{open.School} {open.Month}", put.Number.ToString(CultureInfo.InvariantCulture));

        return await ShowMonthPlan.After(open, turn, turn.Words[row is null ? "plans.row-added" : "plans.row-changed", put.Number]);
    }

    private static async Task<Decision<RowFacts>> Read(Intent.PutPlanRow ask, PlanRow? row, OpenPlan open, Turn turn)
    {
        var kinds = PlanKinds.Of(open.Place.School, turn.Site.Catalogue);
        if (string.IsNullOrWhiteSpace(ask.Kind))
            return new Refusal.Missing("kind");
        if (kinds.All(kind => kind.Code != ask.Kind) && row?.Kind != ask.Kind)
            return new Refusal.NotAKindHere([.. kinds.Take(6).Select(kind => Kinds.Name(kind.Code, turn.Words))]);
        if (PlanReading.Mode(ask.Kind, ask.Mode ?? "", turn).Refuses(out var why, out var mode))
            return why;
        if (!Day(ask.Day, out var day))
            return new Refusal.NotADay(ask.Day!);
        if (!Clock(ask.Start, out var start))
            return new Refusal.NotATime(ask.Start!);
        if (!Clock(ask.End, out var end))
            return new Refusal.NotATime(ask.End!);
        var audience = string.IsNullOrWhiteSpace(ask.Audience) ? open.Place.School : (await PlanRowForm.Audiences(open, turn)).FirstOrDefault(unit => unit.Id.Value == ask.Audience);
        if (audience is null)
            return new Refusal.NoSuchUnit(ask.Audience!);

        var facts = new RowFacts(ask.Kind, day, start, end, Text(ask.Topic), Text(ask.Lecturer), Text(ask.Place), mode, audience.Id);

        return facts.Wrong(open.Place.Month) is { } wrong ? wrong : facts;
    }

    private static string Text(string? said) => (said ?? "").ReplaceLineEndings(" ").Trim();

    private static bool Day(string? said, out DateOnly? day)
    {
        var read = DateOnly.TryParseExact(said?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        day = read ? found : null;

        return read || string.IsNullOrWhiteSpace(said);
    }

    internal static bool Clock(string? said, out TimeOnly? clock)
    {
        var read = TimeOnly.TryParseExact(said?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        clock = read ? found : null;

        return read || string.IsNullOrWhiteSpace(said);
    }
}
