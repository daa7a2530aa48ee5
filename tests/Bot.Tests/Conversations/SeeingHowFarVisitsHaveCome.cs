using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Principals see how far each class has come, townships and the county each school: counts, and no name anywhere.</summary>
public sealed class SeeingHowFarVisitsHaveCome
{
    [Theory]
    [InlineData("principal", "家访进度")]
    [InlineData("director", "家访覆盖情况")]
    [InlineData("principal", "家訪覆蓋率")]
    [InlineData("principal", "home visit coverage")]
    public async Task A_row_a_class_and_totals(string person, string words)
    {
        await using var bot = await Underway();

        Assert.Equal("""
            家访进度：青禾一小
            截至 11月23日 周一
            已家访学生:   3 / 7（42%）
            入户:         2
            已约:         2
            上门未遇:     1
            回访逾期:     1
            家长想换时间: 1
            家庭确认:     1 / 2（50%）
            关爱名单学生: ＜5
            三年级2班 · 0 / 1（0%）
            三年级1班 · 3 / 6（50%）
            入户 2 · 已约 2 · 上门未遇 1 · 回访逾期 1 · 家长想换时间 1 · 家庭确认 1 / 2（50%）
            [1] 提醒 2 位进度落后的班主任  [2] 指派走访和结对
            """.ReplaceLineEndings("\n"), await bot.Says(person, words));
    }

    [Theory]
    [InlineData("lead", "家访进度", "青禾镇")]
    [InlineData("officer", "全县家访覆盖", "云溪县")]
    public async Task From_above_schools_are_the_smallest_there_is(string person, string words, string scope)
    {
        await using var bot = await Underway();

        var card = await bot.Says(person, words);

        Assert.StartsWith($"家访进度：{scope}\n", card, StringComparison.Ordinal);
        Assert.Contains("\n青禾一小 · 3 / 7（42%）\n入户 2 · 已约 2 · 上门未遇 1 · 回访逾期 1 · 家长想换时间 1 · 家庭确认 1 / 2（50%） · 关爱名单学生 ＜5", card, StringComparison.Ordinal);
        Assert.DoesNotContain("班", card, StringComparison.Ordinal);
        Assert.DoesNotContain("提醒", card, StringComparison.Ordinal);
        // With the sum, the one small school could be worked out.
        Assert.DoesNotContain("关爱名单学生:", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_listed_students_are_a_number()
    {
        await using var bot = await Underway();
        await bot.IsListed("k4", "k5", "k6");

        Assert.Contains("关爱名单学生: 5\n", await bot.Says("principal", "家访进度"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_students_name_is_on_any_of_the_cards()
    {
        await using var bot = await Underway();
        var names = await bot.Stored(db => db.Students.Select(student => student.Name).ToListAsync(TestContext.Current.CancellationToken));

        foreach (var person in new[] { "principal", "director", "lead", "officer" })
        {
            var card = await bot.Says(person, "家访进度");
            Assert.DoesNotContain(names, name => card.Contains(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("teacher")]
    [InlineData("mum1")]
    public async Task Who_is_over_no_school_is_refused(string person)
    {
        await using var bot = await Underway();

        Assert.StartsWith("您的身份目前不能", await bot.Presses(person, IntentJson.Write(new Intent.ShowCoverage { Unit = "s1" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("principal", "s2")]
    [InlineData("principal", "t1")]
    [InlineData("lead", "s3")]
    [InlineData("lead", "c1")]
    [InlineData("officer", "c1")]
    public async Task Another_school_and_a_class_from_above_are_not_there(string person, string unit)
    {
        await using var bot = await Underway();

        var card = await bot.Presses(person, IntentJson.Write(new Intent.ShowCoverage { Unit = unit }));

        Assert.StartsWith("没有找到", card, StringComparison.Ordinal);
        Assert.DoesNotContain("已家访", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_teachers_of_classes_behind_are_reminded_once_a_day()
    {
        await using var bot = await Underway();
        await bot.Says("principal", "家访进度");

        Assert.StartsWith("已提醒 2 位班主任。", await bot.Presses("principal", "提醒 2 位进度落后的班主任"), StringComparison.Ordinal);
        Assert.Equal("三年级1班：本学年还有 3 名学生没有家访，学校请您抓紧安排。\n回访逾期：1 次\n家长想换时间：1 次\n输入“还有哪些没家访”查看名单。\n[1] 查看名单", bot.News("teacher"));
        Assert.Equal("三年级2班：本学年还有 1 名学生没有家访，学校请您抓紧安排。\n输入“还有哪些没家访”查看名单。\n[1] 查看名单", bot.News("teacher2"));

        Assert.StartsWith("今天已经提醒过了", await bot.Presses("director", IntentJson.Write(new Intent.RemindCoverage("s1"))), StringComparison.Ordinal);
        await bot.Settle();
        Assert.Equal("", bot.News("teacher"));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("officer")]
    [InlineData("teacher")]
    [InlineData("principal2")]
    public async Task Only_the_school_itself_reminds_its_teachers(string person)
    {
        await using var bot = await Underway();

        await bot.Presses(person, IntentJson.Write(new Intent.RemindCoverage("s1")));

        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(message => message.Key.StartsWith("visits-behind/"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_morning_tells_how_it_is_then()
    {
        await using var bot = await Underway("2026-11-23 21:30");
        await bot.Presses("principal", IntentJson.Write(new Intent.RemindCoverage("s1")));
        Assert.Equal("", bot.News("teacher2"));

        await bot.WasVisited("v8", "k7", "2026-11-23 20:00", "teacher2", "c2");
        await bot.Pass(TimeSpan.FromHours(11));

        Assert.Equal("", bot.News("teacher2"));
        Assert.StartsWith("三年级1班：本学年还有 3 名学生", bot.News("teacher"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_classes_are_turned_over()
    {
        await using var bot = await Underway();
        await bot.Put(async db =>
        {
            for (var number = 1; number <= 58; number++)
                db.Add(new Unit { Id = new($"x{number}"), Kind = "class", Parent = new("s1-g4"), Name = $"四年级{number + 1}班", Path = $"/county/t1/s1/s1-g4/x{number}/" });
            await db.SaveChangesAsync();
            for (var number = 1; number <= 58; number++)
                db.Add(new Student { Id = new($"kx{number}"), Name = "甲", Class = new($"x{number}"), Family = new($"f-kx{number}") });
        });

        var rows = new List<string>();
        var card = await bot.Says("principal", "家访进度");
        Assert.Contains("本页 10 个，共 60 个", card, StringComparison.Ordinal);
        for (var page = 0; page < 6; page++)
        {
            rows.AddRange(card.Split('\n').Where(line => line.Contains("班 · ", StringComparison.Ordinal)));
            if (page < 5)
                card = await bot.Presses("principal", "下一页");
        }

        Assert.Equal(60, rows.Distinct().Count());
    }

    /// <summary>Class 1 of grade 3: two visited at home and one at school; one asks for another time, one is planned, one was not met, one return is overdue.</summary>
    private static async Task<BotUnderTest> Underway(string local = "2026-11-23 09:00")
    {
        var bot = await BotUnderTest.At(local);
        await bot.InstallEverybody();
        await bot.WasVisited("v1", "k1", "2026-10-13 18:00");
        await bot.WasVisited("v2", "k2", "2026-10-20 18:00");
        // Recorded without having been planned: an entry alone.
        await bot.Visit("le3", "c1", "2026-10-21", "k3");
        // Last school year's does not count.
        await bot.Visit("le0", "c1", "2026-08-31", "k6");
        await bot.Is("v1", (visit, _) => visit.Confirm(true, 5, null, bot.Clock.GetUtcNow()));
        await bot.IsPlanned("v4", "k4", "2026-11-10 18:00", (visit, _) => visit.MissedThem(visit.EndsAt));
        await bot.IsPlanned("v5", "k5", "2026-12-10 18:00", (visit, _) =>
        {
            visit.Propose(bot.Clock.GetUtcNow());
            visit.Answer(VisitState.AnotherTime, null, Via.Teams, bot.Clock.GetUtcNow());
        });
        await bot.IsPlanned("v6", "k6", "2026-12-11 18:00");
        await bot.Put(db => db.Visits.Where(visit => visit.Id == new VisitId("v2")).ExecuteUpdateAsync(set => set.SetProperty(visit => visit.ReturnDue, new DateOnly(2026, 11, 20)), TestContext.Current.CancellationToken));
        await bot.IsListed("k1", "k2");

        return bot;
    }
}
