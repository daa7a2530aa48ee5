using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
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
    ];

    private static IReadOnlyList<Element> Elements => OnTheDay.Elements;

    private static Element Lesson => Elements[0];

    private static Notice.ElementChanged Was => new("d1", "l1", "语文*课*", "西楼", Lesson.StartsAt.AddHours(-1), Lesson.EndsAt.AddHours(-1));

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
