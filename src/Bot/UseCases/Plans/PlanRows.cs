using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Rows put into a plan. Numbers are never given twice, also not those of rows dropped.</summary>
internal static class PlanRows
{
    /// <param name="form">The form's id becomes the row's, so that the same form finds it.</param>
    public static async Task<PlanRow> Add(OpenPlan open, RowFacts facts, RowSource source, string? form, Turn turn) =>
        (await Add(open, [facts], source, form, turn))[0];

    public static async Task<IReadOnlyList<PlanRow>> Add(OpenPlan open, IReadOnlyList<RowFacts> all, RowSource source, string? form, Turn turn)
    {
        var (school, month) = (open.Place.School.Id, open.Place.Month);
        var last = await turn.Db.PlanRows.Where(row => row.School == school && row.Month == month).MaxAsync(row => (int?)row.Number, turn.Cancel) ?? 0;
        var taken = form is { Length: > 0 and <= 64 } && !await turn.Db.PlanRows.AnyAsync(row => row.Id == form, turn.Cancel) ? form : null;
        var rows = all.Select((facts, at) => Of(facts, all.Count == 1 && taken is not null ? taken : turn.Site.NewId(turn.Now), last + at + 1)).ToList();
        turn.Db.AddRange(rows);

        return rows;

        PlanRow Of(RowFacts facts, string id, int number) => new()
        {
            Id = id, School = school, Month = month, Number = number, Kind = facts.Kind, Day = facts.Day, Start = facts.Start, End = facts.End, Topic = facts.Topic,
            Lecturer = facts.Lecturer, Place = facts.Place, Mode = facts.Mode, Audience = facts.Audience, Source = source,
        };
    }
}
