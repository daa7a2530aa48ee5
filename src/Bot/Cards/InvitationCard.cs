using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

/// <param name="Lead">What is said above it (a reminder, a change); empty for a plain invitation.</param>
public sealed record FamilyView(Engagement Engagement, Invitation Invitation, string Audience, DateTimeOffset Now, string Lead = "")
{
    /// <summary>What the day consists of for this family; null where there is nothing to choose.</summary>
    public FamilyDay? Day { get; init; }

    /// <summary>What stands in the form; null is what was answered.</summary>
    public int? Headcount { get; init; }
}

/// <summary>An engagement as an invited family sees it: what it is, what they answered, and the answer form.</summary>
public static class InvitationCard
{
    public static JsonObject For(FamilyView view, Words words, TimeZoneInfo zone)
    {
        var (engagement, invitation) = (view.Engagement, view.Invitation);
        var name = EngagementFacts.Name(engagement, words);
        var open = engagement.State == EngagementState.Published && !engagement.IsClosed(view.Now);
        var lead = view.Lead.Length > 0 ? view.Lead : invitation.Choice is null && open ? words["cards.invitation"] : "";

        return Card.Of(
            $"{(lead.Length > 0 ? lead : Standing(view, words, zone))} {name} {EngagementFacts.When(engagement, words, zone)}",
            [
                lead.Length > 0 ? Card.Hint(lead) : null,
                Card.Title(name),
                EngagementFacts.Facts(engagement, view.Audience, words, zone),
                Card.Strong(Standing(view, words, zone)),
                .. ChoiceParts.Chosen(view, words, zone),
                .. !open ? [] : view.Day is null ? Form(view, words) : ChoiceParts.Form(view, words, zone).Append(Heads(view, words)),
            ],
            !open ? [] : view.Day is null ? Buttons(view, words) : ChoiceParts.Buttons(view, words));
    }

    /// <summary>Where the family stands, in one line.</summary>
    public static string Standing(FamilyView view, Words words, TimeZoneInfo zone)
    {
        var (engagement, invitation) = (view.Engagement, view.Invitation);

        return engagement.State == EngagementState.Cancelled ? words["cards.family-cancelled"]
             : invitation.WasThere ? words["cards.family-checked-in", invitation.Came]
             : engagement.IsOver(view.Now) ? words["cards.family-over"]
             : invitation.Choice is not { } choice ? words["cards.family-silent"]
             : choice switch
             {
                 Choice.No    => words["cards.family-no"],
                 Choice.Maybe => words["cards.family-maybe"],
                 Choice.Yes   => Place(invitation, words, zone),
             };
    }

    private static string Place(Invitation invitation, Words words, TimeZoneInfo zone) => invitation.Seat switch
    {
        Seat.None or Seat.Confirmed => words["cards.family-yes", invitation.Headcount],
        Seat.Waiting                => words["cards.family-waiting", invitation.QueueNo],
        Seat.Offered                => words["cards.family-offered", Dates.Moment(invitation.OfferExpiresAt!.Value, words.Locale, zone)],
        Seat.Lapsed                 => words["cards.family-lapsed"],
    };

    private static IEnumerable<JsonObject> Form(FamilyView view, Words words) =>
    [
        Heads(view, words),
        Card.Input("question", words["cards.question"], view.Invitation.Question, many: true),
    ];

    private static JsonObject Heads(FamilyView view, Words words) => Card.NumberInput(
        "headcount", words["cards.headcount"], (view.Headcount ?? Math.Max(1, view.Invitation.Headcount)).ToString(System.Globalization.CultureInfo.InvariantCulture), 1, 20);

    private static IEnumerable<JsonObject?> Buttons(FamilyView view, Words words)
    {
        var id = view.Engagement.Id.Value;

        yield return view.Invitation.Seat == Seat.Offered ? Card.Button(words["cards.button-take-seat"], new Intent.TakeSeat(id), main: true) : null;
        yield return Card.Button(words["cards.button-yes"], new Intent.Answer(id, Choice.Yes), main: view.Invitation.Seat != Seat.Offered);
        yield return Card.Button(words["cards.button-no"], new Intent.Answer(id, Choice.No));
        yield return Card.Button(words["cards.button-maybe"], new Intent.Answer(id, Choice.Maybe));
    }
}
