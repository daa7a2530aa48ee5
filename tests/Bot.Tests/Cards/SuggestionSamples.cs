using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Suggestions as families, staff and those above see them, at each step.</summary>
public static class SuggestionSamples
{
    private static readonly DateOnly Today = new(2026, 12, 9);
    private static readonly DateTimeOffset Then = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Principal = new("principal");

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("suggest-form", words => SuggestFormCard.For(new Intent.Suggest { Form = "f1" }, 14, words)),
        Of("suggest-thanks", words => SuggestThanksCard.For(Own(SuggestionState.Received), words)),
        Of("suggestions-own", words => OwnSuggestionsCard.For([.. Enum.GetValues<SuggestionState>().Select(Own)], words)),
        Of("suggestions-own-none", words => OwnSuggestionsCard.For([], words)),
        Of("suggestion-answered", words => SuggestionAnsweredCard.For(Own(SuggestionState.Replied), words)),
        Of("suggestions-list", words => SuggestionListCard.For(List(words, SuggestionState.Received, SuggestionState.PlanMade, SuggestionState.Done), words)),
        Of("suggestions-list-none", words => SuggestionListCard.For(List(words), words)),
        Of("suggestions-digest", words => SuggestionListCard.For(List(words, SuggestionState.Received), words, words["suggestions.digest-new", 1, 3] + words["suggestions.digest-overdue", 1])),
        Of("suggestions-counts", words => SuggestionCountsCard.For(new SuggestionCountsView("青禾镇", Today, new(9, 7, 6, 4, 2), [("青禾一小", new(6, 5, 4, 2, 2)), ("青禾*二小*", new(3, 2, 2, 2, 0))], 4), words)),
        .. Enum.GetValues<SuggestionState>().Select(state => Of($"suggestion-{state.ToString().ToLowerInvariant()}", words => SuggestionCard.For(One(state), words))),
        Of("suggestion-hand-over", words => HandOverCard.For(Suggestion(SuggestionState.Received), [Named("director", "沈望舒"), Named("teacher", "林*晓棠*")], words)),
        Of("suggestion-hand-over-many", words => HandOverCard.For(Suggestion(SuggestionState.Received), [.. Enumerable.Range(1, 61).Select(no => Named($"p{no}", $"老师{no}"))], words)),
        Of("suggestion-hand-over-nobody", words => HandOverCard.For(Suggestion(SuggestionState.Received), [], words)),
    ];

    private static OwnSuggestion Own(SuggestionState state) => new(Suggestion(state), "青禾一小");

    private static SuggestionView One(SuggestionState state) => new(Suggestion(state), "青禾一小", "唐若谷", state == SuggestionState.Done ? DoorStage.Lecture("e1", "2026-11-20 19:00") : null, Today, CardSamples.Zone);

    private static SuggestionListView List(Words _, params SuggestionState[] states) => new(
        Today, new(states.Length + 2, 2, 2, 2, states.Length), [.. states.Select(Suggestion)], new Dictionary<PersonId, string> { [Principal] = "唐若谷" }, states.Length > 1 ? 1 : 0, states.Length > 1 ? 3 : 1);

    private static Suggestion Suggestion(SuggestionState state)
    {
        var it = new Suggestion
        {
            Id = $"g{(int)state}", School = new("s1"), Family = new("family-nobody-sees"), Text = "食堂的菜*少放*一点辣，[孩子](http://example.org)吃不了；汤能不能热一些，冬天孩子下课晚，到食堂的时候常常已经凉了。",
            Owner = Principal, ReceivedAt = Then, DueDay = new(2026, 12, 7),
        };
        if (state >= SuggestionState.PlanMade)
            it.MakePlan("下周起每天一个不辣的菜，食堂王师傅负责", Principal, Then.AddDays(1));
        if (state >= SuggestionState.Done)
            it.Carry(Principal, Then.AddDays(5));
        if (state >= SuggestionState.Replied)
            it.Reply("从周一起每天有一个不辣的菜，汤改用保温桶。<谢谢您>", Principal, Then.AddDays(6));

        return it;
    }

    private static Person Named(string id, string name) => new() { Id = new(id), Name = name };

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
