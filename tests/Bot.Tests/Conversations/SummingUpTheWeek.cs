using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Conversations;

// The week of Monday 30 November to Sunday 6 December 2026; now is Thursday morning.
public sealed class SummingUpTheWeek
{
    [Fact]
    public async Task A_principal_sees_what_was_held_what_comes_and_what_is_missing()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 6);
        await stage.Has(
        [
            DoorStage.Lecture("e1", "2026-12-01 19:00", EngagementState.Held),
            .. Enumerable.Range(1, 6).Select(no => DoorStage.Invited("e1", $"f{no}", no < 6 ? Choice.Yes : null, no < 6 ? 2 : 0, no < 6 ? Presence.Present : Presence.Absent)),
            .. Enumerable.Range(1, 5).Select(no => DoorStage.Said("e1", $"f{no}", 5, 4)),
            DoorStage.Lecture("e2", "2026-12-02 19:00", topic: "家庭阅读"), DoorStage.Invited("e2", "f1", Choice.No),
            DoorStage.Lecture("e3", "2026-12-05 19:00", topic: "心理健康", audience: "g1"), DoorStage.Invited("e3", "f1", Choice.Yes, 1), DoorStage.Invited("e3", "f2"), DoorStage.Invited("e3", "f3"),
            DoorStage.Lecture("e4", "2026-12-04 19:00", EngagementState.Cancelled, topic: "已经取消"),
            DoorStage.Lecture("e5", "2026-12-08 19:00", EngagementState.Draft, topic: "下周草稿", lead: "principal"),
            DoorStage.Lecture("e6", "2026-12-08 19:00", EngagementState.Draft, topic: "别人的草稿"),
        ]);

        Assert.Equal("""
            汇总：11月30日 周一 至 12月6日 周日
            范围：school-s1
            已举办:   1 场
            待举办:   1 场
            已取消:   1 场
            已邀请:   10 户
            已答复:   7 户
            已到场:   5 户，10 人
            家长评价: 主讲 5.0 ★，内容 4.0 ★（5 份）
            邀请、答复与到场（户）
            已邀请: ██████████ 10
            已答复: ███████ 7
            已到场: █████ 5
            已举办
            讲座：手机管理 · class-c1
            12月1日 周二 19:00–20:30 · 到场 5 / 6 户  [1] 查看
            待举办
            讲座：心理健康 · grade-g1
            12月5日 周六 19:00–20:30 · 答复 1 / 3 户  [2] 查看
            还差什么
            讲座：家庭阅读 · class-c1
            12月2日 周三 19:00 · 已结束，还没确认举办。打开后点“确认已举办”。  [3] 查看
            讲座：心理健康 · grade-g1
            12月5日 周六 19:00 · 2 / 3 户还没答复。请再提醒一次。  [4] 提醒未回复的
            讲座：下周草稿 · class-c1
            12月8日 周二 19:00 · 快到时间了，还是草稿。打开后点“发布并邀请”。  [5] 查看
            截至 12月3日 周四
            家访：这一周 0 次；本学年已访 0 / 6 名学生（0%）  [6] 查看
            2027年1月计划：还没开始  [7] 查看
            必做项：没有落后
            [8] 上一周  [9] 下一周  [10] 下载或打印
            """.ReplaceLineEndings("\n"), await stage.Shown("principal", new Intent.ShowSummary()));
    }

    [Theory]
    [InlineData("teacher", "class-c1", "c1,lead-by-teacher")]
    [InlineData("teacher2", "class-c2", "c2")]
    [InlineData("principal", "school-s1", "c1,c2,g1,lead-by-teacher,s1")]
    [InlineData("principal2", "school-s2", "s2")]
    [InlineData("lead", "township-t1", "c1,c2,g1,lead-by-teacher,s1,s2,t1")]
    [InlineData("officer", "county-k", "c1,c2,g1,k,lead-by-teacher,s1,s2,s3,t1")]
    public async Task Everybody_sees_their_own_part_of_the_county(string person, string scope, string topics)
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00");
        foreach (var unit in new[] { "c1", "c2", "g1", "s1", "s2", "s3", "t1", "k" })
            await stage.Has(DoorStage.Lecture($"of-{unit}", Evening(unit), EngagementState.Held, audience: unit, topic: unit, lead: "officer"));
        await stage.Has(DoorStage.Lecture("led", "2026-11-30 09:00", EngagementState.Held, audience: "c1", topic: "lead-by-teacher"));
        await stage.Has(DoorStage.Lecture("secret", "2026-12-04 10:00", EngagementState.Draft, audience: "c1", topic: "草稿金丝雀", lead: "officer"));

        var seen = new List<string>();
        for (var day = 30; day <= 36; day++)
        {
            var date = new DateOnly(2026, 11, 1).AddDays(day - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var card = await stage.Shown(person, new Intent.ShowSummary { From = date, To = date });
            Assert.Equal($"范围：{scope}", card.Split('\n')[1]);
            seen.AddRange(card.Split('\n').Where(line => line.StartsWith("讲座：", StringComparison.Ordinal)).Select(line => line[3..].Split(' ')[0]));
        }

        Assert.Equal(person == "officer" ? topics.Split(',').Append("草稿金丝雀").Order(StringComparer.Ordinal) : topics.Split(','), seen.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_school_sees_nothing_of_it()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 1);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00", topic: "金丝雀"), DoorStage.Invited("e1", "f1", Choice.Yes, 1, Presence.Present));

        Assert.Equal("""
            汇总：11月30日 周一 至 12月6日 周日
            范围：school-s2
            已举办: 0 场
            待举办: 0 场
            这段时间没有活动。
            截至 12月3日 周四
            2027年1月计划：还没开始  [1] 查看
            必做项：没有落后
            [2] 上一周  [3] 下一周  [4] 下载或打印
            """.ReplaceLineEndings("\n"), await stage.Shown("principal2", new Intent.ShowSummary()));
    }

    [Fact]
    public async Task Who_oversees_without_hosting_can_look_but_not_press()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 1);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00"), DoorStage.Invited("e1", "f1", Choice.Yes, 1), DoorStage.Lecture("e2", "2026-12-05 19:00", EngagementState.Draft));

        var seen = (await stage.Shown("lead", new Intent.Open("e1"))).Split('\n');

        Assert.Equal("讲座：手机管理", seen[0]);
        Assert.DoesNotContain(seen, line => line.Contains("[1]", StringComparison.Ordinal));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("lead", new Intent.Open("e2")));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("principal2", new Intent.Open("e1")));
    }

    [Fact]
    public async Task Days_are_read_strictly()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 1);

        Assert.Equal(new Refusal.Missing("from"), await stage.Refused("principal", new Intent.ShowSummary { From = "下周" }));
        Assert.Equal(new Refusal.EndsBeforeStart(), await stage.Refused("principal", new Intent.ShowSummary { From = "2026-12-06", To = "2026-12-05" }));
        Assert.Equal(new Refusal.NotPlausible(), await stage.Refused("principal", new Intent.ShowSummary { From = "0001-01-01", To = "9999-12-31" }));
        Assert.Equal(new Refusal.NotAllowed(Act.Oversee), await stage.Refused("p1", new Intent.ShowSummary()));
    }

    [Fact]
    public async Task A_busy_county_still_fits_on_a_card()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00");
        var topic = string.Concat(Enumerable.Repeat("*讲座*", 15));
        foreach (var no in Enumerable.Range(10, 20))
            await stage.Has(
                DoorStage.Lecture($"h{no}", "2026-12-01 19:00", EngagementState.Held, topic: topic),
                DoorStage.Lecture($"c{no}", "2026-12-05 19:00", topic: topic));

        var card = ((Bot.Cards.Reply.Show)await stage.Ask("officer", new Intent.ShowSummary())).Card;

        Assert.InRange(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(card, IntentJson.Options).Length, 1, 25 * 1024);
        Assert.Contains("另有 15 项没有列出。", Bot.Cards.CardText.Of(card).Split('\n'));
    }

    // One a day or two, so that no list is cut.
    private static string Evening(string unit) => unit switch
    {
        "c1" or "c2" => "2026-11-30 19:00",
        "g1" or "s1" => "2026-12-01 19:00",
        "s2" or "s3" => "2026-12-02 00:00",
        _            => "2026-11-30 00:00",
    };
}
