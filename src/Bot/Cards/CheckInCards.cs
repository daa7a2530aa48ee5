using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

/// <summary>For the host, to be shown in the hall: the code of the moment, and how families use it.</summary>
public static class CheckInCodeCard
{
    public static JsonObject For(Engagement engagement, DateTimeOffset now, Words words, TimeZoneInfo zone)
    {
        var id = engagement.Id.Value;
        var code = CheckInCode.At(engagement.CheckInSeed, now);

        return Card.Of(
            words["door.code-says", code, EngagementFacts.Name(engagement, words)],
            [
                Card.Title(words["door.code-title"]),
                Card.Text(EngagementFacts.Name(engagement, words)),
                Card.Big(code),
                Card.Text(words["door.code-until", Dates.Clock(CheckInCode.GoodUntil(now), zone), Dates.Clock(CheckInCode.ChangesAt(now), zone)]),
                Card.Strong(words["door.code-how", code]),
                Card.Hint(words["door.code-hint"]),
            ],
            Card.Button(words["door.button-refresh"], new Intent.StartCheckIn(id), main: true),
            Card.Button(words["cards.button-attendance"], new Intent.ShowAttendance(id)),
            Card.Button(words["cards.back"], new Intent.Open(id)));
    }
}

/// <summary>For a family at the door: asks for the code. Also what the family gets when check-in opens.</summary>
public static class CheckInFormCard
{
    /// <param name="lead">What is said above it; empty when it was asked for.</param>
    public static JsonObject For(Engagement engagement, Words words, TimeZoneInfo zone, string lead = "")
    {
        var name = EngagementFacts.Name(engagement, words);

        return Card.Of(
            $"{lead} {words["door.form-title"]} {name}".Trim(),
            [
                lead.Length > 0 ? Card.Strong(lead) : null,
                Card.Title(words["door.form-title"]),
                Card.Text(name),
                Card.Hint(EngagementFacts.Line(engagement, words, zone)),
                Card.Input("code", words["door.code"], null, required: true, max: 8, missing: words["door.code-missing"]),
                Card.Hint(words["door.form-hint"]),
            ],
            Card.Button(words["cards.button-check-in"], new Intent.CheckIn { Engagement = engagement.Id.Value }, main: true));
    }
}

/// <summary>For a family that is checked in, by itself or by the host.</summary>
public static class CheckInDoneCard
{
    public static JsonObject For(Engagement engagement, Invitation invitation, Words words, TimeZoneInfo zone)
    {
        var done = words["door.done", invitation.Came];
        var markedAt = invitation.MarkedAt is { } at ? Dates.Moment(at, words.Locale, zone) : "";

        return Card.Of(
            $"{done} {EngagementFacts.Name(engagement, words)}",
            [
                Card.Title(done),
                Card.Text(EngagementFacts.Name(engagement, words)),
                Card.Hint(EngagementFacts.Line(engagement, words, zone)),
                Card.Facts([(words["door.marked-at"], invitation.MarkedVia == Via.Proxy ? words["door.by-staff", markedAt] : markedAt)]),
                invitation.Presence == Presence.Late ? Card.Hint(words["door.done-late"]) : null,
            ]);
    }
}
