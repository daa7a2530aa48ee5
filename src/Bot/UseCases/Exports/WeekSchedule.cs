using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>Something a week brings: an engagement, or a row of an accepted plan that is to be recorded when it is held.</summary>
/// <param name="State">`draft`, `published`, `held`, or `planned` for a row.</param>
public sealed record ScheduleItem(
    string Id, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Kind, string Topic, string Lecturer, string Place, string Mode, string Audience, string State);

/// <summary>What the days of a week bring in a unit and all below it.</summary>
public static class WeekSchedule
{
    public static async Task<IReadOnlyList<ScheduleItem>> Of(Takeout wanted, Turn turn)
    {
        var (starts, ends) = (turn.Zone.At(wanted.From, TimeOnly.MinValue), turn.Zone.At(wanted.To.AddDays(1), TimeOnly.MinValue));
        var below = turn.Db.Units.Below(wanted.Unit.Path);
        var engagements = await turn.Db.Engagements.AsNoTracking()
            .Where(each => each.StartsAt >= starts && each.StartsAt < ends && each.State != EngagementState.Cancelled && each.State != EngagementState.Reversed && below.Any(unit => unit.Id == each.Audience))
            .ToListAsync(turn.Cancel);
        var (from, to) = (wanted.From, wanted.To);
        var rows = await (from row in turn.Db.PlanRows.AsNoTracking()
                          join plan in turn.Db.MonthPlans on new { row.School, row.Month } equals new { plan.School, plan.Month }
                          where plan.State == PlanState.Accepted && !row.Dropped && row.Engagement == null && row.Day >= @from && row.Day <= to && below.Any(unit => unit.Id == row.School)
                          select row).ToListAsync(turn.Cancel);

        var audiences = engagements.Select(each => each.Audience).Concat(rows.Select(row => row.Audience)).Distinct().ToList();
        var units = await Around(audiences, turn);
        var names = AudienceNames.Of(audiences, units, wanted.Units, turn.Words);

        return
        [
            .. engagements.Where(each => Shows(each, units.First(unit => unit.Id == each.Audience), turn.Who)).Select(each => Item(each, names[each.Audience], turn))
                .Concat(rows.Select(row => new ScheduleItem(row.Id, row.Day!.Value, row.Start, row.End, row.Kind, row.Topic, row.Lecturer, row.Place, row.Mode, names[row.Audience], "planned")))
                .OrderBy(item => item.Day).ThenBy(item => item.Start).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What families were or will be told: drafts are still their host's own, and not everybody who looks sees them.</summary>
    public static IReadOnlyList<ScheduleItem> Settled(IEnumerable<ScheduleItem> items) => [.. items.Where(item => item.State != "draft")];

    /// <summary>What tells one schedule from another: SHA-256, hex. Names of units are not in it, for they may change, nor whether something was held by now.</summary>
    public static string Digest(IEnumerable<ScheduleItem> items) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Id}|{item.Day:yyyy-MM-dd}|{item.Start:HH:mm}|{item.End:HH:mm}|{item.Kind}|{item.Topic}|{item.Lecturer}|{item.Place}|{item.Mode}"))))));

    /// <summary>Engagements of the week, called off ones included, about which something was done after a moment.</summary>
    public static async Task<int> ChangedSince(Takeout wanted, DateTimeOffset moment, Turn turn)
    {
        var (starts, ends) = (turn.Zone.At(wanted.From, TimeOnly.MinValue), turn.Zone.At(wanted.To.AddDays(1), TimeOnly.MinValue));
        var below = turn.Db.Units.Below(wanted.Unit.Path);
        var ids = await turn.Db.Engagements.Where(each => each.StartsAt >= starts && each.StartsAt < ends && below.Any(unit => unit.Id == each.Audience)).Select(each => each.Id).ToListAsync(turn.Cancel);
        List<string> subjects = [.. ids.Select(id => id.Value)];

        return await turn.Db.Audit.Where(done => done.At > moment && EF.Parameter(subjects).Contains(done.Subject)).Select(done => done.Subject).Distinct().CountAsync(turn.Cancel);
    }

    private static bool Shows(Engagement each, Unit audience, Caller who) => each.State != EngagementState.Draft || each.Lead == who.Id || who.May(Act.Host, audience);

    private static ScheduleItem Item(Engagement each, string audience, Turn turn) => new(
        each.Id.Value, each.StartsAt.DayIn(turn.Zone), each.StartsAt.ClockIn(turn.Zone), each.EndsAt.ClockIn(turn.Zone), each.Kind, each.Topic, each.Lecturer, each.Place, each.Mode,
        audience, each.State switch { EngagementState.Draft => "draft", EngagementState.Held => "held", _ => "published" });

    private static async Task<IReadOnlyList<Unit>> Around(IReadOnlyList<UnitId> audiences, Turn turn)
    {
        var own = await turn.Db.Units.AsNoTracking().Where(unit => audiences.Contains(unit.Id)).ToListAsync(turn.Cancel);
        var ids = own.SelectMany(unit => unit.Chain).Distinct().ToList();

        return await turn.Db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToListAsync(turn.Cancel);
    }
}
