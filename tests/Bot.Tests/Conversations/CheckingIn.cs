using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class CheckingIn
{
    private static readonly Intent Start = new Intent.StartCheckIn("e1");

    [Fact]
    public async Task The_code_on_the_hosts_card_checks_a_family_in()
    {
        await using var stage = await Opened();

        var seen = await stage.Shown("teacher", Start);
        var done = await stage.Shown("p1", Typed(await Code(stage)));

        Assert.Equal($"""
            现场签到码
            讲座：手机管理
            {await Code(stage)}
            19:05 前有效；19:00 起换新码。
            家长回复“签到 {await Code(stage)}”，或在签到卡片里填写。
            请把这个号码给到场的家长看。没带手机的家长，可以在“签到情况”里登记。
            [1] 刷新签到码  [2] 签到情况  [3] 返回活动
            """.ReplaceLineEndings("\n"), seen);
        Assert.Equal("已签到，2 人\n讲座：手机管理\n12月2日 周三 19:00–20:30 · 报告厅\n登记时间: 12月2日 周三 18:55", done);
        Assert.Equal([(Presence.Present, 2, Via.Teams)], await Marks(stage));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0} ")]
    [InlineData("签到 {0}")]
    public async Task The_four_digits_alone_are_enough(string says)
    {
        await using var stage = await Opened();

        await stage.Says("p1", string.Format(System.Globalization.CultureInfo.InvariantCulture, says, await Code(stage)));

        Assert.Equal([(Presence.Present, 2, Via.Teams)], await Marks(stage));
    }

    [Fact]
    public async Task Checking_in_twice_is_one_mark()
    {
        await using var stage = await Opened();
        var first = await stage.Shown("p1", Typed(await Code(stage)));

        var second = await stage.Shown("p1", new Intent.CheckIn { Engagement = "e1" });

        Assert.Equal(first, second);
        Assert.Equal(first, await stage.Shown("p1", Typed("")));
        Assert.Single(await Marks(stage));
    }

    [Fact]
    public async Task Starting_again_keeps_the_seed_and_tells_each_family_once()
    {
        await using var stage = await Opened();
        var before = await stage.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken));

        await stage.Ask("teacher", Start);

        var after = await stage.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((before.CheckInSeed, before.CheckInOpenedAt), (after.CheckInSeed, after.CheckInOpenedAt));
        // f1 comes and f2 is undecided; f3 said no and f4 nothing.
        Assert.Equal(["p1", "p2"], await stage.Stored(db => db.Outbox.OrderBy(m => m.To).Select(m => m.To.Value).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_wrong_code_stores_nothing_but_the_try()
    {
        await using var stage = await Opened();

        Assert.Equal(new Refusal.WrongCode(), await stage.Refused("p1", Typed(await Wrong(stage))));

        var family = await Family(stage, "f1");
        Assert.Equal((1, stage.Now, null, 0), (family.WrongCodes, family.WrongCodeAt, family.Presence, family.Came));
        Assert.Empty(await Marks(stage));
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_waits_for_the_next()
    {
        await using var stage = await Opened();
        foreach (var _ in Enumerable.Range(0, 5))
            Assert.Equal(new Refusal.WrongCode(), await stage.Refused("p1", Typed(await Wrong(stage))));

        Assert.Equal(new Refusal.TooManyTries(DoorStage.Local("2026-12-02 19:00")), await stage.Refused("p1", Typed(await Code(stage))));
        Assert.Equal(5, (await Family(stage, "f1")).WrongCodes);

        stage.Now = DoorStage.Local("2026-12-02 19:00");
        Assert.Null(await stage.Refused("p1", Typed(await Code(stage))));
        Assert.Equal(Presence.Present, (await Family(stage, "f1")).Presence);
    }

    [Theory]
    [InlineData("19:09", "f1", Presence.Present, 2)]
    [InlineData("19:10", "f1", Presence.Late, 2)]
    [InlineData("19:09", "f2", Presence.Present, 1)]
    [InlineData("19:10", "f3", Presence.WalkIn, 1)]
    [InlineData("18:55", "f4", Presence.WalkIn, 1)]
    public async Task Who_comes_late_or_unannounced_is_marked_so(string at, string family, Presence presence, int came)
    {
        await using var stage = await Opened();
        stage.Now = DoorStage.Local($"2026-12-02 {at}");

        await stage.Ask("p" + family[1..], Typed(await Code(stage)));

        var marked = await Family(stage, family);
        Assert.Equal((presence, came, Via.Teams), (marked.Presence, marked.Came, marked.MarkedVia));
    }

    [Fact]
    public async Task Check_in_opens_an_hour_before_and_closes_two_hours_after()
    {
        await using var stage = await DoorStage.At("2026-12-02 17:59", families: 4);
        await stage.Has(Lecture());
        var opensAt = new Refusal.CheckInNotOpenYet(DoorStage.Local("2026-12-02 18:00"));

        Assert.Equal(opensAt, await stage.Refused("teacher", Start));
        Assert.Equal(opensAt, await stage.Refused("p1", Typed("1234")));

        stage.Now = DoorStage.Local("2026-12-02 18:00");
        Assert.Equal(new Refusal.CheckInNotStarted(), await stage.Refused("p1", Typed("1234")));
        Assert.Null(await stage.Refused("teacher", Start));

        stage.Now = DoorStage.Local("2026-12-02 22:30");
        Assert.Equal(new Refusal.CheckInOver(), await stage.Refused("p1", Typed(await Code(stage))));
        Assert.Equal(new Refusal.CheckInOver(), await stage.Refused("teacher", Start));
        Assert.Empty(await Marks(stage));
    }

    [Fact]
    public async Task With_two_doors_open_the_code_says_which()
    {
        await using var stage = await Opened();
        await stage.Has([DoorStage.Lecture("e2", "2026-12-02 19:00", topic: "家庭阅读"), DoorStage.Invited("e2", "f1", Choice.Yes, 3)]);
        await stage.Ask("teacher", new Intent.StartCheckIn("e2"));

        Assert.Equal("您指的是哪一个？\n[1] 讲座：手机管理  [2] 讲座：家庭阅读", await stage.Shown("p1", Typed("")));
        await stage.Ask("p1", Typed(await Code(stage, "e2")));

        Assert.Null((await Family(stage, "f1")).Presence);
        Assert.Equal(3, (await Family(stage, "f1", "e2")).Came);
    }

    [Fact]
    public async Task A_stranger_to_the_audience_gets_in_nowhere()
    {
        await using var stage = await Opened();
        await stage.Has(new Domain.People.Guardian { Person = new PersonId("teacher2"), Family = new FamilyId("f99") });

        Assert.Equal(new Refusal.NotInvited(), await stage.Refused("teacher2", new Intent.CheckIn { Engagement = "e1", Code = await Code(stage) }));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("teacher2", Typed(await Code(stage))));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("teacher2", Start));
    }

    private static Intent Typed(string code) => new Intent.CheckIn { Code = code };

    private static object[] Lecture() =>
    [
        DoorStage.Lecture("e1", "2026-12-02 19:00"),
        DoorStage.Invited("e1", "f1", Choice.Yes, 2), DoorStage.Invited("e1", "f2", Choice.Maybe), DoorStage.Invited("e1", "f3", Choice.No), DoorStage.Invited("e1", "f4"),
    ];

    private static async Task<DoorStage> Opened()
    {
        var stage = await DoorStage.At("2026-12-02 18:55", families: 4);
        await stage.Has(Lecture());
        await stage.Ask("teacher", Start);

        return stage;
    }

    private static async Task<string> Code(DoorStage stage, string id = "e1") =>
        CheckInCode.At((await stage.Stored(db => db.Engagements.SingleAsync(e => e.Id == new EngagementId(id), TestContext.Current.CancellationToken))).CheckInSeed, stage.Now);

    private static async Task<string> Wrong(DoorStage stage)
    {
        var seed = (await stage.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken))).CheckInSeed;

        return Enumerable.Range(0, 9999).Select(no => $"{no:D4}").First(code => !CheckInCode.Opens(seed, code, stage.Now));
    }

    private static Task<Invitation> Family(DoorStage stage, string family, string id = "e1") =>
        stage.Stored(db => db.Invitations.SingleAsync(i => i.Engagement == new EngagementId(id) && i.Family == new FamilyId(family), TestContext.Current.CancellationToken));

    private static async Task<IEnumerable<(Presence?, int, Via)>> Marks(DoorStage stage) =>
        (await stage.Stored(db => db.MarksMade.OrderBy(mark => mark.Id).ToListAsync(TestContext.Current.CancellationToken))).Select(mark => (mark.Presence, mark.Came, mark.Via));
}
