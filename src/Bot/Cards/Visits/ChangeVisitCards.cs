using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <summary>Another time for a visit.</summary>
public static class MoveVisitCard
{
    public static JsonObject For(LoadedVisit loaded, Intent.MoveVisit form, Words words, TimeZoneInfo zone)
    {
        var (visit, title) = (loaded.Visit, words["visits.move-title", VisitFacts.Names(loaded.Pupils, words)]);

        return Card.Of(
            words["visits.title"],
            [
                Card.Title(title),
                Card.Hint(words["visits.now-is", Dates.When(visit.StartsAt, visit.EndsAt, words.Locale, zone)]),
                Card.DayInput("day", words["cards.day"], form.Day, words["cards.fill-in"]),
                Card.TimeInput("start", words["cards.start"], form.Start, required: true, words["cards.fill-in"]),
                visit.ProposedAt is not null ? Card.Hint(words["visits.family-asked-again"]) : null,
            ],
            Card.Button(words["visits.button-move-now"], new Intent.MoveVisit(form.Visit, visit.Version), main: true),
            Card.Button(words["cards.button-keep"], new Intent.ShowVisit(form.Visit), inputs: false));
    }
}

/// <summary>Really call the visit off?</summary>
public static class CancelVisitCard
{
    public static JsonObject For(LoadedVisit loaded, Words words, TimeZoneInfo zone)
    {
        var (visit, title) = (loaded.Visit, words["visits.cancel-title", VisitFacts.Names(loaded.Pupils, words)]);

        return Card.Of(
            words["visits.title"],
            [
                Card.Title(title),
                Card.Hint(words["visits.now-is", Dates.When(visit.StartsAt, visit.EndsAt, words.Locale, zone)]),
                visit.ProposedAt is not null ? Card.Text(words["visits.family-told"]) : null,
                Card.Input("reason", words["ledger.reason"], "", required: true, max: 200, missing: words["cards.fill-in"]),
            ],
            Card.Button(words["visits.button-really-cancel"], new Intent.CancelVisit(visit.Id.Value, visit.Version), main: true),
            Card.Button(words["cards.button-keep"], new Intent.ShowVisit(visit.Id.Value), inputs: false));
    }
}
