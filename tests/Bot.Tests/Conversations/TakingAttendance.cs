using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class TakingAttendance
{
    [Fact]
    public async Task The_list_names_families_by_their_students_those_coming_first()
    {
        await using var stage = await AtTheDoor(families: 3);

        Assert.Equal("""
            签到情况
            讲座：手机管理
            12月2日 周三 19:00–20:30 · 报告厅
            到场:     0 人
            准时到场: 0 户
            迟到:     0 户
            临时到场: 0 户
            请假:     0 户
            缺席:     0 户
            未登记:   3 户
            学生02、小妹
            参加 2 人 · 未登记  [1] 到了  [2] 其他
            学生03
            待定 · 未登记  [3] 到了  [4] 其他
            学生01
            未回复 · 未登记  [5] 到了  [6] 其他
            [名单外来宾的姓名（可不填）] (name) = 
            [来几位] (headcount) = 1
            [7] 登记来宾  [8] 返回活动
            """.ReplaceLineEndings("\n"), await stage.Shown("teacher", new Intent.ShowAttendance("e1")));
    }

    [Fact]
    public async Task What_the_host_enters_is_shown_as_entered_by_staff()
    {
        await using var stage = await AtTheDoor(families: 3);

        var shown = await stage.Shown("teacher", new Intent.Mark("e1", "f2", Presence.Late));

        Assert.Equal("参加 2 人 · 迟到 2 人（由老师登记）  [1] 更改", shown.Split('\n')[11]);
        Assert.Equal("[6] 登记来宾  [7] 撤销：学生02、小妹 迟到  [8] 返回活动", shown.Split('\n')[^1]);
        Assert.Equal([("f2", Presence.Late, null, 2, "teacher", Via.Proxy)], await Marks(stage));
    }

    [Fact]
    public async Task The_same_mark_again_adds_no_row()
    {
        await using var stage = await AtTheDoor(families: 3);

        await stage.Ask("teacher", new Intent.Mark("e1", "f2", Presence.Present));
        await stage.Ask("teacher", new Intent.Mark("e1", "f2", Presence.Present));

        Assert.Single(await Marks(stage));
    }

    [Fact]
    public async Task Undo_takes_back_one_mark_after_the_other_and_keeps_every_row()
    {
        await using var stage = await AtTheDoor(families: 3);
        await stage.Ask("teacher", new Intent.Mark("e1", "f2", Presence.Present));
        await stage.Ask("principal", new Intent.Mark("e1", "f2", Presence.Excused));

        await stage.Ask("teacher", new Intent.UndoMark("e1") { Made = 2 });
        await stage.Ask("teacher", new Intent.UndoMark("e1") { Made = 2 });
        var once = await Family(stage, "f2");
        Assert.Equal((Presence.Present, 2, Via.Proxy), (once.Presence, once.Came, once.MarkedVia));

        await stage.Ask("teacher", new Intent.UndoMark("e1"));
        var twice = await Family(stage, "f2");
        Assert.Equal((null, 0, null, null), (twice.Presence, twice.Came, twice.MarkedVia, twice.MarkedAt));
        Assert.Equal(new Refusal.NothingToUndo(), await stage.Refused("teacher", new Intent.UndoMark("e1")));
        Assert.Equal(
            [
                ("f2", Presence.Present, null, 2, "teacher", Via.Proxy), ("f2", Presence.Excused, Presence.Present, 0, "principal", Via.Proxy),
                ("f2", null, Presence.Excused, 0, "teacher", Via.Proxy), ("f2", null, Presence.Present, 0, "teacher", Via.Proxy),
            ],
            await Marks(stage));
    }

    [Fact]
    public async Task Undo_leaves_what_a_family_did_since()
    {
        await using var stage = await AtTheDoor(families: 3);
        await stage.Ask("teacher", new Intent.Mark("e1", "f2", Presence.Absent));
        await stage.Ask("teacher", new Intent.StartCheckIn("e1"));
        await stage.Ask("p2", new Intent.CheckIn { Code = CheckInCode.At("secret-1", stage.Now) });

        await stage.Ask("teacher", new Intent.UndoMark("e1"));

        Assert.Equal(Presence.Present, (await Family(stage, "f2")).Presence);
        Assert.Equal(new Refusal.NothingToUndo(), await stage.Refused("teacher", new Intent.UndoMark("e1")));
    }

    [Fact]
    public async Task A_guest_counts_once_per_card_and_can_be_taken_back()
    {
        await using var stage = await AtTheDoor(families: 3);
        var press = new Intent.MarkWalkIn("e1") { Name = " 周先生 ", Headcount = "2", After = 0 };

        await stage.Ask("teacher", press);
        await stage.Ask("teacher", press);
        var shown = await stage.Shown("teacher", press with { Name = "", Headcount = "", After = 1 });

        Assert.Equal(["到场:       3 人", "名单外登记: 2 条"], shown.Split('\n').Where(line => line.StartsWith("到场:", StringComparison.Ordinal) || line.StartsWith("名单外登记", StringComparison.Ordinal)));
        Assert.Contains("名单外：未留姓名 1 人、周先生 2 人", shown.Split('\n'));

        var back = await stage.Shown("teacher", new Intent.UndoMark("e1") { Made = 1 });
        Assert.Contains("名单外：未留姓名 1 人", back.Split('\n'));
        Assert.Contains("到场:       1 人", back.Split('\n'));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("两")]
    public async Task A_guests_headcount_is_a_number(string headcount)
    {
        await using var stage = await AtTheDoor(families: 1);

        Assert.Equal(new Refusal.NotANumber("headcount", 1, 20), await stage.Refused("teacher", new Intent.MarkWalkIn("e1") { Headcount = headcount }));
        Assert.Empty(await Marks(stage));
    }

    [Fact]
    public async Task Nobody_is_marked_before_check_in_opens()
    {
        await using var stage = await AtTheDoor(families: 3);
        stage.Now = DoorStage.Local("2026-12-02 17:59");
        var opensAt = new Refusal.CheckInNotOpenYet(DoorStage.Local("2026-12-02 18:00"));

        Assert.Equal(opensAt, await stage.Refused("teacher", new Intent.ShowAttendance("e1")));
        Assert.Equal(opensAt, await stage.Refused("teacher", new Intent.Mark("e1", "f1", Presence.Present)));
        Assert.Equal(opensAt, await stage.Refused("teacher", new Intent.MarkWalkIn("e1") { Name = "周先生" }));
        Assert.Empty(await Marks(stage));
    }

    [Fact]
    public async Task Only_hosts_see_names_and_mark()
    {
        await using var stage = await AtTheDoor(families: 3);

        foreach (var person in new[] { "teacher2", "principal2", "lead", "officer", "p1" })
        {
            Assert.Equal(new Refusal.NothingFits(), await stage.Refused(person, new Intent.ShowAttendance("e1")));
            Assert.Equal(new Refusal.NothingFits(), await stage.Refused(person, new Intent.ShowAttendance("e1") { Family = "f1" }));
            Assert.Equal(new Refusal.NothingFits(), await stage.Refused(person, new Intent.Mark("e1", "f1", Presence.Present)));
            Assert.Equal(new Refusal.NothingFits(), await stage.Refused(person, new Intent.UndoMark("e1")));
            Assert.Equal(new Refusal.NothingFits(), await stage.Refused(person, new Intent.ConfirmHeld("e1", 1)));
        }

        Assert.Empty(await Marks(stage));
    }

    [Fact]
    public async Task A_long_list_has_pages_and_marking_stays_on_the_page()
    {
        await using var stage = await AtTheDoor(families: 19);

        var third = await stage.Shown("teacher", new Intent.Mark("e1", "f19", Presence.WalkIn) { Page = 2 });

        Assert.Equal(["学生17", "学生18", "学生19"], third.Split('\n').Where(line => line.StartsWith("学生", StringComparison.Ordinal)));
        Assert.Contains("第 3 页，共 3 页", third.Split('\n'));
        Assert.Equal(third, await stage.Shown("teacher", new Intent.ShowAttendance("e1") { Page = 7 }));
    }

    private static async Task<DoorStage> AtTheDoor(int families)
    {
        var stage = await DoorStage.At("2026-12-02 18:55", families);
        await stage.Has(
        [
            DoorStage.Lecture("e1", "2026-12-02 19:00"),
            .. Enumerable.Range(1, families).Select(no => DoorStage.Invited("e1", $"f{no}", no == 2 ? Choice.Yes : no == 3 ? Choice.Maybe : null, no == 2 ? 2 : 0)),
            .. families == 3 ? [new Student { Id = new StudentId("y2"), Name = "小妹", Class = new UnitId("c1"), Family = new FamilyId("f2") }] : Array.Empty<object>(),
        ]);

        return stage;
    }

    private static Task<Invitation> Family(DoorStage stage, string family) =>
        stage.Stored(db => db.Invitations.SingleAsync(i => i.Family == new FamilyId(family), TestContext.Current.CancellationToken));

    private static async Task<IEnumerable<(string?, Presence?, Presence?, int, string?, Via)>> Marks(DoorStage stage) =>
        (await stage.Stored(db => db.MarksMade.OrderBy(mark => mark.Id).ToListAsync(TestContext.Current.CancellationToken)))
            .Select(mark => (mark.Family?.Value, mark.Presence, mark.Before, mark.Came, mark.By?.Value, mark.Via));
}
