using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <param name="Parts">Codes the form offers.</param>
/// <param name="Classes">Classes below the audience.</param>
public sealed record ContentsView(Engagement Engagement, IReadOnlyList<LineView> Lines, IReadOnlyList<string> Parts, IReadOnlyList<Unit> Classes, DateTimeOffset Now)
{
    public required Intent.AddPart Form { get; init; }

    public string Lead { get; init; } = "";
}

/// <summary>What a day consists of, a row for each part, and one form to add to it.</summary>
public static class ContentsCard
{
    // More classes than a phone's list bears are named in words.
    private const int MostClasses = 40;

    public static JsonObject For(ContentsView view, Words words, TimeZoneInfo zone)
    {
        var name = EngagementFacts.Name(view.Engagement, words);
        var title = words["open-days.contents-of", name];

        return Card.Of(
            view.Lead.Length > 0 ? view.Lead : title,
            [
                view.Lead.Length > 0 ? Card.Strong(view.Lead) : null,
                Card.Title(title),
                Card.Hint(EngagementFacts.Line(view.Engagement, words, zone)),
                view.Lines.Count == 0 ? Card.Text(words["open-days.contents-empty"]) : null,
                .. view.Lines.Select(line => Card.Row(
                    $"{line.When(words, zone, view.Engagement.IsSeveralDays)} {line.Title}\n{line.Where(words)} · {line.Whom(words)} · {line.Seats(words)}",
                    Card.Button(words["open-days.button-change"], new Intent.ShowPart(view.Engagement.Id.Value, line.Of), inputs: false))),
                Card.Strong(words["open-days.add-title"]),
                .. Form(view, words, zone),
                Card.Hint(words["open-days.add-hint"]),
                view.Engagement.IsSeveralDays ? Card.Hint(words["open-days.add-hint-week"]) : null,
            ],
            Buttons(view, words));
    }

    private static IEnumerable<JsonObject> Form(ContentsView view, Words words, TimeZoneInfo zone)
    {
        var form = view.Form;

        yield return Card.Choices("part", words["names.field-part"], form.Part ?? view.Parts[0], view.Parts.Select(code => (Parts.Name(code, words), code)));
        yield return Card.Input("title", words["open-days.field-title"], form.Title, max: Arranging.LongestTitle);
        if (PartDay.Days(view.Engagement, zone) is { Count: > 1 } days)
            yield return Card.Choices("day", words["open-days.field-which-day"], form.Day is { Length: > 0 } chosen ? chosen : Iso(days.FirstOrDefault(day => day >= view.Now.DayIn(zone), days[0])), days.Select(day => (Dates.Day(day, words.Locale), Iso(day))));
        yield return Card.TimeInput("start", words["names.field-start"], form.Start, required: true, words["cards.fill-in"]);
        yield return Card.TimeInput("end", words["names.field-end"], form.End, required: false);
        yield return Card.Input("room", words["open-days.field-room"], form.Room, max: Scheduling.LongestPlace);
        yield return Card.NumberInput("capacity", words["open-days.field-capacity"], form.Capacity, 1, Arranging.MostSeats);
        if (view.Classes.Count > 0)
            yield return Card.Choices("audience", words["open-days.field-audience"], form.Audience ?? "usual",
                [(words["open-days.for-usual"], "usual"), (words["open-days.for-all"], "all"), (words["open-days.for-each-class"], "classes"), .. view.Classes.Take(MostClasses).Select(unit => (unit.Name, unit.Id.Value))]);
        yield return Card.NumberInput("rounds", words["open-days.field-rounds"], form.Rounds, 1, Arranging.MostRounds);
        yield return Card.NumberInput("minutes", words["open-days.field-minutes"], form.Minutes, 1, Arranging.MostMinutes);
        yield return Card.NumberInput("gap", words["open-days.field-gap"], form.Gap, 0, Arranging.MostMinutes);
        yield return Card.Input("breaks", words["open-days.field-breaks"], form.Breaks, max: 60);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<JsonObject?> Buttons(ContentsView view, Words words)
    {
        var (engagement, id) = (view.Engagement, view.Engagement.Id.Value);
        var draft = engagement.State == EngagementState.Draft;

        yield return Card.Button(words["open-days.button-add"], new Intent.AddPart(id) { Form = view.Form.Form }, main: true);
        yield return draft && view.Lines.Count == 0 ? Card.Button(words["open-days.button-usual"], new Intent.UsualPlan(id), inputs: false) : null;
        yield return draft && view.Lines.Count > 0 ? Card.Button(words["cards.button-publish"], new Intent.Publish(id, engagement.Version), inputs: false) : null;
        yield return !draft ? Card.Button(words["open-days.button-headcounts"], new Intent.ShowHeadcounts(id), inputs: false) : null;
        yield return Card.Button(words["open-days.button-back"], new Intent.Open(id), inputs: false);
    }
}
