using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>
/// Puts down what most open days have: every class's lesson in two rounds from the start, the meal at half past eleven, the forum and
/// the head teachers' talks after noon. The host changes what is otherwise; what would begin before the lessons end is left out.
/// </summary>
public static class UsualPlan
{
    private const string SeatsInClass = "40";

    private static readonly IReadOnlyList<PartWish> AfterLessons =
    [
        new(Parts.Meal, null, "11:30", "12:10", null),
        new(Parts.Forum, null, "13:30", "14:30", null),
        new(Arranging.Talk, null, "14:40", "16:40", null, Minutes: "10", Gap: "2", Breaks: "15:40-15:50"),
    ];

    public static async Task<Reply> Run(Intent.UsualPlan ask, Turn turn)
    {
        if ((await Contents.Arranged(ask.Engagement, turn)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var day = hosted.Engagement;
        if (day.State != EngagementState.Draft)
            return await Contents.Refused(new Refusal.NotInState(day.State), hosted, turn);
        if (await turn.Db.ElementsOf(day.Id).AnyAsync(turn.Cancel))
            return new Reply.Show(await Contents.Card(hosted, turn));

        var wishes = Wishes(day, turn).ToList();
        foreach (var (wish, on) in wishes.SelectMany(_ => Days(day, turn), (wish, on) => (wish, on)))
            if (await Put(wish, on, hosted, turn) is { } no)
            {
                // A large school's week has no room for talks on every day: they stay with the first ones.
                if (day.IsSeveralDays && no is Refusal.TooManyElements && wish.Code == Arranging.Talk)
                    break;

                return await Contents.Refused(no, hosted, turn);
            }

        turn.Audit("usual-plan", day.Id.Value);

        return new Reply.Show(await Contents.Card(hosted, turn, turn.Words["open-days.usual-done"]));
    }

    // One day is what the host said; of a week, the days with lessons, or all of it where there are none.
    private static IReadOnlyList<DateOnly> Days(Engagement day, Turn turn)
    {
        var all = PartDay.Days(day, turn.Zone);
        var terms = turn.Site.Catalogue.Programmes.SelectMany(programme => programme.Calendar.Terms).ToList();

        return all.Count > 1 && all.Where(each => SchoolDays.Has(each, terms)).ToList() is { Count: > 0 } school ? school : all;
    }

    private static IEnumerable<PartWish> Wishes(Engagement day, Turn turn)
    {
        var lessons = new PartWish(Parts.Lesson, null, day.StartsAt.ClockIn(turn.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), null, null, SeatsInClass, Rounds: "2");
        var end = day.StartsAt + 2 * Arranging.UsualLength(Parts.Lesson) + TimeSpan.FromMinutes(10);
        var offered = Parts.Of(day, turn.Site.Catalogue);

        // A family takes one talk of all the days: an hour of them on each is enough.
        var after = day.IsSeveralDays ? AfterLessons.Select(wish => wish.Code == Arranging.Talk ? wish with { End = "15:40", Breaks = null } : wish) : AfterLessons;

        return after.Where(wish => turn.Zone.At(day.StartsAt.DayIn(turn.Zone), TimeOnly.Parse(wish.Start!, System.Globalization.CultureInfo.InvariantCulture)) >= end)
            .Prepend(lessons).Where(wish => offered.Contains(wish.Code));
    }

    private static async Task<Refusal?> Put(PartWish wish, DateOnly on, Hosted hosted, Turn turn)
    {
        if (Arranging.Check(wish, on, turn.Zone, Parts.Name(wish.Code!, turn.Words)).Refuses(out var why, out var part))
            return why;

        var classes = await turn.Db.Units.AsNoTracking().Below(hosted.Audience.Path).Where(unit => unit.Kind == "class").OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);
        var room = part.Code == Parts.Meal ? part with { Room = turn.Words["open-days.canteen"] } : part;

        return await AddPart.Put(room, Parts.IsForClasses(part.Code) && classes.Count > 0 ? classes : [hosted.Audience], hosted, Arranging.Line(hosted.Engagement.Id, on == hosted.Engagement.StartsAt.DayIn(turn.Zone) ? $"usual {part.Code}" : $"usual {part.Code} {on:yyyy-MM-dd}"), turn);
    }
}
