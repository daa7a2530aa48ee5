using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Rule = CoEduBot.Domain.Programmes.Rule;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What is added to an entry is added once, and only what somebody asks for.</summary>
public sealed class EvidenceOnce
{
    [Fact]
    public async Task The_same_form_pressed_twice_adds_its_evidence_once_and_another_form_adds_more()
    {
        await using var bot = await Lacking();
        await bot.Presses("principal", IntentJson.Write(new Intent.ShowEntry("l1")));
        var press = CardText.Press(bot.Newest("principal"), 1, new Dictionary<string, string> { ["evidence-photo"] = "2" });

        await bot.Presses("principal", press.DeepClone().AsObject());
        await bot.Presses("principal", press.DeepClone().AsObject());
        Assert.Equal([2], await Pieces(bot));

        await bot.Says("principal", "补照片1张");
        await bot.Presses("director", IntentJson.Write(new Intent.CompleteEntry("l1") { More = Photos("1") }));
        Assert.Equal(3, (await Pieces(bot)).Sum());
    }

    [Fact]
    public async Task Two_people_who_add_the_same_at_once_both_have_their_say()
    {
        await using var bot = await Lacking();
        await bot.Presses("principal", IntentJson.Write(new Intent.ShowEntry("l1")));
        await bot.Presses("director", IntentJson.Write(new Intent.ShowEntry("l1")));
        var (one, other) = (Press(bot, "principal"), Press(bot, "director"));

        await bot.Presses("principal", one);
        await bot.Presses("director", other);

        Assert.Equal([2, 2], await Pieces(bot));
    }

    [Theory]
    [InlineData("evidence-")]
    [InlineData("evidence-gold")]
    [InlineData("field-stage")]
    public async Task What_nothing_asks_for_is_not_added(string name)
    {
        await using var bot = await Lacking();

        await bot.Presses("principal", IntentJson.Write(new Intent.CompleteEntry("l1") { More = new() { [name] = JsonSerializer.SerializeToElement("2") } }));

        Assert.Equal([], await Pieces(bot));
        Assert.Equal("", await bot.Stored(db => db.LedgerEntries.Select(entry => entry.Fields).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("501")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public async Task A_number_of_pieces_that_cannot_be_is_refused(string count)
    {
        await using var bot = await Lacking();

        Assert.Contains("1", await bot.Presses("principal", IntentJson.Write(new Intent.CompleteEntry("l1") { More = Photos(count) })), StringComparison.Ordinal);
        Assert.Equal([], await Pieces(bot));
    }

    [Fact]
    public async Task A_reason_to_take_back_is_a_few_words_and_a_novel_is_refused()
    {
        await using var bot = await Lacking();

        Assert.StartsWith("原因", await bot.Presses("principal", IntentJson.Write(new Intent.ReverseEntry("l1") { Reason = new string('错', 5000) })), StringComparison.Ordinal);
        Assert.Equal(EngagementState.Held, await bot.Stored(db => db.LedgerEntries.Select(entry => entry.State).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_field_that_only_another_programme_asks_for_is_taken_where_the_form_asks_it()
    {
        var plan = SmallPlan.Catalogue.Programmes[0];
        var other = plan with
        {
            Id = "other",
            Rules = [new Rule.Check(new CheckOf.Entries(new EntryFilter { Kinds = ["lecture"] }, null, null), [new Requirement.FieldFilled("stage", 1)], null, false, false)
            {
                Id = "F1", Modality = Modality.Must, Title = new("Stage", "学段", "學段"), Per = new Domain.Programmes.Period(PeriodCode.Activity),
            }],
        };
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: new Catalogue([plan, other]));
        await bot.InstallEverybody();
        await bot.Lecture("l1", "s1", "2026-11-02");
        await bot.Presses("principal", IntentJson.Write(new Intent.ShowEntry("l1")));

        await bot.Presses("principal", CardText.Press(bot.Newest("principal"), 1, new Dictionary<string, string> { ["field-stage"] = "小学;a=b|c" }));

        Assert.Equal("stage=小学，a=b／c", await bot.Stored(db => db.LedgerEntries.Select(entry => entry.Fields).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_was_taken_back_is_offered_for_no_confirmation()
    {
        var plan = SmallPlan.Catalogue.Programmes[0];
        var rule = new Rule.Check(new CheckOf.Entries(new EntryFilter { Kinds = ["lecture"] }, null, null), [new Requirement.Confirmed("principal")], null, false, false)
        {
            Id = "F1", Modality = Modality.Must, Title = new("Confirmed", "确认", "確認"), Per = new Domain.Programmes.Period(PeriodCode.Activity),
        };
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: new Catalogue([plan with { Rules = [rule] }]));
        await bot.InstallEverybody();
        await bot.Lecture("l1", "s1", "2026-11-02", lead: "director");
        Assert.Contains(" 确认", await bot.Presses("principal", IntentJson.Write(new Intent.ShowEntry("l1"))), StringComparison.Ordinal);

        await bot.Presses("principal", IntentJson.Write(new Intent.ReverseEntry("l1") { Reason = "填错了" }));

        Assert.Empty(CardText.Buttons(bot.Newest("principal")));
    }

    private static System.Text.Json.Nodes.JsonObject Press(BotUnderTest bot, string person) =>
        CardText.Press(bot.Newest(person), 1, new Dictionary<string, string> { ["evidence-photo"] = "2" });

    private static Dictionary<string, JsonElement> Photos(string count) => new() { ["evidence-photo"] = JsonSerializer.SerializeToElement(count) };

    private static Task<List<int>> Pieces(BotUnderTest bot) =>
        bot.Stored(db => db.EvidenceGiven.OrderBy(given => given.Id).Select(given => given.Count).ToListAsync(TestContext.Current.CancellationToken));

    private static async Task<BotUnderTest> Lacking()
    {
        var bot = await SmallPlan.Bot();
        await bot.InstallEverybody();
        await bot.Lecture("l1", "s1", "2026-11-02", photo: false);

        return bot;
    }
}
