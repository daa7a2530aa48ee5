using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what the county office says to schools about their plans, from what is true when it leaves.</summary>
internal static class PlanNotice
{
    public static bool IsOne(Notice notice) => notice is Notice.PlansWanted or Notice.PlanReturned or Notice.PlanAccepted;

    public static async Task<Drawing> Draw(Notice notice, Turn turn)
    {
        if (QuietHours.After(turn.Now, turn.Zone) is var morning && morning > turn.Now)
            return new Drawing.Wait(morning);

        var card = notice switch
        {
            Notice.PlansWanted it  => await Wanted(it, turn),
            Notice.PlanReturned it => await Decided(it.School, it.Month, PlanState.Returned, turn),
            Notice.PlanAccepted it => await Decided(it.School, it.Month, PlanState.Accepted, turn),
            _                      => null,
        };

        return card is null ? new Drawing.Skip("settled") : new Drawing.Ready(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
    }

    // Whoever handed in meanwhile is not asked.
    private static async Task<JsonObject?> Wanted(Notice.PlansWanted notice, Turn turn)
    {
        var month = YearMonth.Read(notice.Month)!.Value;
        var (missing, due) = (new List<Unit>(), (DateOnly?)null);
        foreach (var school in await Schools(notice.Schools, turn))
        {
            var board = await turn.Db.PlanBoard(school, month, turn.Site.Catalogue, turn.Today, turn.Cancel);
            due = board.Due;
            missing.AddRange(board.Schools.Where(each => each.School.Id == school.Id && each.Filing == Filing.Missing).Select(each => each.School));
        }

        return missing.Count == 0 ? null : PlanNewsCards.Wanted(new PlansWantedView(missing, month, due, turn.Today), turn.Words);
    }

    private static async Task<JsonObject?> Decided(string id, string said, PlanState state, Turn turn)
    {
        var month = YearMonth.Read(said)!.Value;
        if (await Schools([id], turn) is not [var school] || await turn.Db.PlanOf(school.Id, month, turn.Cancel) is not { } plan || plan.State != state)
            return null;

        var rows = await turn.Db.RowsOf(school.Id, month, turn.Cancel);
        var audiences = rows.Select(row => row.Audience).Distinct().ToList();
        var names = await turn.Db.Units.AsNoTracking().Where(unit => audiences.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id.Value, unit => unit.Name, turn.Cancel);

        return PlanNewsCards.Decided(new PlanDecidedView(school, plan, rows, names), turn.Words);
    }

    // Who has left the school hears no more of its plan.
    private static async Task<List<Unit>> Schools(IReadOnlyList<string> ids, Turn turn)
    {
        var wanted = ids.Select(id => new UnitId(id)).ToList();
        var schools = await turn.Db.Units.AsNoTracking().Where(unit => wanted.Contains(unit.Id)).OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);

        return schools.FindAll(school => turn.Who.Roles.Any(held => held.At.Id == school.Id));
    }
}
