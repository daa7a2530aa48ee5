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

        var wanted = PastedCells.Read(ask.Text) is { } cells ? await Take(cells, open, turn) : TableRead.Wrong(new TableMistake(0, new Refusal.NotATable()));
        if (wanted.Refuses(out var no, out var read))
            return await ShowMonthPlan.Refused(no, open, turn);

        return read.Mistakes.Count > 0
            ? new Reply.Show(PlanTableCard.Wrong(read.Mistakes, open.School, open.Place.Month, turn.Words, turn.Zone))
            : await ShowMonthPlan.After(open, turn, PlanTableCard.Taken(read, turn.Words));
    }

    /// <summary>Takes the cells of a table, wherever they were read from, into a plan that is open: all of it, or with a mistake nothing.</summary>
    public static async Task<Decision<TableRead>> Take(IReadOnlyList<IReadOnlyList<string>> cells, OpenPlan open, Turn turn)
    {
        var read = PlanTable.Read(cells, await PlanReading.Context(open, turn));
        if (read.Mistakes.Count > 0)
            return read;
        var put = read.Rows.Count + read.Changes.Count;
        if (put > 0 && open.Plan.Touch().Refuses(out var why, out _))
            return why;

        foreach (var change in read.Changes)
            change.Facts.Into(open.Rows[change.At]);
        await PlanRows.Add(open, [.. read.Rows.Select(row => row.Facts)], RowSource.Spreadsheet, null, turn);
        if (put > 0)
            turn.Audit("take-plan-table", $"{open.School} {open.Month}", $"{put}");

        return read;
    }
}
