using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Takes rows copied out of a spreadsheet: all of them, or none and what is wrong with which.</summary>
public static class TakePlanTable
{
    public static async Task<Reply> Run(Intent.TakePlanTable ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        if (!open.IsOpen(turn))
            return await ShowMonthPlan.Refused(new Refusal.PlanNotSo(open.Plan.State), open, turn);
        if (string.IsNullOrWhiteSpace(ask.Text))
            return new Reply.Show(PlanTableCard.Form(open.School, open.Place.Month, await Uploads.Link(open.Place.School, open.Place.Month, turn), turn.Words));

        return PastedCells.Read(ask.Text) is { } cells ? await Take(cells, open, turn) : Wrong(TableRead.Wrong(new TableMistake(0, new Refusal.NotATable())), open, turn);
    }

    /// <summary>Takes the cells of a table, wherever they were read from.</summary>
    public static async Task<Reply> Take(IReadOnlyList<IReadOnlyList<string>> cells, OpenPlan open, Turn turn)
    {
        var read = PlanTable.Read(cells, await PlanReading.Context(open, turn));
        if (read.Mistakes.Count > 0)
            return Wrong(read, open, turn);
        if (read.Rows.Count > 0 && open.Plan.Touch().Refuses(out var why, out _))
            return await ShowMonthPlan.Refused(why, open, turn);

        await PlanRows.Add(open, [.. read.Rows.Select(row => row.Facts)], RowSource.Spreadsheet, null, turn);
        if (read.Rows.Count > 0)
            turn.Audit("take-plan-table", $"{open.School} {open.Month}", $"{read.Rows.Count}");

        return await ShowMonthPlan.After(open, turn, PlanTableCard.Taken(read, turn.Words));
    }

    private static Reply Wrong(TableRead read, OpenPlan open, Turn turn) =>
        new Reply.Show(PlanTableCard.Wrong(read.Mistakes, open.School, open.Place.Month, turn.Words, turn.Zone));
}
