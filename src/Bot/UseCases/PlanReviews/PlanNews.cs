using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Tells schools what was decided about their plans.</summary>
public static class PlanNews
{
    /// <summary>To whoever handed it in, while they still have a role at the school; else to whoever plans there now.</summary>
    public static async Task Tell(IReadOnlyList<LoadedPlan> plans, Func<LoadedPlan, Notice> says, string code, Turn turn)
    {
        var schools = plans.Select(it => it.School.Id).ToList();
        var planners = await Planners.Of(schools, turn);
        var there = (await turn.Db.PersonRoles.AsNoTracking().Where(role => EF.Parameter(schools).Contains(role.Unit)).Select(role => new { role.Person, role.Unit }).ToListAsync(turn.Cancel))
            .Select(role => (role.Person, role.Unit)).ToHashSet();

        turn.Db.Outbox.AddRange(
            from it in plans
            from person in it.Plan.SubmittedBy is { } sender && there.Contains((sender, it.School.Id)) ? [sender] : planners.GetValueOrDefault(it.School.Id, [])
            select new OutboxMessage
            {
                Key = $"{code}/{it.School.Id}/{it.Plan.Month}/{person}/{it.Plan.Version}",
                To = person,
                Notice = NoticeJson.Write(says(it)),
                Lane = Lane.Today,
                DueAt = QuietHours.After(turn.Now, turn.Zone),
            });
    }
}
