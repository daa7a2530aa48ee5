using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>Monday's bulletin and the ranking of the 3rd, worked out by the shipped programmes and published once.</summary>
public sealed class PublishedByTheClock
{
    // Three schools: s1 with 60 students, s2 with 60, s3 with 6. The week of 23 November was a busy one.
    private static async Task<DoorStage> Stage()
    {
        var stage = await DoorStage.At("2026-11-30 07:29", families: 60);
        stage.Catalogue = TestCounty.Read(Path.Combine(AppContext.BaseDirectory, "programmes"));
        await stage.Has(DoorStage.Unit("c3", "class", "/k/t1/s2/c3/"), DoorStage.Unit("c4", "class", "/k/t2/s3/c4/"));
        await stage.Has(Enumerable.Range(61, 66).Select(no => new Student { Id = new StudentId($"x{no}"), Name = "学生", Class = new UnitId(no <= 120 ? "c3" : "c4"), Family = new FamilyId($"f{no}") }));
        await Held(stage, "e1", "c1", came: 30, of: 40, stars: 5);
        await Held(stage, "e2", "c3", came: 10, of: 40, stars: 4);
        await Held(stage, "e3", "c4", came: 6, of: 6, stars: 5);

        return stage;
    }

    [Fact]
    public async Task The_bulletin_of_a_week_is_sent_round_on_monday_when_the_night_is_over()
    {
        await using var stage = await Stage();

        await Tick(stage);
        Assert.Empty(await Sent(stage));
        stage.Now = DoorStage.Local("2026-11-30 07:30");
        await Tick(stage);
        await Tick(stage);

        Assert.Equal(["lead", "officer", "principal", "principal2"], (await Sent(stage)).Select(message => message.To.Value));
        var card = (await stage.Shown("principal2", new Intent.ShowBulletin())).Split('\n');
        Assert.Equal(
        [
            "county-k一周通报：11月23日 周一 至 11月29日 周日",
            "全县举办: 3 场（3 所学校）",
            "到场家庭: 46 户",
            "学习点",
            "school-s1 · 讲座：好话e1 · 家长评价 5.0 ★（10 份）",
            "school-s3 · 讲座：好话e3 · 家长评价 5.0 ★（6 份）",
            "school-s2",
        ], card[..7]);
    }

    [Fact]
    public async Task A_week_in_which_nothing_was_held_is_not_worth_a_message()
    {
        await using var stage = await Stage();
        stage.Now = DoorStage.Local("2026-12-14 08:00");

        await Tick(stage);

        Assert.Empty(await Sent(stage));
        Assert.Equal(1, await stage.Stored(db => db.Bulletins.CountAsync()));
    }

    [Fact]
    public async Task The_ranking_of_the_third_stands_whatever_is_corrected_later_and_tells_of_it()
    {
        await using var stage = await Stage();
        stage.Now = DoorStage.Local("2026-12-02 12:00");
        await Tick(stage);
        Assert.Equal(0, await stage.Stored(db => db.Rankings.CountAsync()));
        stage.Now = DoorStage.Local("2026-12-03 07:30");
        await Tick(stage);

        var before = await stage.Shown("principal", new Intent.ShowRanking());
        await stage.Writes(async db => (await db.Engagements.SingleAsync(e => e.Id == new EngagementId("e1"))).Reverse());
        stage.Now = DoorStage.Local("2026-12-04 09:00");
        var after = await stage.Shown("principal", new Intent.ShowRanking());

        Assert.Equal(Places(before), Places(after));
        Assert.DoesNotContain("更正", before, StringComparison.Ordinal);
        Assert.Contains("公布后有更正", after, StringComparison.Ordinal);
        Assert.DoesNotContain("school-s3", before, StringComparison.Ordinal);
        Assert.Contains("另有 1 所不参加排名：学生不足 50 人，或没有可比的数据。", before.Split('\n'));
        await Assert.ThrowsAnyAsync<Exception>(() => stage.Writes(db => db.Database.ExecuteSqlRawAsync("UPDATE ranking_rows SET score = 1000", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_is_published_counts_as_the_report_the_programme_asks_for()
    {
        await using var stage = await Stage();
        stage.Now = DoorStage.Local("2026-11-30 08:00");
        await Tick(stage);

        Assert.Equal(["weekly-bulletin k officer"], await stage.Stored(db => db.DocumentsHandedIn.Select(paper => $"{paper.Kind} {paper.Unit} {paper.By.Value}").ToListAsync()));
    }

    [Fact]
    public async Task Only_schools_are_ranked_and_only_those_who_run_them_read_it()
    {
        await using var stage = await Stage();
        stage.Now = DoorStage.Local("2026-12-03 08:00");
        await Tick(stage);

        Assert.Equal(new Refusal.OnlySchoolsAreRanked(), await stage.Refused("principal", new Intent.ShowRanking { Tier = "class" }));
        Assert.Equal(new Refusal.NotAllowed(Act.Oversee), await stage.Refused("teacher", new Intent.ShowRanking()));
        Assert.Equal(new Refusal.NotAllowed(Act.Oversee), await stage.Refused("p1", new Intent.ShowBulletin()));
        Assert.Equal(new Refusal.NoRanking(), await stage.Refused("officer", new Intent.ShowRanking { Month = "2026-10" }));
        Assert.Equal(new Refusal.NoBulletin(), await stage.Refused("officer", new Intent.ShowBulletin { Day = "2026-10-07" }));
    }

    [Theory]
    [InlineData("principal", "上个月学校排名出来了吗", "county-k2026年11月评比")]
    [InlineData("officer", "show last month's ranking", "county-k2026年11月评比")]
    [InlineData("principal", "通報", "county-k一周通报：11月23日 周一 至 11月29日 周日")]
    [InlineData("lead", "weekly bulletin", "county-k一周通报：11月23日 周一 至 11月29日 周日")]
    public async Task Both_are_found_by_their_names(string person, string text, string title)
    {
        await using var stage = await Stage();
        stage.Now = DoorStage.Local("2026-11-30 08:00");
        await Tick(stage);
        stage.Now = DoorStage.Local("2026-12-03 08:00");
        await Tick(stage);

        var card = ((Bot.Cards.Reply.Show)await stage.Says(person, text)).Card;

        Assert.Contains(title, Bot.Cards.CardText.Of(card).Split('\n'));
    }

    private static string[] Places(string card) => [.. card.Split('\n').Where(line => line.Contains(" 分", StringComparison.Ordinal) && !line.Contains('·', StringComparison.Ordinal) || line.Contains("名（共", StringComparison.Ordinal) || line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.')];

    private static Task Tick(DoorStage stage) => stage.Ticks(database => new CountyReports(database, LocalTime.China, stage.Catalogue).Tick(stage.Now, TestContext.Current.CancellationToken));

    private static Task<List<CoEduBot.Storage.Outbox.OutboxMessage>> Sent(DoorStage stage) => stage.Stored(db => db.Outbox.OrderBy(message => message.To).ToListAsync());

    private static async Task Held(DoorStage stage, string id, string room, int came, int of, int stars)
    {
        await stage.Has(DoorStage.Lecture(id, "2026-11-25 19:00", EngagementState.Held, room, $"好话{id}"));
        await stage.Has(Enumerable.Range(1, of).Select(no => DoorStage.Invited(id, $"f{no}", Choice.Yes, 1, no <= came ? Presence.Present : Presence.Absent)));
        await stage.Has(Enumerable.Range(1, Math.Min(came, 10)).Select(no => DoorStage.Said(id, $"f{no}", stars, stars)));
        await stage.Has(new LedgerEntry
        {
            Id = new EngagementId(id), Kind = "lecture", Host = new UnitId(room), Organiser = new UnitId(room), Day = new DateOnly(2026, 11, 25), Topic = id,
            Lead = new PersonId("teacher"), RecordedBy = new PersonId("teacher"), RecordedAt = DoorStage.Local("2026-11-25 21:00"),
        });
    }
}
