using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The monthly plans' share of <see cref="Samples"/>.</summary>
internal static class PlanSamples
{
    private static readonly YearMonth December = new(2026, 12);

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.ShowMonthPlan { School = "s1", Month = "2026-12", Page = 1 },
        new Intent.StartPlanRow { School = "s1", Month = "2026-12", Number = "3" },
        new Intent.PutPlanRow
        {
            Form = "f1", School = "s1", Month = "2026-12", Number = "3", Version = 4, Kind = "lecture", Audience = "s1-g3", Day = "2026-12-09", Start = "19:00", End = "20:30",
            Topic = "手机管理", Lecturer = "周老师", Place = "报告厅", Mode = "onsite",
        },
        new Intent.DropPlanRow { School = "s1", Month = "2026-12", Number = "3", Version = 4 },
        new Intent.TakePlanTable { School = "s1", Month = "2026-12", Text = "日期\t活动类型\n12月9日\t讲座" },
        new Intent.SubmitMonthPlan { School = "s1", Month = "2026-12", Version = 4 },
        new Intent.WithdrawMonthPlan { School = "s1", Month = "2026-12", Version = 5 },
    ];

    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        new Refusal.NotInMonth(new DateOnly(2027, 1, 6), December),
        new Refusal.MonthTooEarly(December, new DateOnly(2026, 11, 1)),
        new Refusal.MonthOver(December),
        new Refusal.NoPlan("春溪*中学*", December),
        new Refusal.NoSuchRow(9),
        new Refusal.RowsLack([(2, ["place", "topic"]), (5, ["day"])]),
        new Refusal.NotADay("某*天*"),
        new Refusal.NoSuchDay("2月30日"),
        new Refusal.NotATime("晚*上*"),
        new Refusal.NotAMode("飞*鸽*", ["线下", "线上"]),
        new Refusal.NotATable(),
        new Refusal.UnknownColumn("经*费*"),
        new Refusal.ColumnTwice("日期"),
        new Refusal.BeyondColumns("多*出*"),
        new Refusal.RowElsewhere("青禾*二小*", "青禾一小"),
        new Refusal.TooManyRows(10_000, 200),
    ];
}
