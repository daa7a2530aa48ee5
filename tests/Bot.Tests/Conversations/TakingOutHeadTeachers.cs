using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Head teachers' figures for their school's appraisal, by the shipped programmes. Now is Monday 23 November 2026, in the first term.</summary>
public sealed class TakingOutHeadTeachers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Proves("YX-20")]
    public async Task A_principal_takes_the_terms_figures_class_by_class_and_hands_them_in()
    {
        await using var bot = await School();

        Assert.Equal(
            """
            班主任考核数据 2026-08-31 至 2027-01-22
            单位: 青禾一小
            期间: 2026-08-31 至 2027-01-22
            内容: 每位班主任一行：家访、家长确认、活动、到场家庭、家长评价、佐证齐全的记录
            班主任: 3 位
            还没有确认。确认即为上报。
            按班级顺序排列，不打分，不排名。只供本校使用。
            下载链接 15 分钟内有效，每个文件只能下载一次。不含学生和家庭的姓名。
            打开下载页: https://coedu.example/x/secret-1?lang=zh-Hans  [1] 确认无误  [2] 刷新并换新链接
            """.ReplaceLineEndings("\n"),
            Squeezed(await bot.Says("principal", "导出班主任考核数据 本学期")));
        Assert.Equal([], await Papers(bot));

        var file = await bot.Fetch(bot.Link("principal"));

        Assert.Equal((200, "班主任考核数据-青禾一小-2026-08-31-2027-01-22.xlsx"), (file.Status, file.Name));
        Assert.Equal(
        [
            "班级|班主任|学生人数|已家访学生|家访次数|请家长确认的家访|家长确认的家访|家长确认率（%）|主持的活动|佐证齐全的活动|到场户数|内容评分|评价份数",
            "三年级1班|林晓棠|6|2|3|3|1|33|2|1|6|4.6|5",
            "三年级2班|方以宁|1|1|1|1|1|100|0|0|0||",
            "四年级1班|顾南乔|0|0|0|0|0||1|0|0||",
        ], file.Sheets["班主任考核数据"].Select(row => string.Join('|', row)));

        Assert.StartsWith("已确认并上报：班主任考核数据。\n", await bot.Presses("principal", "确认无误"), StringComparison.Ordinal);
        Assert.Equal(["teacher-metrics s1 2026-1"], await Papers(bot));
    }

    [Fact]
    public async Task What_changes_after_it_was_handed_in_shows()
    {
        await using var bot = await School();
        await bot.Says("director", "确认11月班主任考核数据");
        Assert.Equal(["teacher-metrics s1 2026-1"], await Papers(bot));
        Assert.DoesNotContain("变动", await bot.Says("principal", "班主任考核数据"), StringComparison.Ordinal);

        bot.Clock.Pass(TimeSpan.FromHours(1));
        await bot.WasVisited("v9", "k4", "2026-11-22 18:00");
        var changed = await bot.Says("principal", "班主任考核数据");

        Assert.Contains("确认后有1处变动。核对后请再确认一次。", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("principal", "班主任绩效考核数据", "班主任考核数据 2026-08-31 至 2027-01-22")]
    [InlineData("principal", "導出班主任考核資料 本學期", "班主任考核数据 2026-08-31 至 2027-01-22")]
    [InlineData("director", "head teachers’ figures", "班主任考核数据 2026-08-31 至 2027-01-22")]
    [InlineData("principal", "export the head teachers' figures for last term", "班主任考核数据 2026-03-02 至 2026-07-03")]
    [InlineData("principal", "上学期班主任考核数据", "班主任考核数据 2026-03-02 至 2026-07-03")]
    [InlineData("principal2", "班主任考核", "班主任考核数据 2026-08-31 至 2027-01-22")]
    [InlineData("teacher", "班主任绩效考核数据", "我的班主任工作数据 2026-08-31 至 2027-01-22")]
    [InlineData("teacher", "export the head teachers' figures", "我的班主任工作数据 2026-08-31 至 2027-01-22")]
    [InlineData("officer", "班主任考核数据", "班主任个人的数据只在本校内看：请该校校长或德育主任导出。学校之间可以看“通报”“排名”。")]
    [InlineData("lead", "导出青禾一小班主任考核数据", "班主任个人的数据只在本校内看：请该校校长或德育主任导出。学校之间可以看“通报”“排名”。")]
    [InlineData("subject", "班主任考核数据", "您的身份目前不能查看班主任的工作数据。如果工作需要，请联系学校或县共育办调整。")]
    [InlineData("mum1", "班主任考核数据", "您的身份目前不能查看班主任的工作数据。如果工作需要，请联系学校或县共育办调整。")]
    [InlineData("principal", "导出青禾二小班主任考核数据", "“青禾二小”不在您负责的范围内")]
    public async Task It_is_asked_for_in_everyday_words_and_stays_in_the_school(string person, string said, string first)
    {
        await using var bot = await School();

        Assert.StartsWith(first, (await bot.Says(person, said)).Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_teacher_sees_their_own_line_and_nobody_elses()
    {
        await using var bot = await School();

        Assert.Equal(
            """
            我的班主任工作数据 2026-08-31 至 2027-01-22
            班级: 三年级1班
            家访学生: 2 / 6
            家访次数: 3 次
            家长确认家访: 1 / 3（33%）
            主持的活动: 2 次
            佐证齐全的活动: 1 / 2
            到场户数: 6 户
            家长评价: 4.6 ★（5 份）
            有 1 次活动还缺佐证，可在“进度”里补齐。
            学校看到的就是这些数，只有本校校长和德育主任能看全校的；不打分，不排名。
            [1] 家访  [2] 进度
            """.ReplaceLineEndings("\n"),
            Squeezed(await bot.Says("teacher", "班主任绩效考核数据")));
        Assert.Equal(0, await bot.Stored(db => db.Downloads.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("principal", "s1 c1 c2 c3")]
    [InlineData("director", "s1 c1 c2 c3")]
    [InlineData("principal2", "s2 c4")]
    [InlineData("lead", "")]
    [InlineData("officer", "")]
    [InlineData("teacher", "")]
    [InlineData("subject", "")]
    [InlineData("mum1", "")]
    public async Task Nobody_gets_more_than_their_cell(string person, string may)
    {
        await using var bot = await School();
        var got = new List<string>();
        var signed = new List<string>();
        foreach (var unit in (string[])["s1", "s2", "s3", "c1", "c2", "c3", "c4", "t1", "t2", "county"])
        {
            var (links, papers) = (await Links(bot), (await Papers(bot)).Count);
            await bot.Presses(person, IntentJson.Write(new Intent.Export { What = "head-teachers", Unit = unit }));
            if (await Links(bot) > links && (await bot.Fetch(bot.Link(person))).Status == 200)
                got.Add(unit);
            await bot.Presses(person, IntentJson.Write(new Intent.SignOff { What = "head-teachers", Unit = unit }));
            if ((await Papers(bot)).Count > papers)
                signed.Add(unit);
        }

        Assert.Equal(may, string.Join(' ', got));
        Assert.Equal(may.Split(' ')[0], string.Join(' ', signed));
    }

    /// <summary>Class c1: two of six students visited in three visits, two lectures, one without proof. Nobody named lower is in any way behind.</summary>
    internal static async Task<BotUnderTest> School()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: Visiting.Programmes);
        await bot.WasVisited("v1", "k1", "2026-10-13 18:00");
        await bot.WasVisited("v2", "k2", "2026-10-14 18:00");
        await bot.WasVisited("v3", "k2", "2026-11-14 18:00");
        await bot.WasVisited("v4", "k7", "2026-11-14 18:00", visitor: "teacher2", @class: "c2");
        await bot.WasVisited("v5", "k3", "2026-05-14 18:00");
        foreach (var visit in (string[])["v1", "v4"])
            await bot.Is(visit, (it, _) => Assert.False(it.Confirm(true, null, null, bot.Clock.GetUtcNow()).Refuses(out var why, out var done)));
        await bot.Lectured("e1", "c1", "s1", "teacher", "2026-11-10", proof: true, 3, 5, 5, 5, 5);
        await bot.Lectured("e2", "s1-g3", "s1", "teacher", "2026-11-10", proof: false, 5);
        await bot.Lectured("e3", "c3", "s1", "teacher-en", "2026-11-10", proof: false);
        await bot.Lectured("e4", "s1", "s1", "principal", "2026-11-10", proof: true);
        await bot.Install("principal", "director", "lead", "officer", "teacher", "teacher2", "subject", "mum1", "principal2");

        return bot;
    }

    private static Task<List<string>> Papers(BotUnderTest bot) => bot.Stored(db => db.DocumentsHandedIn.Where(paper => paper.Kind == "teacher-metrics").Select(paper => $"{paper.Kind} {paper.Unit} {paper.RefersTo}").ToListAsync(Cancel));

    private static Task<int> Links(BotUnderTest bot) => bot.Stored(db => db.Downloads.CountAsync(Cancel));

    private static string Squeezed(string card) => string.Join('\n', card.Split('\n').Select(line => line.Split(':', 2) is [var name, var value] && !name.Contains("http", StringComparison.Ordinal) ? $"{name}: {value.TrimStart()}" : line));
}
