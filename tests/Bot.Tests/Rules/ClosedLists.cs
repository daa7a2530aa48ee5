using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Rules;

public sealed class ClosedLists
{
    public static TheoryData<Type> Intents => [.. Cases(typeof(Intent))];

    public static TheoryData<Type> Refusals => [.. Cases(typeof(Refusal))];

    [Fact]
    public void Every_intent_has_a_sample() => Assert.Equal(Names(Cases(typeof(Intent))), Names(Samples.Intents.Select(it => it.GetType())));

    [Fact]
    public void Every_refusal_has_a_sample() => Assert.Equal(Names(Cases(typeof(Refusal))), Names(Samples.Refusals.Select(it => it.GetType())));

    [Theory, MemberData(nameof(Intents))]
    public void An_intent_reads_back_from_its_button(Type kind)
    {
        var intent = Samples.Intents.Single(it => it.GetType() == kind);
        var filled = kind.GetProperties()
            .Where(property => property.GetMethod!.IsPublic && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null)
            .ToList();

        var back = IntentJson.Read(JsonSerializer.SerializeToElement(IntentJson.Write(intent)));

        Assert.DoesNotContain(filled, property => property.GetValue(intent) is null);
        Assert.IsType(kind, back);
        Assert.All(filled, property => Assert.Equal(property.GetValue(intent), property.GetValue(back)));
    }

    [Fact]
    public void Intents_in_cards_of_months_ago_still_read() =>
        Approve.Text("intents.txt", string.Join('\n', Samples.Intents.Select(it => IntentJson.Write(it).ToJsonString(IntentJson.Options))));

    [Fact]
    public void Numbers_come_back_as_text_from_a_form_and_in_any_order() =>
        Assert.Equal(new Intent.Publish("e1", 2), Read("""{"version":"2","stray":"x","engagement":"e1","ask":"publish"}"""));

    [Theory]
    [InlineData("""{"ask":"no-such-thing"}""")]
    [InlineData("""{"engagement":"e1"}""")]
    [InlineData("""{"ask":"publish","engagement":"e1","version":"two"}""")]
    [InlineData("""{"ask":"answer","engagement":"e1","choice":1}""")]
    [InlineData("""{"ask":7}""")]
    [InlineData("[]")]
    [InlineData("\"help\"")]
    public void What_is_no_intent_reads_as_nothing(string data) => Assert.Null(Read(data));

    [Theory, MemberData(nameof(Refusals))]
    public void A_refusal_has_its_words_in_every_language(Type kind)
    {
        var why = Samples.Refusals.Single(it => it.GetType() == kind);

        Assert.All(Locales.All, locale => Assert.NotEmpty(Words.In(locale)[$"refusals.{Samples.Kebab(kind)}"]));
        Assert.All(Locales.All, locale => Assert.StartsWith(
            Words.In(locale)[$"refusals.{Samples.Kebab(kind)}"].Split('{')[0],
            RefusalCard.Text(why, Words.In(locale), Cards.CardSamples.Zone),
            StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_a_refusal_can_name_has_a_name_in_every_language()
    {
        var fields = Cases(typeof(Intent)).SelectMany(kind => kind.GetProperties()).Where(it => it.PropertyType == typeof(string))
            .Select(it => it.Name).Except(["Engagement", "Family", "Form", "Entry", "Visit"]).Distinct().Select(name => (Refusal)new Refusal.Missing(name));
        var acts = Enum.GetValues<Act>().Select(act => (Refusal)new Refusal.NotAllowed(act));
        var states = Enum.GetValues<EngagementState>().Select(state => (Refusal)new Refusal.NotInState(state));

        var visits = Enum.GetValues<VisitState>().Select(state => (Refusal)new Refusal.VisitNotSo(state));
        var plans = Enum.GetValues<CoEduBot.Domain.Plans.PlanState>().Select(state => (Refusal)new Refusal.PlanNotSo(state));

        var texts = Locales.All.SelectMany(_ => fields.Concat(acts).Concat(states).Concat(visits).Concat(plans), (locale, why) => RefusalCard.Text(why, Words.In(locale), Cards.CardSamples.Zone));

        Approve.Text("named.txt", string.Join('\n', texts));
    }

    private static Intent? Read(string json) => IntentJson.Read(JsonDocument.Parse(json).RootElement);

    private static IEnumerable<Type> Cases(Type list) => list.GetNestedTypes(BindingFlags.Public).Where(kind => kind.IsSubclassOf(list));

    private static IEnumerable<string> Names(IEnumerable<Type> kinds) => kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal);
}
