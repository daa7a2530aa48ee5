using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <summary>What became of asking a school.</summary>
public enum Told
{
    Now,

    /// <summary>Asked already today.</summary>
    Before,

    /// <summary>Whoever plans there wants no reminders for a while.</summary>
    Muted,

    /// <summary>The roster names nobody who plans there.</summary>
    Nobody,
}

/// <param name="At">When the message leaves, or left.</param>
public sealed record ToldSchool(string School, Told How, DateTimeOffset? At);

public sealed record PlansRemindedView(PlanBoard Board, IReadOnlyList<ToldSchool> Schools, Intent.ListMonthPlans Back);

/// <summary>Who was asked for the plan, and who was not and why.</summary>
public static class PlansRemindedCard
{
    private const int MostNames = 40;

    public static JsonObject For(PlansRemindedView view, Words words, TimeZoneInfo zone)
    {
        var now = view.Schools.Where(each => each.How == Told.Now).ToList();
        var month = MonthNames.Of(view.Board.Month, words.Locale);
        var says = now.Count > 0 ? words["plan-review.reminded", now.Count, month] : words["plan-review.reminded-none", month];

        return Card.Of(
            says,
            [
                Card.Strong(says),
                now.Count > 0 ? Card.Text(Names(now, words)) : null,
                now.Count > 0 ? Card.Hint(words["plan-review.reminded-at", Dates.Moment(now[0].At!.Value, words.Locale, zone)]) : null,
                Group(Told.Before, view, words["plan-review.reminded-before", Before(view, words, zone)], words),
                Group(Told.Muted, view, words["plan-review.reminded-muted"], words),
                Group(Told.Nobody, view, words["plan-review.reminded-nobody"], words),
            ],
            Card.Button(words["plan-review.button-overview"], view.Back));
    }

    private static string Before(PlansRemindedView view, Words words, TimeZoneInfo zone) =>
        view.Schools.Where(each => each.How == Told.Before).Select(each => Dates.Moment(each.At!.Value, words.Locale, zone)).Distinct().FirstOrDefault("");

    private static JsonObject? Group(Told how, PlansRemindedView view, string lead, Words words)
    {
        var schools = view.Schools.Where(each => each.How == how).ToList();

        return schools.Count == 0 ? null : Card.Text($"{lead}\n{Names(schools, words)}");
    }

    private static string Names(List<ToldSchool> schools, Words words)
    {
        var names = string.Join(words["names.separator"], schools.Take(MostNames).Select(each => each.School));

        return schools.Count > MostNames ? words["plan-review.and-more", names, schools.Count] : names;
    }
}
