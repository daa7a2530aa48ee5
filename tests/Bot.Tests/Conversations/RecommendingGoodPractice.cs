using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A term's recommendation, by the shipped programmes: the term ends on Friday 22 January 2027, the list is drawn up a fortnight before.</summary>
public sealed class RecommendingGoodPractice
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Proves("YX-18")]
    public async Task The_clock_draws_the_list_up_the_office_chooses_and_schools_read_it()
    {
        await using var bot = await TermsEnd("2027-01-07 22:00");
        bot.News("officer");
        await bot.Pass(TimeSpan.FromHours(9.25));
        Assert.Equal("", bot.News("officer"));
        await bot.Pass(TimeSpan.FromMinutes(15));

        Assert.Equal(
            """
            云溪县学期推介（待选）2026-08-31 至 2027-01-22
            已选 0 项，共 4 项可选。回复“推介第1和第3个”，也可以写理由：“推介第1个 理由 家长参与面广”。
            1. 青禾一小 · 讲座：手机管理e1 · 11月10日 周二 · 家长评价 5.0 ★（6 份）· 到场 6 户
            2. 青禾二小 · 讲座：手机管理e4 · 11月11日 周三 · 家长评价 5.0 ★（5 份）· 到场 5 户
            3. 青禾一小 · 讲座：手机管理e2 · 11月12日 周四 · 家长评价 4.8 ★（5 份）· 到场 5 户
            4. 白石小学 · 讲座：手机管理e5 · 11月13日 周五 · 家长评价 4.6 ★（5 份）· 到场 5 户
            另有 1 项评价一样好，但佐证不齐，没有列入。学校补齐后，点“重新生成名单”。
            候选：本学期已举办、家长评价 4.5 ★以上（至少 5 份）、佐证齐全的活动，每校最多 2 项。
            """.ReplaceLineEndings("\n"),
            Lines(bot.News("officer").Split("\n---\n")[^1]));

        await bot.Says("officer", "推介第1和第4个");
        Assert.Contains("已选 2 项，共 4 项可选。", await bot.Says("officer", "第4个 理由：村里的家长也来了。"), StringComparison.Ordinal);
        Assert.StartsWith("已移出第 1 个。", await bot.Says("officer", "1"), StringComparison.Ordinal);
        await bot.Says("officer", "推介第2个");
        Assert.StartsWith("把这 2 项发给 4 位学校和乡镇负责人？", await bot.Says("officer", "发布推介"), StringComparison.Ordinal);
        Assert.StartsWith("已发布 2 项，通知 4 位学校和乡镇负责人，并已上报“每期推介”。", await bot.Says("officer", "确认"), StringComparison.Ordinal);

        var sent =
            """
            云溪县学期推介 2026-08-31 至 2027-01-22
            公布于 1月8日 周五，之后不再改动
            1. 青禾二小 · 讲座：手机管理e4 · 11月11日 周三 · 家长评价 5.0 ★（5 份）· 到场 5 户
            2. 白石小学 · 讲座：手机管理e5 · 11月13日 周五 · 家长评价 4.6 ★（5 份）· 到场 5 户
            推介理由：村里的家长也来了
            序号不是名次。
            """.ReplaceLineEndings("\n");
        Assert.Equal(sent, Lines(bot.News("principal").Split("\n---\n")[^1]));
        Assert.Equal(sent, Lines((await bot.Says("lead", "推介")).Split("\n---\n")[^1]));
        Assert.Equal("term-recommend county 2026-1 officer", await bot.Stored(db => db.DocumentsHandedIn.Where(paper => paper.Kind == "term-recommend").Select(paper => $"{paper.Kind} {paper.Unit} {paper.RefersTo} {paper.By.Value}").SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_published_stands()
    {
        await using var bot = await TermsEnd("2027-01-11 09:00");
        await bot.Says("officer", "推介前三个");
        await bot.Says("officer", "发布推介");
        await bot.Presses("officer", "确认发布");
        bot.News("principal");
        var before = await bot.Says("principal", "本学期推介");

        await bot.Put(async db => Assert.False((await db.Engagements.FindAsync([new Domain.EngagementId("e4")], Cancel))!.Reverse().Refuses(out _, out _)));
        Assert.Equal(before, await bot.Says("principal", "本學期推介"));
        Assert.Equal("已经发布或确认的，不能再改。", await bot.Says("officer", "推介第4个"));
        Assert.Equal("已经发布或确认的，不能再改。", await bot.Presses("officer", IntentJson.Write(new Intent.DrawUpRecommendation("2026-1"))));
        Assert.StartsWith("“发布学期推介”的通知已经发出或排好，收不回来。", await bot.Says("officer", "撤销"), StringComparison.Ordinal);
        foreach (var sql in (string[])["UPDATE good_practices SET stars = 50", "DELETE FROM good_practices", "UPDATE recommendations SET published_at = NULL", "DELETE FROM recommendations", "INSERT INTO good_practices SELECT county, term, 9, engagement, school, kind, topic, day, stars, answers, came, 1, '' FROM good_practices LIMIT 1"])
            await Assert.ThrowsAnyAsync<Exception>(() => bot.Put(db => db.Database.ExecuteSqlRawAsync(sql, Cancel)));
    }

    [Fact]
    public async Task Drawn_up_anew_it_keeps_what_was_picked_and_takes_in_what_came_since()
    {
        await using var bot = await TermsEnd("2027-01-11 09:00");
        await bot.Says("officer", "推介第2个 理由 讲得实在");
        await bot.Lectured("e9", "c5", "s3", "principal2", "2027-01-10", proof: true, 5, 5, 5, 5, 5, 5, 5);

        var card = (await bot.Presses("officer", "重新生成名单")).Split('\n');

        Assert.Contains("1. 白石小学 · 讲座：手机管理e9 · 1月10日 周日 · 家长评价 5.0 ★（7 份）· 到场 7 户", card[3], StringComparison.Ordinal);
        Assert.StartsWith("✓ 3. 青禾二小 · 讲座：手机管理e4", card[5], StringComparison.Ordinal);
        Assert.Equal("推介理由：讲得实在", card[6].Split("  [")[0]);
    }

    [Theory]
    [InlineData("principal", "这一期还没有发布推介。")]
    [InlineData("lead", "这一期还没有发布推介。")]
    [InlineData("teacher", "您的身份目前不能查看这里的汇总")]
    [InlineData("mum1", "您的身份目前不能查看这里的汇总")]
    public async Task Before_it_is_published_it_is_the_offices_own(string person, string why)
    {
        await using var bot = await TermsEnd("2027-01-11 09:00");

        Assert.StartsWith(why, await bot.Says(person, "推介"), StringComparison.Ordinal);
        foreach (var ask in (Intent[])[new Intent.PickPractice("2026-1") { Places = "1" }, new Intent.PublishRecommendation("2026-1") { Sure = true }, new Intent.DrawUpRecommendation("2026-1")])
            Assert.StartsWith("您的身份目前不能选定全县推介和确认年度考核", await bot.Presses(person, IntentJson.Write(ask)), StringComparison.Ordinal);
        Assert.False(await bot.Stored(db => db.GoodPractices.AnyAsync(each => each.Picked, Cancel)));
    }

    [Theory]
    [InlineData("recommend 1 and 3", "1,3")]
    [InlineData("recommend the first and the third", "1,3")]
    [InlineData("推荐1、2", "1,2")]
    [InlineData("推介第一到第三个", "1,2,3")]
    [InlineData("推介1-4", "1,2,3,4")]
    [InlineData("请推介第二个和第4个", "2,4")]
    [InlineData("推介第9个", "")]
    [InlineData("推荐2位讲师", "")]
    [InlineData("recommend 2 speakers", "")]
    public async Task Numbers_are_read_as_they_are_typed(string said, string places)
    {
        await using var bot = await TermsEnd("2027-01-11 09:00");
        await bot.Says("officer", said);

        Assert.Equal(places, string.Join(',', await bot.Stored(db => db.GoodPractices.Where(each => each.Picked).Select(each => each.Place).ToListAsync(Cancel))));
    }

    [Fact]
    public async Task Nothing_picked_nothing_published_and_at_night_nobody_is_woken()
    {
        await using var bot = await TermsEnd("2027-01-11 20:45");
        Assert.StartsWith("还没有选中任何一项。", await bot.Says("officer", "发布推介"), StringComparison.Ordinal);
        await bot.Says("officer", "推介1");
        await bot.Says("officer", "发布推介");
        bot.Clock.Pass(TimeSpan.FromMinutes(20));
        await bot.Says("officer", "确认发布");
        Assert.Equal("", bot.News("principal"));

        await bot.Pass(TimeSpan.FromHours(10.5));

        Assert.StartsWith("云溪县学期推介", bot.News("principal"), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.Stored(db => db.Outbox.Where(message => message.State == OutboxState.Failed).ToListAsync(Cancel)), _ => true);
    }

    [Theory]
    [InlineData("推介第1和第3个")]
    [InlineData("发布推介")]
    public async Task An_empty_list_says_why_it_is_empty_whatever_is_done_with_it(string said)
    {
        await using var bot = await BotUnderTest.At("2027-01-11 09:00", programmes: Visiting.Programmes);
        await bot.Install("officer");
        await bot.Says("officer", "推介");

        Assert.Contains("本学期还没有可以推介的活动：要有 5 份以上家长评价、平均 4.5 ★以上，并且佐证齐全。", await bot.Says("officer", said), StringComparison.Ordinal);
    }

    /// <summary>Of seven lectures four may be put forward: one lacks proof, one has too few answers, one was liked too little.</summary>
    private static async Task<BotUnderTest> TermsEnd(string now)
    {
        var bot = await BotUnderTest.At(now, programmes: Visiting.Programmes);
        await bot.Lectured("e1", "c1", "s1", "teacher", "2026-11-10", proof: true, 5, 5, 5, 5, 5, 5);
        await bot.Lectured("e2", "c2", "s1", "teacher2", "2026-11-12", proof: true, 4, 5, 5, 5, 5);
        await bot.Lectured("e3", "c3", "s1", "teacher-en", "2026-11-12", proof: true, 4, 4, 5, 5, 5);
        await bot.Lectured("e4", "c4", "s2", "teacher4", "2026-11-11", proof: true, 5, 5, 5, 5, 5);
        await bot.Lectured("e5", "c5", "s3", "lead", "2026-11-13", proof: true, 4, 4, 5, 5, 5);
        await bot.Lectured("e6", "c4", "s2", "teacher4", "2026-11-14", proof: false, 5, 5, 5, 5, 5);
        await bot.Lectured("e7", "c5", "s3", "lead", "2026-11-15", proof: true, 5, 5, 5, 5);
        await bot.Lectured("e8", "c5", "s3", "lead", "2026-11-16", proof: true, 4, 4, 4, 4, 5);
        await bot.Install("officer", "principal", "principal2", "lead", "teacher", "mum1");

        return bot;
    }

    // Without the buttons.
    private static string Lines(string card) => string.Join('\n', card.Split('\n').Select(line => line.Split("  [")[0].TrimEnd()).Where(line => line.Length > 0 && !line.StartsWith('[')));
}
