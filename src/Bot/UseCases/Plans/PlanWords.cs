using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What people type about monthly plans, from the school's side.</summary>
internal static class PlanWords
{
    private static readonly string[] Bare = ["次月计划", "下月计划", "下个月计划", "月计划", "本校计划", "monthlyplan", "nextmonth'splan", "theplan", "plan"];
    private static readonly string[] TakingBack = ["撤回", "收回", "withdraw", "takeback"];

    /// <summary>Before the sentence is read: rows of a plan, a pasted table, taking it back. Null for everything else.</summary>
    public static async Task<Reply?> Read(string text, LastCards? cards, Turn turn)
    {
        if (PlanPlace.Own(turn.Who).Count == 0)
            return null;

        var (school, month) = Opened(cards);
        if (PastedCells.Read(text) is { } cells)
            return IsTable(cells, cards, turn) ? await Answering.Run(new Intent.TakePlanTable { School = school, Month = month, Text = text }, turn) : null;
        if (RowWords.Read(text) is { } row)
            return await Run(row, (school, month), turn);

        var said = PlanKinds.Fold(text).TrimEnd('.', '!', '?', '。', '！', '？');
        if (said.Length < 40 && TakingBack.Any(word => said.Contains(word, StringComparison.Ordinal)) && (said.Contains("计划", StringComparison.Ordinal) || said.Contains("plan", StringComparison.Ordinal)))
            return await Answering.Run(new Intent.WithdrawMonthPlan { School = school, Month = month ?? (await Submitted(turn))?.ToString() }, turn);

        return Bare.Contains(said) ? await Answering.Run(new Intent.ShowMonthPlan(), turn) : null;
    }

    /// <summary>Once it was read: a plan is drafted, looked at, handed in. Null where no month's plan is meant.</summary>
    public static async Task<Reply?> Run(Reading reading, LastCards? cards, string text, Turn turn)
    {
        if (reading.Meaning == Meaning.Unclear && cards is not null && Form(cards) is { } form)
            return await Fill(form, text, turn);
        if (reading.Meaning is not (Meaning.DraftPlan or Meaning.ShowPlan or Meaning.SubmitPlan) || reading.Slots.Period is not (null or "month"))
            return null;

        var slots = reading.Slots;
        var (school, month) = (slots.Unit, Month(slots, reading.Meaning, turn));

        return await Answering.Run(
            reading.Meaning == Meaning.SubmitPlan ? new Intent.SubmitMonthPlan { School = school, Month = month } : new Intent.ShowMonthPlan { School = school, Month = month }, turn);
    }

    private static async Task<Reply> Run(RowWords row, (string? School, string? Month) at, Turn turn)
    {
        if (row.Doing == RowDoing.Drop)
            return await Answering.Run(new Intent.DropPlanRow { School = at.School, Month = at.Month, Number = row.Number }, turn);
        if (row.Rest.Length == 0)
            return await Answering.Run(new Intent.StartPlanRow { School = at.School, Month = at.Month, Number = row.Number ?? PlanRowForm.New }, turn);

        return await Said(row.Number, row.Rest, at, turn);
    }

    // What was said goes over what the row holds.
    private static async Task<Reply> Said(string? number, string rest, (string? School, string? Month) at, Turn turn)
    {
        if ((await OpenPlan.ToChange(at.School, at.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        PlanRow? row = null;
        if (number is not null && open.Row(number).Refuses(out why, out row))
            return await ShowMonthPlan.Refused(why, open, turn);

        var said = RowSaying.Read(rest, await PlanReading.Context(open, turn), turn.Today);
        if (said.Wrong is { } wrong)
            return await ShowMonthPlan.Refused(wrong, open, turn);

        var put = Over(row, said) with { School = open.School, Month = open.Month, Number = number };

        return await Answering.Run(put, turn);
    }

    private static Intent.PutPlanRow Over(PlanRow? row, RowSaying said) => new()
    {
        Kind = said.Kind ?? row?.Kind,
        Audience = said.Audience ?? row?.Audience.Value,
        Day = (said.Day ?? row?.Day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Start = Clock(said.Start ?? row?.Start),
        End = Clock(said.End ?? (said.Start is { } start ? Kept(row, start) : row?.End)),
        Topic = said.Topic ?? row?.Topic,
        Lecturer = said.Lecturer ?? row?.Lecturer,
        Place = said.Place ?? row?.Place,
        Mode = said.Mode ?? (said.Kind is null || said.Kind == row?.Kind ? row?.Mode : null),
    };

    // Another beginning leaves it as long as it was.
    private static TimeOnly? Kept(PlanRow? row, TimeOnly start) =>
        row is { Start: { } from, End: { } to } && start.Add(to - from, out var days) is var end && days == 0 ? end : null;

    // The form of a row is open: what is no sentence fills it in.
    private static async Task<Reply?> Fill(Intent.PutPlanRow form, string text, Turn turn)
    {
        if ((await OpenPlan.ToChange(form.School, form.Month, turn)).Refuses(out _, out var open))
            return null;

        var said = RowSaying.Read(text, await PlanReading.Context(open, turn), turn.Today);

        return said is { Day: null, Start: null, Kind: null, Place: null, Audience: null, Lecturer: null } ? null : await Said(string.IsNullOrEmpty(form.Number) ? null : form.Number, text, (form.School, form.Month), turn);
    }

    private static Intent.PutPlanRow? Form(LastCards cards) => TypedButtons.Asks(cards.Newest).FirstOrDefault() as Intent.PutPlanRow;

    // A table for sure: its columns are named, or its lines begin with days; or the field for one is open.
    private static bool IsTable(IReadOnlyList<IReadOnlyList<string>> cells, LastCards? cards, Turn turn) =>
        (cards is not null && TypedButtons.Asks(cards.Newest).FirstOrDefault() is Intent.TakePlanTable)
        || TableColumns.Find(cells) is { Columns: var columns } && columns.Contains(TableColumn.Day) && columns.Contains(TableColumn.Kind)
        || cells.Count(row => row.Count >= 3 && (!CellDays.Read(row[0], YearMonth.Of(turn.Today)).Refuses(out var why, out _) || why is Refusal.NoSuchDay)) >= 2;

    // Which plan the newest cards are about.
    private static (string? School, string? Month) Opened(LastCards? cards) => (cards?.All ?? []).SelectMany(TypedButtons.Asks).Select(ask => ask switch
    {
        Intent.ShowMonthPlan it     => ((string?, string?)?)(it.School, it.Month),
        Intent.StartPlanRow it      => (it.School, it.Month),
        Intent.PutPlanRow it        => (it.School, it.Month),
        Intent.TakePlanTable it     => (it.School, it.Month),
        Intent.WithdrawMonthPlan it => (it.School, it.Month),
        _                           => null,
    }).FirstOrDefault(found => found is not null) ?? (null, null);

    // A month to look at is the nearest of its name: in November, October was a month ago.
    private static string? Month(Slots slots, Meaning meaning, Turn turn)
    {
        if ((slots.From ?? slots.Day ?? slots.To) is not { } day)
            return null;

        var month = YearMonth.Of(day);

        return (meaning == Meaning.ShowPlan && day.DayNumber - turn.Today.DayNumber > 183 ? month.Add(-12) : month).ToString();
    }

    private static string? Clock(TimeOnly? clock) => clock?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static async Task<YearMonth?> Submitted(Turn turn)
    {
        var own = PlanPlace.Own(turn.Who).Select(unit => unit.Id).ToList();
        var plans = await turn.Db.MonthPlans.AsNoTracking().Where(plan => own.Contains(plan.School) && plan.State == PlanState.Submitted).ToListAsync(turn.Cancel);

        return plans.Count == 0 ? null : plans.OrderByDescending(plan => plan.Month.First).First().Month;
    }
}
