using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Cards;

/// <param name="Hosts">False for who oversees only: a look, and nothing to press.</param>
public sealed record HostView(Engagement Engagement, string Audience, Counts Counts, DateTimeOffset Now, bool Hosts = true)
{
    /// <summary>To the lecturer, without names.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Whether its kind is arranged in parts.</summary>
    public bool HasContents { get; init; }

    /// <summary>Parts put down so far.</summary>
    public int Contents { get; init; }
}

/// <summary>An engagement as its hosts see it: where it stands, who answered, what to do next.</summary>
public static class HostCard
{
    /// <param name="lead">What is said above it; empty for a plain look.</param>
    public static JsonObject For(HostView view, Words words, TimeZoneInfo zone, string lead = "")
    {
        var engagement = view.Engagement;
        var name = EngagementFacts.Name(engagement, words);
        var state = State(engagement, words);

        return Card.Of(
            $"{lead} {words["cards.host-says", state, name, EngagementFacts.When(engagement, words, zone)]}".Trim(),
            [
                lead.Length > 0 ? Card.Strong(lead) : null,
                Card.Title(name),
                Card.Hint(state),
                EngagementFacts.Facts(engagement, view.Audience, words, zone),
                engagement.State == EngagementState.Draft ? Card.Text(words["cards.draft-hint"]) : Answers(view, words),
                view.HasContents ? Card.Text(words[view.Contents == 0 ? "open-days.host-none" : "open-days.host-some", view.Contents]) : null,
                engagement.CancelReason.Length > 0 ? Card.Text(words["cards.cancel-reason", engagement.CancelReason]) : null,
                view.Questions.Count > 0 ? Card.Strong(words["cards.questions"]) : null,
                .. view.Questions.Select(question => Card.Text(words["cards.asked", question])),
            ],
            view.Hosts ? Buttons(engagement, view, words) : view.Contents > 0 ? [Heads(engagement, words)] : []);
    }

    private static string State(Engagement engagement, Words words) => engagement.State switch
    {
        EngagementState.Draft     => words["cards.state-draft"],
        EngagementState.Published => words["cards.state-published"],
        EngagementState.Held      => words["cards.state-held"],
        EngagementState.Cancelled => words["cards.state-cancelled"],
        EngagementState.Reversed  => words["cards.state-reversed"],
    };

    private static JsonObject Answers(HostView view, Words words)
    {
        var counts = view.Counts;

        return Card.Facts(
        [
            (words["cards.invited"], words["cards.families", counts.Invited]),
            (words["cards.coming"], words["cards.families-people", counts.Coming, counts.People]),
            (words["cards.undecided"], words["cards.families", counts.Undecided]),
            (words["cards.not-coming"], words["cards.families", counts.NotComing]),
            (words["cards.silent"], words["cards.families", counts.Silent]),
            (words["cards.waiting"], counts.Waiting > 0 ? words["cards.families", counts.Waiting] : ""),
            (words["cards.came"], view.Engagement.CheckInOpenedAt is null && counts.Came == 0 ? "" : words["cards.families-people", counts.There, counts.Came]),
        ]);
    }

    private static JsonObject Heads(Engagement engagement, Words words) => Card.Button(words["open-days.button-headcounts"], new Intent.ShowHeadcounts(engagement.Id.Value));

    private static IEnumerable<JsonObject?> Buttons(Engagement engagement, HostView view, Words words)
    {
        var (id, version, now) = (engagement.Id.Value, engagement.Version, view.Now);
        var coming = engagement.State == EngagementState.Published && !engagement.HasBegun(now);
        var answering = engagement.State == EngagementState.Published && !engagement.IsClosed(now);
        var atTheDoor = engagement.State is EngagementState.Published or EngagementState.Held && Sittings.IsAtTheDoor(engagement, now);
        var mayMark = Door.ShutToStaff(engagement, now) is null;
        var over = engagement.State == EngagementState.Published && engagement.IsOver(now);

        yield return engagement.State == EngagementState.Draft ? Card.Button(words["cards.button-publish"], new Intent.Publish(id, version), main: true) : null;
        // Over: what is asked is whether it was held, and a typed "yes" presses the main button.
        yield return over ? Card.Button(words["cards.button-held"], new Intent.ConfirmHeld(id, version), main: true) : null;
        yield return atTheDoor ? Card.Button(words["cards.button-start-check-in"], new Intent.StartCheckIn(id), main: !engagement.IsOver(now)) : null;
        yield return view.HasContents && !engagement.IsOver(now) && engagement.State is EngagementState.Draft or EngagementState.Published
            ? Card.Button(words["open-days.button-contents"], new Intent.ShowContents(id)) : null;
        yield return view.Contents > 0 && engagement.State != EngagementState.Draft ? Heads(engagement, words) : null;
        yield return answering && view.Counts.Silent > 0 ? Card.Button(words["cards.button-remind"], new Intent.RemindSilent(id)) : null;
        yield return mayMark ? Card.Button(words["cards.button-attendance"], new Intent.ShowAttendance(id)) : null;
        yield return engagement.State == EngagementState.Held ? Card.Button(words["cards.button-feedback"], new Intent.ShowFeedback(id)) : null;
        yield return coming || engagement.State == EngagementState.Draft ? Card.Button(words["cards.button-reschedule"], new Intent.StartReschedule(id)) : null;
        yield return answering || over || engagement.State == EngagementState.Draft ? Card.Button(words["cards.button-cancel"], new Intent.StartCancel(id)) : null;
    }
}
