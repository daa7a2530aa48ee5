using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Begins a plan: gathers what the school owes, what was called off and what it did a year ago, and puts down what follows.</summary>
internal static class Drafting
{
    public static async Task<MonthPlan> Begin(PlanPlace place, Turn turn)
    {
        var facts = await Facts(place, turn);

        var plan = new MonthPlan { School = place.School.Id, Month = place.Month, BegunAt = turn.Now };
        turn.Db.Add(plan);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        foreach (var (row, at) in Prefill.Rows(facts).Select((row, at) => (row, at)))
            turn.Db.Add(Row(row, at + 1, place, turn));
        turn.Audit("begin-plan", $"{place.School.Id} {place.Month}");
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return plan;
    }

    private static async Task<PlanFacts> Facts(PlanPlace place, Turn turn)
    {
        var month = place.Month;
        var coming = await PlanHistory.Coming(place, turn);

        return new PlanFacts(
            place.School.Id, month,
            [.. turn.Site.Catalogue.Programmes.SelectMany(programme => programme.Calendar.SuspendedMonths).Distinct()],
            await PlanShortages.Of(place, coming.Where(each => each.Day < month.First).Select(each => each.Kind).ToList(), turn),
            await PlanHistory.CalledOff(place, turn),
            await PlanHistory.LastYear(place, turn),
            [.. coming.Where(each => month.Has(each.Day)).Select(each => each.Kind)]);
    }

    // Of a month that has begun, what has passed is no proposal: its day is left open.
    private static PlanRow Row(Proposed row, int number, PlanPlace place, Turn turn) => new()
    {
        Id = turn.Site.NewId(turn.Now),
        School = place.School.Id,
        Month = place.Month,
        Number = number,
        Kind = row.Kind,
        Day = row.Day < turn.Today ? null : row.Day,
        Start = row.Start,
        End = row.End > row.Start ? row.End : null,
        Topic = row.Topic,
        Lecturer = row.Lecturer,
        Place = row.Place,
        Mode = row.Mode.Length == 0 && turn.Site.Catalogue.Kind(row.Kind) is { Modes: [var usual, ..] } ? usual : row.Mode,
        Audience = row.Audience,
        Source = row.Source,
        From = row.From,
    };
}
