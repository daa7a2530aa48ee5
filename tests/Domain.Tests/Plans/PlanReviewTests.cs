using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain.Tests.Plans;

public sealed class PlanReviewTests
{
    private static readonly YearMonth December = new(2026, 12);

    [Fact]
    public void A_lecturer_who_speaks_elsewhere_on_the_day_is_named_once_for_each_school()
    {
        PlanRow[] rows = [Row("s1", 1, "12-03", " Lin "), Row("s1", 2, "12-04", "Lin"), Row("s1", 3, "12-05", "")];
        PlanRow[] others = [Row("s2", 1, "12-03", "lin"), Row("s2", 2, "12-03", "Lin"), Row("s3", 1, "12-03", "Lin"), Row("s3", 2, "12-05", ""), Row("s4", 1, null, "Lin")];

        Assert.Equal(
            [new LecturerClash(1, "Lin", new(2026, 12, 3), new("s2")), new LecturerClash(1, "Lin", new(2026, 12, 3), new("s3"))],
            PlanReview.Clashes(rows, others));
    }

    [Theory]
    [InlineData(0, "R2 salon 0/1; R3 lecture 0/2")]
    [InlineData(1, "R2 salon 0/1; R3 lecture 1/2")]
    [InlineData(2, "R2 salon 0/1")]
    public void Fewer_than_an_equal_share_of_what_is_lacking_is_too_few(int lectures, string few)
    {
        Shortage[] shortages =
        [
            new("R1", "lecture", 2, new(2027, 2, 1), null, ""),      // one in December, one in January
            new("R3", "lecture", 2, new(2027, 1, 1), null, ""),      // both in December
            new("R2", "salon", 1, new(2027, 3, 1), null, ""),        // in January, for February is suspended: still rounded up
            new("R4", "open-day", 0, new(2027, 1, 1), null, ""),
            new("R5", "training", 5, new(2026, 12, 1), null, ""),    // its period is over by then
        ];
        var rows = Enumerable.Range(1, lectures).Select(number => Row("s1", number, "12-03", "")).ToList();

        var told = PlanReview.Behind(December, new("s1"), rows, shortages, [2, 7, 8]);

        Assert.Equal(few, string.Join("; ", told.OrderBy(each => each.Rule, StringComparer.Ordinal).Select(each => $"{each.Rule} {each.Kind} {each.Planned}/{each.Wanted}")));
    }

    [Fact]
    public void The_months_table_holds_what_was_handed_in_by_day_and_counts_it()
    {
        var units = new[] { Unit("s1", "school", "/c/t1/s1/"), Unit("s2", "school", "/c/t1/s2/"), Unit("c1", "class", "/c/t1/s1/c1/") }.ToDictionary(unit => unit.Id);
        PlanRow[] rows =
        [
            Row("s2", 1, "12-07", ""), Row("s1", 2, null, ""), Row("s1", 1, "12-06", "", audience: "c1"), Row("s2", 2, "12-06", "", kind: "salon"), Row("s3", 1, "12-06", ""),
            Row("s1", 3, "12-08", "", dropped: true),
        ];

        var table = MonthTable.Of(December, [Plan("s1", accepted: true), Plan("s2", accepted: false), new MonthPlan { School = new("s3"), Month = December, BegunAt = default }], rows, units);

        Assert.Equal(["12-06 s1 lecture Class c1 Accepted", "12-06 s2 salon School s2 Submitted", "12-07 s2 lecture School s2 Submitted", "- s1 lecture School s1 Accepted"],
            table.Rows.Select(row => $"{row.Day?.ToString("MM-dd", null) ?? "-"} {row.School} {row.Kind} {row.Tier} {row.Audience} {row.State}"));
        Assert.Equal([("lecture", 3), ("salon", 1)], table.ByKind);
        Assert.Equal([(new DateOnly(2026, 11, 30), 2), (new DateOnly(2026, 12, 7), 1)], table.ByWeek);
    }

    private static MonthPlan Plan(string school, bool accepted)
    {
        var plan = new MonthPlan { School = new(school), Month = December, BegunAt = default };
        plan.Submit(1, new("p"), default);
        if (accepted)
            plan.Accept(new("o"), default);

        return plan;
    }

    private static Unit Unit(string id, string kind, string path) => new() { Id = new(id), Kind = kind, Name = id, Path = path };

    private static PlanRow Row(string school, int number, string? day, string lecturer, string kind = "lecture", string? audience = null, bool dropped = false) => new()
    {
        Id = $"{school}-{number}", School = new(school), Month = December, Number = number, Kind = kind, Day = day is null ? null : DateOnly.Parse($"2026-{day}", null),
        Lecturer = lecturer, Audience = new(audience ?? school), Source = RowSource.Typed, Dropped = dropped,
    };
}
