using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.UseCases.Feedback;

/// <summary>Stars for each element: `rate-ID` of the form, or figures typed in the order of the day (`评价 5 4 5 很好`).</summary>
public sealed record ElementStars(IReadOnlyDictionary<ElementId, int> Stars, string Comment)
{
    public const string Field = "rate-";

    /// <summary>Refuses what is filled in but is no number of stars.</summary>
    public static Decision<ElementStars> Read(Intent.GiveFeedback ask, IReadOnlyList<RatedElement> elements) =>
        ask.More is { Count: > 0 } more ? Filled(more, ask, elements) : Typed(ask, elements);

    private static Decision<ElementStars> Filled(Dictionary<string, JsonElement> more, Intent.GiveFeedback ask, IReadOnlyList<RatedElement> elements)
    {
        var stars = new Dictionary<ElementId, int>();
        foreach (var it in elements)
        {
            if (!more.TryGetValue(Field + it.Element.Id.Value, out var said) || string.IsNullOrWhiteSpace(said.ToString()))
                continue;
            if (FeedbackWords.Stars(said.ToString()) is not { } given)
                return new Refusal.NotANumber("rating", 1, 5);

            stars[it.Element.Id] = given;
        }

        return new ElementStars(stars, (ask.Comment ?? "").Trim());
    }

    private static Decision<ElementStars> Typed(Intent.GiveFeedback ask, IReadOnlyList<RatedElement> elements)
    {
        var words = new[] { ask.Lecturer, ask.Content }.OfType<string>().Concat((ask.Comment ?? "").Split([' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var given = words.Select(FeedbackWords.Stars).TakeWhile(stars => stars is not null).OfType<int>().Take(elements.Count).ToList();
        var stars = given.Select((each, at) => (elements[at].Element.Id, each)).ToDictionary();

        return new ElementStars(stars, string.Join(' ', words.Skip(given.Count)));
    }
}
