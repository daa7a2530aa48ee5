using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Period = CoEduBot.Domain.Programmes.Period;
using Rule = CoEduBot.Domain.Programmes.Rule;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Buttons made by hand, with ids that are somebody else's: refused as if there were nothing, and nothing is stored.</summary>
public sealed class OutOfReach
{
    private const string Nothing = "没有找到";

    [Fact]
    public async Task Who_is_called_like_a_school_has_no_say_in_it()
    {
        await using var bot = await Started(SmallPlan.Catalogue);
        await bot.Has(new Person { Id = new PersonId("s2"), Name = "石二", AadId = "s2" });
        await bot.Has(new PersonRole { Person = new PersonId("s2"), Code = "head-teacher", Unit = new UnitId("c1") });

        Assert.StartsWith(Nothing, await bot.Presses("s2", IntentJson.Write(new Intent.ShowStanding("L1", "s2", ""))), StringComparison.Ordinal);
        Assert.StartsWith(Nothing, await bot.Presses("s2", IntentJson.Write(new Intent.HandIn("D1", "s2", "2026-11") { Note = "x" })), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.DocumentsHandedIn.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_head_teacher_in_whose_class_the_principal_teaches_has_no_say_in_the_principals_duties()
    {
        await using var bot = await Started(With(new Rule.Checklist(new ChecklistOf.Presence(["charter"], true), null)
        {
            Id = "P1", Modality = Modality.Must, Title = new("Duty", "职责", "職責"), ForEach = new Scope(SubjectForm.Person, ["principal"]), Per = new Period(PeriodCode.Term),
        }));
        await bot.Has(new PersonRole { Person = new PersonId("principal"), Code = "subject-teacher", Unit = new UnitId("c1") });
        var tick = IntentJson.Write(new Intent.TickItems("P1", "principal", "") { Items = "charter", Proof = "第1号" });

        Assert.StartsWith(Nothing, await bot.Presses("teacher", IntentJson.Write(new Intent.ShowStanding("P1", "principal", ""))), StringComparison.Ordinal);
        Assert.StartsWith(Nothing, await bot.Presses("teacher", tick.DeepClone().AsObject()), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.TicksMade.CountAsync(Cancel)));
        Assert.Contains("完成: 1 / 1", (await bot.Presses("lead", tick.DeepClone().AsObject())).Split('\n'));
    }

    [Fact]
    public async Task Nobody_lets_off_what_they_led_themselves()
    {
        await using var bot = await Started(With(new Rule.Check(new CheckOf.Entries(new EntryFilter { Kinds = ["home-visit"] }, null, null), [new Requirement.Evidence(["photo"], 1, [])], null, false, false)
        {
            Id = "E1", Modality = Modality.Must, Title = new("Photo", "照片", "照片"), Per = new Period(PeriodCode.Activity),
        }));
        await bot.Visit("v1", "c1", "2026-10-13", "k1", lead: "principal");

        Assert.StartsWith("这件事由", await bot.Presses("principal", IntentJson.Write(new Intent.Waive("E1", "v1", "") { Reason = "x" })), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.WaiversGiven.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_first_steps_role_ticks_no_step_of_another()
    {
        await using var bot = await Started(With(Chain(new Step("vote", "moral-director"), new Step("publish", "principal"))));

        await bot.Presses("director", IntentJson.Write(new Intent.TickItems("W1", "s1", "") { Items = "vote,publish", Proof = "第1号" }));

        Assert.Equal(["vote"], await bot.Stored(db => db.TicksMade.Select(tick => tick.Item).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Two_signatures_are_each_for_their_own_role()
    {
        await using var bot = await Started(With(Chain(new Step("sign", "moral-director"), new Step("sign", "principal"))));
        var sign = IntentJson.Write(new Intent.TickItems("W1", "s1", "") { Items = "sign", Proof = "第1号" });

        await bot.Presses("director", sign.DeepClone().AsObject());
        await bot.Presses("director", sign.DeepClone().AsObject());
        Assert.Contains("完成: 2 / 2", (await bot.Presses("principal", sign.DeepClone().AsObject())).Split('\n'));

        Assert.Equal(["director", "principal"], await bot.Stored(db => db.TicksMade.Select(tick => tick.By.Value).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Who_went_to_another_school_takes_no_entry_along()
    {
        await using var bot = await Started(SmallPlan.Catalogue);
        await bot.Visit("v1", "c1", "2026-10-13", "k1");
        await bot.Database.Writer.Run(async db =>
        {
            await db.PersonRoles.Where(role => role.Person == new PersonId("teacher")).ExecuteDeleteAsync(Cancel);
            db.Add(new PersonRole { Person = new PersonId("teacher"), Code = "head-teacher", Unit = new UnitId("c5") });
            await db.SaveChangesAsync(Cancel);
        }, Cancel);

        Assert.StartsWith(Nothing, await bot.Presses("teacher", IntentJson.Write(new Intent.ShowEntry("v1"))), StringComparison.Ordinal);
        Assert.StartsWith(Nothing, await bot.Presses("teacher", IntentJson.Write(new Intent.ReverseEntry("v1") { Reason = "x" })), StringComparison.Ordinal);
        Assert.Equal(EngagementState.Held, await bot.Stored(db => db.LedgerEntries.Select(entry => entry.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_class_records_nothing_that_would_count_for_the_county()
    {
        var plan = SmallPlan.Catalogue.Programmes[0];
        var training = new KindForm { Code = "county-training", Names = new("county training", "县级培训", "縣級培訓"), Organisers = ["county"] };
        await using var bot = await Started(new Catalogue([plan with { Kinds = plan.Kinds.Append(KeyValuePair.Create("county-training", training)).ToDictionary() }]));

        Assert.StartsWith("按工作方案，“县级培训”不由您这里的单位组织。", await bot.Presses("teacher", IntentJson.Write(new Intent.Record { Kind = "county-training", Day = "2026-11-02" })), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.LedgerEntries.CountAsync(Cancel)));
        await bot.Presses("officer", IntentJson.Write(new Intent.Record { Kind = "county-training", Day = "2026-11-02" }));
        Assert.Equal("county", await bot.Stored(db => db.LedgerEntries.Select(entry => entry.Organiser.Value).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("""{"ask":"show-standing","rule":"L1","subject":"s1"}""")]
    [InlineData("""{"ask":"complete-entry","entry":"l1","evidence-photo":{"a":[1]},"field-a":[null]}""")]
    [InlineData("""{"ask":"show-progress","unit":"s1","page":-5,"from":"9999-12-31","to":"0001-01-01"}""")]
    public async Task What_no_card_of_ours_would_send_is_answered_too(string data)
    {
        await using var bot = await Started(SmallPlan.Catalogue);
        await bot.Lecture("l1", "s1", "2026-10-12");

        foreach (var person in new[] { "principal", "lead" })
        {
            var response = await bot.Send(bot.Teams.Press(person, JsonNode.Parse(data)!.AsObject()));
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel));
            Assert.Equal((person, 200), (person, body?["statusCode"]?.GetValue<int>() ?? 0));
        }
    }

    private static Rule.Checklist Chain(params Step[] steps) => new(new ChecklistOf.Chain("school", steps), null)
    {
        Id = "W1", Modality = Modality.Must, Title = new("Election", "选举", "選舉"), ForEach = new Scope(SubjectForm.Unit, ["school"]), Per = new Period(PeriodCode.Term),
    };

    private static Catalogue With(Rule rule)
    {
        var plan = SmallPlan.Catalogue.Programmes[0];

        return new([plan with { Rules = [.. plan.Rules, rule] }]);
    }

    private static async Task<BotUnderTest> Started(Catalogue catalogue)
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: catalogue);
        await bot.InstallEverybody();

        return bot;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
