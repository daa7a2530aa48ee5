using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.FamilyVisits;

/// <param name="Visitor">Who comes, by name.</param>
/// <param name="Children">Names of the children it is about.</param>
/// <param name="HasAgreed">Something was written down that the family may read.</param>
/// <param name="Lead">What is said above it (a reminder, a change); empty for a plain look.</param>
public sealed record VisitFamilyView(Visit Visit, string Visitor, IReadOnlyList<string> Children, bool HasAgreed, DateTimeOffset Now, string Lead = "");

/// <summary>A visit as the family concerned sees it: who comes, when and what for, where it stands, and the form to answer. Says nothing of why this family.</summary>
public static class VisitFamilyCard
{
    public static JsonObject For(VisitFamilyView view, Words words, TimeZoneInfo zone)
    {
        var lead = view.Lead.Length > 0 ? view.Lead : FamilyVisitWords.Standing(view, words);

        return Card.Of(
            $"{lead} {FamilyVisitWords.When(view.Visit, words, zone)}",
            [
                view.Lead.Length > 0 ? Card.Hint(view.Lead) : null,
                Card.Title(words["family.title"]),
                Card.Facts(FamilyVisitWords.Rows(view, words, zone)),
                view.Visit.State.IsOpen() ? Card.Text(words["family.purpose"]) : null,
                view.Visit.State.IsOpen() ? Card.Text(words["family.no-gifts"]) : null,
                Card.Strong(FamilyVisitWords.Standing(view, words)),
                .. Form(view, words),
            ],
            Buttons(view, words));
    }

    private static IEnumerable<JsonObject?> Form(VisitFamilyView view, Words words) => FamilyVisitWords.Asks(view) switch
    {
        FamilyAsk.Answer when view.Visit.State == VisitState.Declined => [Card.Hint(words["family.last-word"])],
        FamilyAsk.Answer =>
        [
            Card.Input("wish", words["family.wish"], null, max: VisitWish.Longest, many: true),
            Card.DayInput("day", words["family.day"], null, required: false),
            Card.TimeInput("start", words["family.start"], null, required: false),
            Card.Hint(words[view.Visit.State == VisitState.Agreed ? "family.by-text-agreed" : "family.by-text"]),
            Card.Hint(words["family.last-word"]),
        ],
        FamilyAsk.Confirm =>
        [
            Card.Rating("rating", words["family.rating"], view.Visit.Rating?.ToString(CultureInfo.InvariantCulture)),
            Card.Input("comment", words["family.comment"], null, max: VisitWish.Longest, many: true),
            Card.Hint(words["family.by-text-confirm"]),
            Card.Hint(words["family.last-word"]),
        ],
        FamilyAsk.Nothing => [],
    };

    private static IEnumerable<JsonObject?> Buttons(VisitFamilyView view, Words words)
    {
        var (visit, id, proposal) = (view.Visit, view.Visit.Id.Value, view.Visit.Proposal);
        JsonObject Answer(string title, VisitAnswer answer, bool main = false) =>
            Card.Button(words[title], new Intent.AnswerVisit(id, proposal, answer), main, inputs: answer != VisitAnswer.Agreed);

        var asks = FamilyVisitWords.Asks(view);
        if (asks == FamilyAsk.Answer && visit.State != VisitState.Agreed)
            yield return Answer(visit.State == VisitState.Proposed ? "family.button-agree" : "family.button-old-time", VisitAnswer.Agreed, main: visit.State == VisitState.Proposed);
        if (asks == FamilyAsk.Answer && visit.State != VisitState.Declined)
            yield return Answer("family.button-another", VisitAnswer.AnotherTime);
        if (asks == FamilyAsk.Answer && visit.State is VisitState.Proposed or VisitState.AnotherTime)
            yield return Answer("family.button-decline", VisitAnswer.Declined);
        if (asks == FamilyAsk.Answer && visit.State == VisitState.Agreed)
            yield return Card.Button(words["family.button-cancel"], new Intent.CancelVisitByFamily(id, proposal));
        if (asks == FamilyAsk.Confirm)
            yield return Card.Button(words["family.button-came"], new Intent.ConfirmVisit(id, Happened: true), main: visit.Happened is null);
        if (asks == FamilyAsk.Confirm)
            yield return Card.Button(words["family.button-did-not-come"], new Intent.ConfirmVisit(id, Happened: false));
        if (view.HasAgreed)
            yield return Card.Button(words["family.button-agreed"], new Intent.ReadAgreed(id), inputs: false);
    }
}

/// <summary>What is agreed with the family, for their eyes.</summary>
public static class AgreedCard
{
    public static JsonObject For(Visit visit, IReadOnlyList<string> notes, Words words, TimeZoneInfo zone) => Card.Of(
        words["family.agreed-title"],
        [
            Card.Title(words["family.agreed-title"]),
            Card.Hint(FamilyVisitWords.When(visit, words, zone)),
            .. notes.Select(Card.Text),
            notes.Count == 0 ? Card.Text(words["family.agreed-none"]) : null,
        ],
        Card.Button(words["family.button-visit"], new Intent.ShowFamilyVisit(visit.Id.Value)));
}
