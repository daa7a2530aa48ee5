using System.Diagnostics;
using System.Text.Json;
using CoEduBot.Bot.Exports;

namespace CoEduBot.Bot.CommandLine;

/// <summary>`bench export`: how long a spreadsheet of 300,000 rows takes to write, and how much memory beyond what the process had.</summary>
internal static class BenchExport
{
    private const int Rows = 300_000;

    private static readonly string[] Headers = ["学校", "班级", "日期", "开始", "类型", "主题", "主讲", "家庭", "评分", "备注"];

    public static async Task<int> Run(TextWriter output)
    {
        var file = Path.Combine(Path.GetTempPath(), $"coedu-bench-{Environment.ProcessId}.xlsx");
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var watch = Stopwatch.StartNew();
        try
        {
            await using (var stream = File.Create(file))
            using (var book = Workbook.To(stream))
                book.Sheet("台账", Headers, Lines());

            var peak = Process.GetCurrentProcess().PeakWorkingSet64;
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                bench = "export",
                rows = Rows,
                seconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
                megabytes = new FileInfo(file).Length / 1_000_000,
                more_memory_mb = (peak - before) / 1_000_000,
            }));
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private static IEnumerable<IReadOnlyList<object?>> Lines()
    {
        var first = new DateOnly(2026, 9, 1);
        for (var row = 0; row < Rows; row++)
            yield return
            [
                $"青禾镇第{row % 300}小学", $"三年级{row % 12}班", first.AddDays(row % 300), new TimeOnly(19, 0), "家长讲座",
                $"手机管理与亲子沟通 {row}", "岳老师", row % 48, 4.5m, row % 7 == 0 ? "=SUM(A1)" : null,
            ];
    }
}
