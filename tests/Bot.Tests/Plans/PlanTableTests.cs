using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Plans;

/// <summary>Tables of every shape: all of one is read, or what is wrong is said line by line and nothing is.</summary>
public sealed class PlanTableTests
{
    private static readonly string[] Header = ["日期", "活动类型", "主题"];

    [Fact]
    public void Columns_may_stand_in_any_order_and_in_three_languages()
    {
        string[][] han = [["主题", "地点", "日期", "活动类型", "时间"], ["手机管理", "报告厅", "12月9日", "讲座", "19:00-20:30"]];
        string[][] traditional = [["主題", "地點", "日期", "活動類型", "時間"], ["手机管理", "报告厅", "12月9日", "講座", "晚上7點到8點半"]];
        string[][] english = [["Topic", "Venue", "Date", "Activity type", "Start", "End"], ["手机管理", "报告厅", "9 Dec", "Lecture", "19:00", "8:30pm"]];

        foreach (var table in new[] { han, traditional, english })
            Assert.Equal(["2 2026-12-09 19:00-20:30 lecture s1 手机管理  报告厅 onsite"], Rows(table));
    }

    [Theory]
    [InlineData("学校,日期,星期,开始时间,结束时间,活动类型,层级,主题,主讲人,地点,形式,对象,状态", "星期,层级,状态")]
    [InlineData("學校,日期,星期,開始時間,結束時間,活動類型,層級,主題,主講人,地點,形式,對象,狀態", "星期,層級,狀態")]
    [InlineData("School,Date,Weekday,Start,End,Type,Level,Topic,Lecturer,Place,How,Audience,State", "Weekday,Level,State")]
    public void The_columns_of_what_is_taken_away_are_known(string names, string ignored)
    {
        string[][] table = [names.Split(','), ["青禾一小", "2026-12-09", "周三", "19:00", "20:30", "讲座", "年级", "手机管理", "周老师", "报告厅", "线上", "三年级", "已退回"]];

        Assert.Equal(["2 2026-12-09 19:00-20:30 lecture g3 手机管理 周老师 报告厅 online"], Rows(table));
        Assert.Equal(ignored.Split(','), Read(table).Ignored);
    }

    // The row there is: 19:00 to 20:30, 周老师, 报告厅, online.
    [Theory]
    [InlineData("", "", "", "", "", "")]
    [InlineData("19:00", "20:30", "周老师", "报告厅", "线上", "")]
    [InlineData("", "", "", "操场", "", "19:00-20:30 周老师 操场 online")]
    [InlineData("", "", "李老师", "", "线下", "19:00-20:30 李老师 报告厅 onsite")]
    [InlineData("19:00", "21:00", "", "", "", "19:00-21:00 周老师 报告厅 online")]
    [InlineData("19:00", "", "", "", "", "")]
    [InlineData("15:00", "", "", "", "", "15:00- 周老师 报告厅 online")]
    public void A_line_changes_what_it_says_of_a_row_there_is_and_leaves_the_rest(string start, string end, string lecturer, string place, string mode, string changed)
    {
        string[][] table = [[.. Header, "开始时间", "结束时间", "主讲人", "地点", "形式"], ["12月9日", "讲座", "手机", start, end, lecturer, place, mode]];
        var there = new RowFacts("lecture", new(2026, 12, 9), new(19, 0), new(20, 30), "手机", "周老师", "报告厅", "online", new("s1"));

        var read = PlanTable.Read(table, Context(there with { Topic = "另一个" }, there));

        Assert.Equal(changed.Length > 0 ? [(2, 1, changed)] : [], read.Changes.Select(it => (it.Line, it.At, $"{it.Facts.Start:HH:mm}-{it.Facts.End:HH:mm} {it.Facts.Lecturer} {it.Facts.Place} {it.Facts.Mode}")));
        Assert.Equal(changed.Length > 0 ? [] : [2], read.Doubles);
        Assert.Empty(read.Rows);
    }

    [Fact]
    public void A_row_is_changed_by_one_line_and_not_back_by_the_next()
    {
        var there = new RowFacts("lecture", new(2026, 12, 9), null, null, "手机", "", "报告厅", "onsite", new("s1"));

        var read = PlanTable.Read([[.. Header, "地点"], ["12月9日", "讲座", "手机", "操场"], ["12月9日", "讲座", "手机", "教室"]], Context(there));

        Assert.Equal(["操场"], read.Changes.Select(it => it.Facts.Place));
        Assert.Equal([3], read.Doubles);
    }

    [Fact]
    public void A_level_is_the_audience_where_no_other_column_is() =>
        Assert.Equal(["2 2026-12-09 - lecture g3 手机   onsite"], Rows([[.. Header, "层级"], ["12月9日", "讲座", "手机", "三年级"]]));

    [Fact]
    public void A_row_of_another_school_is_not_taken() => Assert.Equal(
        [new TableMistake(3, new Refusal.RowElsewhere("青禾二小", "青禾一小"))],
        Read([["学校", .. Header], ["青禾一小", "12月9日", "讲座", "手机"], ["青禾二小", "12月10日", "讲座", "阅读"], ["", "12月11日", "讲座", "情绪"]]).Mistakes);

    [Fact]
    public void Without_names_the_columns_have_their_fixed_order() => Assert.Equal(
        ["1 2026-12-09 19:00-20:30 lecture g3 手机管理 周老师 报告厅 online"],
        Rows([["2026-12-09", "讲座", "三年级", "手机管理", "周老师", "报告厅", "线上", "19:00", "20:30"]]));

    [Theory]
    [InlineData("2026/12/9")]
    [InlineData("2026-12-09")]
    [InlineData("2026-12-09 00:00:00")]
    [InlineData("2026-12-09T00:00:00")]
    [InlineData("2026.12.9")]
    [InlineData("20261209")]
    [InlineData("12月9日")]
    [InlineData("12月9日 周三")]
    [InlineData("12月9日（星期三）")]
    [InlineData("十二月九日")]
    [InlineData("12月9號")]
    [InlineData("2026年12月9日")]
    [InlineData("12.9")]
    [InlineData("12/9")]
    [InlineData("12-09")]
    [InlineData("１２／９")]
    [InlineData("9日")]
    [InlineData("9")]
    [InlineData("民國115年12月9日")]
    [InlineData("115年12月9日")]
    [InlineData("115/12/09")]
    [InlineData("1151209")]
    [InlineData("46365")]
    [InlineData("46365.0")]
    [InlineData("9 Dec")]
    [InlineData("Dec 9th, 2026")]
    [InlineData("Wed 9 December 2026")]
    [InlineData("9/12/2026")]
    public void A_day_is_read_in_every_style(string said) =>
        Assert.Equal(["2 2026-12-09 - lecture s1 手机   onsite"], Rows([Header, [said, "讲座", "手机"]]));

    [Theory]
    [InlineData("2月30日")]
    [InlineData("12月32日")]
    [InlineData("2026-13-01")]
    [InlineData("31.11")]
    public void A_day_that_does_not_exist_is_named(string said) => Assert.Equal([(2, (Refusal)new Refusal.NoSuchDay(said))], Wrong([Header, [said, "讲座", "手机"]]));

    [Theory]
    [InlineData("下周三左右")]
    [InlineData("待定")]
    [InlineData("12月9日-10日")]
    [InlineData("=TODAY()")]
    [InlineData("1.5")]
    public void What_is_no_day_is_not_guessed(string said) => Assert.NotEmpty(Wrong([Header, [said, "讲座", "手机"]]));

    [Fact]
    public void A_day_of_another_month_is_refused() =>
        Assert.Equal([(2, (Refusal)new Refusal.NotInMonth(new(2026, 11, 9), MonthOf))], Wrong([Header, ["11月9日", "讲座", "手机"]]));

    [Fact]
    public void Every_line_says_all_that_is_wrong_with_it() => Assert.Equal(
        [
            (3, new Refusal.NoSuchDay("2月30日")),
            (3, new Refusal.NotAKindHere([])),
            (4, new Refusal.Missing("day")),
            (6, new Refusal.NoSuchUnit("九年级")),
            (6, new Refusal.NotATime("下课后")),
        ],
        Wrong(
        [
            ["日期", "活动类型", "对象", "主题", "时间"],
            ["12月2日", "讲座", "", "手机", ""],
            ["2月30日", "跳伞", "", "手机", ""],
            ["", "讲座", "", "手机", ""],
            ["", "", "", "", ""],
            ["12月9日", "讲座", "九年级", "手机", "下课后"],
        ]).Select(each => (each.Line, each.Why is Refusal.NotAKindHere ? new Refusal.NotAKindHere([]) : each.Why)), Same);

    [Fact]
    public void Merged_cells_are_empty_below_the_first_and_so_said() => Assert.Equal(
        [(3, (Refusal)new Refusal.Missing("day")), (3, new Refusal.Missing("kind"))],
        Wrong([Header, ["12月2日", "讲座", "手机"], ["", "", "阅读"]]));

    [Fact]
    public void A_title_above_the_names_is_none_of_the_rows() =>
        Assert.Equal(["3 2026-12-09 - lecture s1 手机   onsite"], Rows([["青禾一小12月计划", "", ""], Header, ["12月9日", "讲座", "手机"]]));

    [Fact]
    public void A_column_nobody_knows_is_a_mistake_only_where_something_stands_in_it()
    {
        Assert.Equal([(1, (Refusal)new Refusal.UnknownColumn("经费"))], Wrong([["日期", "活动类型", "经费"], ["12月9日", "讲座", "300元"]]));
        Assert.Single(Rows([["日期", "活动类型", "经费"], ["12月9日", "讲座", ""]]));
    }

    [Fact]
    public void Numbers_weekdays_and_remarks_are_left_out_and_named()
    {
        var read = Read([["序号", "日期", "星期", "活动类型", "备注"], ["1", "12月9日", "周三", "讲座", "已联系"]]);

        Assert.Equal((1, "序号 星期 备注"), (read.Rows.Count, string.Join(' ', read.Ignored)));
    }

    [Fact]
    public void A_column_twice_a_cell_beyond_the_last_and_a_column_missing_are_said()
    {
        Assert.Equal([(1, (Refusal)new Refusal.ColumnTwice("地点")), (1, new Refusal.ColumnTwice("场地"))], Wrong([["日期", "活动类型", "地点", "地点", "场地"], ["12月9日", "讲座", "", "", ""]]));
        Assert.Equal([(2, (Refusal)new Refusal.BeyondColumns("多的"))], Wrong([Header, ["12月9日", "讲座", "手机", "多的"]]));
        Assert.Equal([(0, (Refusal)new Refusal.NotATable())], Wrong([["日期", "主题"], ["12月9日", "手机"]]));
        Assert.Equal([(0, (Refusal)new Refusal.NotATable())], Wrong([["甲", "乙"], ["丙", "丁"]]));
        Assert.Equal([(0, (Refusal)new Refusal.NotATable())], Wrong([Header]));
        Assert.Equal([(0, (Refusal)new Refusal.NotATable())], Wrong([]));
    }

    [Fact]
    public void The_same_twice_or_again_is_told_and_not_read_twice()
    {
        var there = new RowFacts("lecture", new(2026, 12, 2), null, null, "手机", "", "", "", new("s1"));
        var read = PlanTable.Read([Header, ["12月2日", "讲座", "手机"], ["12月9日", "讲座", "阅读"], ["2026-12-09", "讲座", " 阅读 "]], Context(there));

        Assert.Equal(([3], [2, 4]), (read.Rows.Select(row => row.Line), read.Doubles), SameLines);
    }

    [Fact]
    public void More_rows_than_a_month_has_room_for_are_not_looked_at()
    {
        var many = Enumerable.Range(0, 10_000).Select(no => (string[])["12月9日", "讲座", $"第{no}讲"]).Prepend(Header).ToArray();

        Assert.Equal([(0, (Refusal)new Refusal.TooManyRows(10_000, 200))], Wrong(many));
        Assert.Equal(200, Rows(many[..201]).Count);
        Assert.Equal([(0, (Refusal)new Refusal.TooManyRows(201, 200))], Wrong(many[..202]));
    }

    [Theory]
    [InlineData("12月9日 19:00", "19:00-")]
    [InlineData("2026-12-09 19:00:00", "19:00-")]
    [InlineData("12月9日晚上7点", "19:00-")]
    public void A_time_may_stand_in_the_days_cell(string said, string times) =>
        Assert.Equal([$"2 2026-12-09 {times} lecture s1 手机   onsite"], Rows([["时间", "活动类型", "主题"], [said, "讲座", "手机"]]));

    [Theory]
    [InlineData("0.7916666666666666", "19:00-")]
    [InlineData("19：00～20：30", "19:00-20:30")]
    [InlineData("下午2点半到4点", "14:30-16:00")]
    [InlineData("7pm", "19:00-")]
    [InlineData("19:00:00", "19:00-")]
    public void A_time_is_read_in_every_style(string said, string times) =>
        Assert.Equal([$"2 2026-12-09 {times} lecture s1    onsite"], Rows([["日期", "活动类型", "时间"], ["12月9日", "讲座", said]]));

    [Fact]
    public void Texts_that_are_too_long_and_times_that_end_before_they_begin_are_mistakes() => Assert.Equal(
        [(2, (Refusal)new Refusal.TooLong("topic", 60)), (3, new Refusal.EndsBeforeStart()), (4, new Refusal.NotAMode("飞鸽", []))],
        Wrong([["日期", "活动类型", "主题", "时间", "形式"], ["12月2日", "讲座", new string('题', 61), "", ""], ["12月2日", "讲座", "手机", "20:00-19:00", ""], ["12月2日", "讲座", "手机", "", "飞鸽"]])
            .Select(each => (each.Line, each.Why is Refusal.NotAMode no ? new Refusal.NotAMode(no.Said, []) : each.Why)), Same);

    private static readonly YearMonth MonthOf = new(2026, 12);

    private static readonly IEqualityComparer<(int, Refusal)> Same = EqualityComparer<(int, Refusal)>.Create((one, other) => $"{one}" == $"{other}", each => $"{each}".GetHashCode(StringComparison.Ordinal));

    private static readonly IEqualityComparer<(IEnumerable<int>, IReadOnlyList<int>)> SameLines =
        EqualityComparer<(IEnumerable<int>, IReadOnlyList<int>)>.Create((one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2), _ => 0);

    private static TableRead Read(string[][] cells) => PlanTable.Read(cells, Context());

    private static IReadOnlyList<string> Rows(string[][] cells)
    {
        var read = Read(cells);
        Assert.Empty(read.Mistakes);

        return [.. read.Rows.Select(row => row.Facts is var it
            ? $"{row.Line} {it.Day:yyyy-MM-dd} {it.Start:HH:mm}-{it.End:HH:mm} {it.Kind} {it.Audience} {it.Topic} {it.Lecturer} {it.Place} {it.Mode}" : "")];
    }

    private static IEnumerable<(int Line, Refusal Why)> Wrong(string[][] cells)
    {
        var read = Read(cells);
        Assert.Empty(read.Rows);

        return read.Mistakes.Select(mistake => (mistake.Line, mistake.Why));
    }

    private static TableContext Context(params RowFacts[] existing) => new(
        MonthOf, new("s1"),
        said => said is "讲座" or "講座" or "Lecture" ? "lecture" : new Refusal.NotAKindHere(["讲座"]),
        said => said == "三年级" ? "g3" : new Refusal.NoSuchUnit(said),
        (_, said) => said switch { "" or "线下" => "onsite", "线上" => "online", _ => new Refusal.NotAMode(said, ["线下", "线上"]) },
        said => said == "青禾一小" ? null : new Refusal.RowElsewhere(said, "青禾一小"),
        existing);
}
