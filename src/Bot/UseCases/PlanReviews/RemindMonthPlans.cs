using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>The county office asks those who have not handed in their plan, each person at most once a day. Whoever handed in is left alone.</summary>
public static class RemindMonthPlans
{
    public static async Task<Reply> Run(Intent.RemindMonthPlans ask, Turn turn)
    {
        if (!Reviewing.Decides(turn.Who))
            return new Reply.No(new Refusal.NotAllowed(Act.Review));
        if ((await Reviewing.Asked(ask.Unit, ask.Month, turn)).Refuses(out var why, out var asked))
            return new Reply.No(why);

        var board = await turn.Db.PlanBoard(asked.Top, asked.Month, turn.Site.Catalogue, turn.Today, turn.Cancel);
        var missing = board.Schools.Where(each => each.Filing == Filing.Missing).ToList();
        if (missing.Count == 0)
            return Tiers.Of(asked.Top) == Tier.School
                ? new Reply.Again(new Refusal.PlanIsIn(asked.Top.Name), await ReviewMonthPlan.Card(asked.Top, asked.Month, 0, turn))
                : new Reply.No(new Refusal.NoPlanMissing());

        var told = await Tell(missing, asked.Month, turn);
        if (told.Any(each => each.How == Told.Now))
            turn.Audit("remind-plans", $"{asked.Top.Id} {asked.Month}", $"{told.Count(each => each.How == Told.Now)}");

        return new Reply.Show(PlansRemindedCard.For(new PlansRemindedView(board, told, new Intent.ListMonthPlans { Month = asked.Month.ToString(), Unit = Overview(asked.Top, turn) }), turn.Words, turn.Zone));
    }

    // A single school has no overview.
    private static string? Overview(Unit top, Turn turn) => Tiers.Of(top) == Tier.School ? Reviewing.Own(turn.Who)[0].Id.Value : top.Id.Value;

    private static async Task<IReadOnlyList<ToldSchool>> Tell(List<SchoolPlan> missing, YearMonth month, Turn turn)
    {
        var schools = missing.ConvertAll(each => each.School);
        var planners = await Planners.Of(schools.ConvertAll(each => each.Id), turn);
        var people = planners.Values.SelectMany(each => each).Distinct().ToList();
        // The day it leaves on is the day it counts for: what is asked at night leaves in the morning.
        var dueAt = QuietHours.After(turn.Now, turn.Zone);
        var keys = people.ToDictionary(person => person, person => Key(person, month, dueAt.DayIn(turn.Zone)));
        var before = await ToldBefore(keys, turn);
        var quiet = await turn.Db.MutedNow(people, dueAt, turn.Cancel);
        var fresh = people.Where(person => !before.ContainsKey(person) && !quiet.Contains(person)).ToList();

        turn.Db.Outbox.AddRange(fresh.Select(person => new OutboxMessage
        {
            Key = keys[person],
            To = person,
            Notice = NoticeJson.Write(new Notice.PlansWanted(month.ToString(), [.. schools.Where(school => planners.GetValueOrDefault(school.Id, []).Contains(person)).Select(school => school.Id.Value)])),
            Lane = Lane.Today,
            DueAt = dueAt,
        }));

        return [.. schools.Select(school => Of(school, planners.GetValueOrDefault(school.Id, []), fresh, before, dueAt))];
    }

    private static async Task<Dictionary<PersonId, DateTimeOffset>> ToldBefore(Dictionary<PersonId, string> keys, Turn turn)
    {
        var people = keys.ToDictionary(each => each.Value, each => each.Key);
        var known = await turn.Db.Outbox.AsNoTracking()
            .Where(message => EF.Parameter(people.Keys.ToList()).Contains(message.Key))
            .Select(message => new { message.Key, message.DueAt })
            .ToListAsync(turn.Cancel);

        return known.ToDictionary(message => people[message.Key], message => message.DueAt);
    }

    private static ToldSchool Of(Unit school, IReadOnlyList<PersonId> planners, List<PersonId> fresh, Dictionary<PersonId, DateTimeOffset> before, DateTimeOffset dueAt) =>
        planners.Count == 0 ? new ToldSchool(school.Name, Told.Nobody, null)
        : planners.Any(fresh.Contains) ? new ToldSchool(school.Name, Told.Now, dueAt)
        : planners.Any(before.ContainsKey) ? new ToldSchool(school.Name, Told.Before, planners.Where(before.ContainsKey).Min(person => before[person]))
        : new ToldSchool(school.Name, Told.Muted, null);

    private static string Key(PersonId person, YearMonth month, DateOnly day) => $"plans-wanted/{month}/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{person.Value}";
}
