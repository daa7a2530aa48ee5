using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <param name="Book">All lines, in the order they are shown.</param>
/// <param name="Ask">With the page shown.</param>
/// <param name="Lead">What has just been done; empty for a plain look.</param>
public sealed record VisitListView(VisitBook Book, Intent.ShowVisits Ask, DateOnly Today, string Lead);

/// <summary>Whom one is to visit: counts, then the students, those to do first.</summary>
public static class VisitListCard
{
    public static JsonObject For(VisitListView view, Words words, TimeZoneInfo zone)
    {
        var lines = view.Book.Lines;
        var shown = lines.Skip(view.Ask.Page * ShowVisits.RowsAPage).Take(ShowVisits.RowsAPage);
        var counts = Counts(lines, words);

        return Card.Of(
            view.Lead.Length > 0 ? view.Lead : words["visits.says", counts],
            [
                view.Lead.Length > 0 ? Card.Strong(view.Lead) : null,
                Card.Title(words["visits.title"]),
                Card.Strong(counts),
                Card.Hint(string.Join(words["visits.also"], Below(view, words))),
                .. shown.GroupBy(line => line.Standing).SelectMany(group => group
                    .Select(line => Card.Row(Line(line, lines, words, zone), Record(line, words), Open(line, words)))
                    .Prepend(Card.Strong(words[$"visits.standing-{group.Key.Kebab()}"]))),
            ],
            Buttons(view, words));
    }

    // Return visits are beside the others: who is to be visited again was visited.
    private static string Counts(IReadOnlyList<PupilLine> lines, Words words) => words[
        "visits.counts",
        lines.Count(line => line.IsDone), lines.Count,
        lines.Count(line => line.Standing == VisitStanding.Planned),
        lines.Count(line => line is { Standing: VisitStanding.ToDo }),
        lines.Count(line => line.Return is not null)];

    private static IEnumerable<string> Below(VisitListView view, Words words)
    {
        if (view.Book.Last is { } last)
            yield return words["visits.until", Dates.Day(last, words.Locale), last.DayNumber - view.Today.DayNumber];
        foreach (var share in view.Book.Shares)
            yield return words["visits.share", share.Rule.Title.In(words.Locale), share.Have, share.Of];
    }

    private static string Line(PupilLine line, IReadOnlyList<PupilLine> all, Words words, TimeZoneInfo zone)
    {
        var rooms = all.Select(each => each.Pupil.Class.Id).Distinct().Count() > 1;
        var name = string.Join(' ', new[] { rooms ? line.Pupil.Class.Name : "", line.Pupil.Number?.ToString(provider: null) ?? "", line.Pupil.Name }.Where(part => part.Length > 0));
        var states = new[] { Next(line, words, zone), Return(line, words), Times(line, words) }.Where(part => part.Length > 0).ToList();

        return states.Count == 0 ? name : $"{name}\n{string.Join(words["visits.also"], states)}";
    }

    private static string Next(PupilLine line, Words words, TimeZoneInfo zone) =>
        line.Next is not { } next ? ""
        : line.Overdue            ? words["visits.was-it-held", Dates.Moment(next.StartsAt, words.Locale, zone)]
                                  : $"{Dates.Moment(next.StartsAt, words.Locale, zone)} {VisitFacts.State(next.State, words)}";

    private static string Return(PupilLine line, Words words) => line.Return is { ReturnDue: { } due } ? words["visits.return-by", Dates.Day(due, words.Locale)] : "";

    // Once is told by the heading; how a rule wants it is not.
    private static string Times(PupilLine line, Words words) => string.Join(words["visits.also"], line.Duties
        .Where(duty => duty is { Need: > 1 } or { Modes.Count: > 0 })
        .Select(duty => words["visits.times", duty.Have, duty.Need, string.Join(words["names.separator"], duty.Modes.Select(mode => VisitFacts.Mode(mode, words)))].TrimEnd()));

    private static JsonObject? Record(PupilLine line, Words words) => line.Standing == VisitStanding.Done
        ? null
        : Card.Button(words["visits.button-record"], new Intent.StartRecordVisit { Students = line.Pupil.Id.Value, Visit = line.Next?.Id.Value });

    private static JsonObject? Open(PupilLine line, Words words) =>
        line.Next is { } next                              ? Card.Button(words["cards.button-open"], new Intent.ShowVisit(next.Id.Value))
        : line.Last is not null || line.IsDone             ? Card.Button(words["cards.button-open"], new Intent.ShowVisits { Students = line.Pupil.Id.Value })
                                                           : null;

    private static IEnumerable<JsonObject?> Buttons(VisitListView view, Words words)
    {
        var (ask, lines) = (view.Ask, view.Book.Lines);
        if (lines.Any(line => line is { Next: null, Standing: VisitStanding.ToDo or VisitStanding.ReturnDue }))
            yield return Card.Button(words["visits.button-plan"], new Intent.PlanVisits(), main: true);
        yield return Card.Button(words["visits.button-record-one"], new Intent.StartRecordVisit());
        if ((ask.Page + 1) * ShowVisits.RowsAPage < lines.Count)
            yield return Card.Button(words["visits.button-more", lines.Count - ((ask.Page + 1) * ShowVisits.RowsAPage)], ask with { Page = ask.Page + 1 });
        if (ask.Page > 0)
            yield return Card.Button(words["visits.button-back"], ask with { Page = ask.Page - 1 });
    }
}
