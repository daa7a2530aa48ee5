using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>What families are told of elements that changed.</summary>
public static class OnTheDaySamples
{
    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("element-changed", words => ElementChangedCard.For(new ElementChangeView(OnTheDay.OpenDay(), Lesson, Was, Elements[3]), words, CardSamples.Zone)),
        Of("element-dropped", words => ElementDroppedCard.For(new ElementDropView(OnTheDay.OpenDay(), Lesson, [Elements[1], Elements[3]]), words, CardSamples.Zone)),
        Of("element-dropped-nothing-else", words => ElementDroppedCard.For(new ElementDropView(OnTheDay.OpenDay(), Lesson, []), words, CardSamples.Zone)),
        Of("feedback-form-elements", words => FeedbackFormCard.For(OnTheDay.OpenDay(EngagementState.Held), null, words, CardSamples.Zone, words["notices.ask-feedback"], elements: [new(Lesson, null), new(Elements[2], 4)])),
        Of("feedback-thanks-elements", words => FeedbackThanksCard.For(OnTheDay.OpenDay(EngagementState.Held), DoorStage.Said("d1", "f1", 5, 5, "很好"), null, words, CardSamples.Zone, [new(Lesson, 5), new(Elements[2], 4), new(Elements[3], null)])),
        Of("feedback-elements", words => FeedbackCard.For(
            new FeedbackView(OnTheDay.OpenDay(EngagementState.Held), FeedbackTally.Of([.. Enumerable.Range(1, 6).Select(no => DoorStage.Said("d1", $"f{no}", 4, 4, no == 1 ? "很好" : ""))]), null,
                [new(Lesson, 5, new Rating(4.4m, 5)), new(Elements[2], 4, null)]), words, CardSamples.Zone)),
        Of("day-proposal", words => DayProposalCard.For(Proposal(OnTheDay.OpenDay(EngagementState.Held), new DateOnly(2025, 12, 3)), Accept, words)),
        Of("day-proposal-week", words => DayProposalCard.For(
            Proposal(OnTheDay.OpenDay(EngagementState.Held), new DateOnly(2025, 12, 3)) with { Days = 2, Elements = [ElementPlan.Of(Lesson, OnTheDay.OpenDay().StartsAt), ElementPlan.Of(Elements[1], OnTheDay.OpenDay().StartsAt.AddDays(-1))] },
            Accept with { LastDay = "2026-12-03" }, words)),
        Of("day-proposal-recorded", words => DayProposalCard.For(Proposal(null, new DateOnly(2025, 12, 3)), Accept, words)),
        Of("day-proposal-usual", words => DayProposalCard.For(Proposal(null, null), Accept, words)),
    ];

    private static Intent.AcceptPlan Accept => new("open-day") { Form = "f1", Topic = "走进*校园*", Place = "校园", Day = "2026-12-02", Start = "08:30", End = "12:00" };

    private static DayProposal Proposal(Engagement? like, DateOnly? last) => new(
        like, last, new(2026, 12, 2), new(8, 30), new(12, 0), "走进*校园*", "校园", [.. Elements.Select(element => ElementPlan.Of(element, OnTheDay.OpenDay().StartsAt))]);

    private static IReadOnlyList<Element> Elements => OnTheDay.Elements;

    private static Element Lesson => Elements[0];

    private static Notice.ElementChanged Was => new("d1", "l1", "语文*课*", "西楼", Lesson.StartsAt.AddHours(-1), Lesson.EndsAt.AddHours(-1));

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
