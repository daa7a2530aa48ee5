using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Cards;

public sealed class CardTests
{
    // What cards call their inputs by, one for each row; they reach the intent in one dictionary.
    private static readonly string[] Prefixes = ["evidence-", "field-", "visit-", "choice-", "rate-", "row-"];

    public static TheoryData<string, Locale> Drawn => new(CardSamples.All.Keys.SelectMany(_ => Locales.All, (name, locale) => (name, locale)));

    public static TheoryData<string> Names => [.. CardSamples.All.Keys];

    [Theory, MemberData(nameof(Drawn))]
    public void A_card_looks_as_approved(string name, Locale locale) => Approve.Json($"{locale.Code()}/{name}.json", Draw(name, locale));

    [Theory, MemberData(nameof(Names))]
    public void A_card_reads_as_approved(string name) => Approve.Text($"zh-Hans/{name}.txt", CardText.Of(Draw(name, Locale.ZhHans)));

    [Fact]
    public Task Every_card_follows_the_schema() =>
        Schemas.Accept(Everything().Select(it => (it.Name, "adaptive-card-1.5.json", (JsonNode)WithoutTeamsParts(it.Card))));

    [Fact]
    public Task Every_card_is_whole_for_a_client_that_knows_1_2_only() =>
        Schemas.Accept(Everything().Select(it => (it.Name, "adaptive-card-1.2.json", (JsonNode)OldClient.Sees(it.Card))));

    [Theory, MemberData(nameof(Drawn))]
    public void A_card_is_small_and_says_something_where_cards_are_not_shown(string name, Locale locale)
    {
        var card = Draw(name, locale);

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(card, IntentJson.Options).Length, 1, 25 * 1024);
        Assert.NotEmpty(card["fallbackText"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_button_is_an_intent_that_older_clients_can_press_too(string name)
    {
        foreach (var button in Parts(Draw(name, Locale.ZhHans)).Where(part => Is(part, "Action.Execute")))
        {
            var old = button["fallback"]!.AsObject();

            Assert.Equal("Action.Submit", old["type"]!.GetValue<string>());
            Assert.Equal(button["data"]!.ToJsonString(), old["data"]!.ToJsonString());
            Assert.NotNull(IntentJson.Read(JsonSerializer.SerializeToElement(button["data"])));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_people_fill_in_is_a_property_of_what_a_button_asks(string name)
    {
        var parts = Parts(Draw(name, Locale.ZhHans)).ToList();
        var inputs = parts.Where(part => part["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal)).Select(part => part["id"]!.GetValue<string>()).ToList();
        var asked = parts.Where(part => Is(part, "Action.Execute") && part["associatedInputs"] is null)
            .Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button["data"]))!.GetType())
            .SelectMany(kind => kind.GetProperties()).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToHashSet();

        Assert.Equal(inputs.Distinct(), inputs);
        Assert.DoesNotContain(inputs, id => !asked.Contains(id) && !(asked.Contains("more") && Array.Exists(Prefixes, prefix => id.StartsWith(prefix, StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_row_has_no_more_columns_than_a_phone_shows(string name) =>
        Assert.DoesNotContain(Parts(Draw(name, Locale.ZhHans)), part => Is(part, "ColumnSet") && part["columns"]!.AsArray().Count > 3);

    private static IEnumerable<(string Name, JsonObject Card)> Everything() =>
        CardSamples.All.Keys.SelectMany(_ => Locales.All, (name, locale) => ($"{name} {locale.Code()}", Draw(name, locale)));

    private static JsonObject Draw(string name, Locale locale) => CardSamples.All[name](TestCounty.Words(locale));

    // Charts are Teams' own and in no published schema; what stands in for them is.
    private static JsonObject WithoutTeamsParts(JsonObject card) => OldClient.Instead(card, part => part["type"]!.GetValue<string>().StartsWith("Chart.", StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject part => (part.ContainsKey("type") ? [part] : Enumerable.Empty<JsonObject>()).Concat(part.SelectMany(property => Parts(property.Value))),
        JsonArray list  => list.SelectMany(Parts),
        _               => [],
    };

    private static bool Is(JsonObject part, string type) => part["type"]!.GetValue<string>() == type;
}
