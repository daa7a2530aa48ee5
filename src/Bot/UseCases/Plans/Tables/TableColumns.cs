namespace CoEduBot.Bot.UseCases.Plans.Tables;

/// <summary>What a column of a plan's table holds.</summary>
public enum TableColumn
{
    Day,
    Kind,
    Audience,
    Topic,
    Lecturer,
    Place,
    Mode,
    Start,
    End,

    /// <summary>Whose row it is: a plan takes only its own school's.</summary>
    School,

    /// <summary>Numbers, weekdays, remarks, states: nothing a plan keeps.</summary>
    Nothing,
}

/// <summary>Which column is which: by the words of a first row in any order, else in the fixed order.</summary>
internal static class TableColumns
{
    /// <summary>The order of a table that does not name its columns.</summary>
    public static readonly IReadOnlyList<TableColumn> Fixed =
    [
        TableColumn.Day, TableColumn.Kind, TableColumn.Audience, TableColumn.Topic, TableColumn.Lecturer, TableColumn.Place, TableColumn.Mode, TableColumn.Start, TableColumn.End,
    ];

    // A title may stand above the names.
    private const int FirstRows = 5;

    private static readonly Dictionary<string, TableColumn> Words = Read(
        (TableColumn.Day, "日期 活动日期 举办日期 开展日期 计划日期 date day"),
        (TableColumn.Kind, "活动类型 活动 类型 活动类别 类别 活动项目 项目 activity activitytype kind type"),
        (TableColumn.Audience, "对象 面向对象 参加对象 参与对象 活动对象 受众 年级 班级 audience for class grade"),
        (TableColumn.Topic, "主题 题目 活动主题 讲座主题 内容 活动内容 topic title theme subject"),
        (TableColumn.Lecturer, "主讲人 主讲 讲师 讲课人 主讲教师 主讲老师 lecturer speaker"),
        (TableColumn.Place, "地点 活动地点 举办地点 场地 place venue where location room"),
        (TableColumn.Mode, "形式 方式 开展形式 活动形式 开展方式 活动方式 举办方式 mode format how"),
        (TableColumn.Start, "时间 活动时间 举办时间 开展时间 具体时间 开始时间 开始 起始时间 time times when start starttime from"),
        (TableColumn.End, "结束时间 结束 end endtime until"),
        (TableColumn.School, "学校 学校名称 所属学校 上报学校 填报学校 school schoolname"),
        (TableColumn.Nothing, "序号 编号 号 行号 no no. # number 星期 周次 weekday week 备注 说明 notes note remarks 状态 计划状态 审核状态 审核意见 state status comment"));

    // What an audience is called where no other column says it; beside 对象 it says nothing more.
    private static readonly HashSet<string> Levels = [.. "层级 级别 范围 tier level".Split(' ').Select(PlanKinds.Fold)];

    /// <summary>Where the names of the columns stand, and what they say; null where no row names them.</summary>
    public static (int Row, IReadOnlyList<TableColumn?> Columns)? Find(IReadOnlyList<IReadOnlyList<string>> cells)
    {
        for (var at = 0; at < Math.Min(FirstRows, cells.Count); at++)
        {
            var audience = cells[at].Any(name => Column(name) == TableColumn.Audience) ? TableColumn.Nothing : TableColumn.Audience;
            var columns = cells[at].Select(name => Levels.Contains(Folded(name)) ? audience : Column(name)).ToList();
            if (columns.Count(column => column is not null) >= 2)
                return (at, WithoutDay(columns));
        }

        return null;
    }

    private static TableColumn? Column(string name) => Words.TryGetValue(Folded(name), out var column) ? column : null;

    private static string Folded(string name) => PlanKinds.Fold(name).TrimEnd('*', ':');

    // Where no column is called a date, 时间 is one.
    private static List<TableColumn?> WithoutDay(List<TableColumn?> columns)
    {
        if (!columns.Contains(TableColumn.Day) && columns.IndexOf(TableColumn.Start) is >= 0 and var time)
            columns[time] = TableColumn.Day;

        return columns;
    }

    private static Dictionary<string, TableColumn> Read(params (TableColumn Column, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' '), (list, word) => (Word: PlanKinds.Fold(word), list.Column)).ToDictionary(each => each.Word, each => each.Column, StringComparer.Ordinal);
}
