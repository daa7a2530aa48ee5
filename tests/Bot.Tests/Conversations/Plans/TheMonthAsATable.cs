using System.IO.Compression;
using CoEduBot.Bot.Exports;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

public sealed class TheMonthAsATable
{
    [Theory]
    [InlineData("officer", "十二月计划总表")]
    [InlineData("officer", "十二月計劃總表")]
    [InlineData("lead", "show the December plan table")]
    public async Task All_rows_are_counted_by_kind_and_week_and_listed_by_day(string person, string words)
    {
        await using var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        await bot.HandsIn("s1", "director", SeededPlans.Row(1, change: row => row.Lecturer = "林晓棠"), SeededPlans.Row(2, "2026-12-20", row => row.Kind = "home-visit"));
        await bot.HandsIn("s2", "principal2", SeededPlans.Row(1));
        await bot.Says("officer", "同意青禾二小的计划");

        Assert.Equal($"""
            2026年12月计划总表 · {(person == "lead" ? "青禾镇" : "云溪县")}
            共 3 项，来自 2 所学校
            按类型
            讲座: 2
            家访: 1
            按周
            11月30日 周一 – 12月6日 周日:  2
            12月14日 周一 – 12月20日 周日: 1
            12月3日 周四
            19:00 · 青禾一小 · 讲座 · 手机管理1 · 林晓棠 · 报告厅 · 已上报，待审核
            19:00 · 青禾二小 · 讲座 · 手机管理1 · 报告厅
            12月20日 周日
            19:00 · 青禾一小 · 家访 · 手机管理2 · 报告厅 · 已上报，待审核
            [1] 返回总览
            """.ReplaceLineEndings("\n"), await bot.Says(person, words));
    }

    [Fact]
    public void As_a_spreadsheet_it_has_a_row_for_each_and_nothing_that_is_taken_for_a_formula()
    {
        var table = new MonthTable(SeededPlans.December,
        [
            new("青禾一小", new(2026, 12, 3), new(19, 0), new(20, 30), "lecture", Tier.School, "=HYPERLINK(1)", "林晓棠", "报告厅", "onsite", "青禾一小", PlanState.Accepted),
            new("青禾二小", null, null, null, "home-visit", Tier.Class, "走访", "", "", "", "一年级1班", PlanState.Submitted),
        ]);
        var stream = new MemoryStream();
        using (var book = Workbook.To(stream))
            MonthPlanSheet.Write(book, table, TestCounty.Words(Locale.ZhHans));

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Approve.Text("month-plan-sheet.txt", reader.ReadToEnd().Replace("<row", "\n<row", StringComparison.Ordinal));
    }
}
