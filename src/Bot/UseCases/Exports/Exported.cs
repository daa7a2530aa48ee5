using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>What can be taken away as a file, by its code. Codes are stored in cards, links and the audit log: never rename one.</summary>
public static class Exported
{
    /// <summary>What was held, what it lacks and where the rules stand (月工作台账).</summary>
    public const string Ledger = "ledger";

    /// <summary>What a week brings (周工作安排).</summary>
    public const string WeeklySchedule = "weekly-schedule";

    /// <summary>All that inspectors ask for, in one package (迎检材料).</summary>
    public const string Inspection = "inspection";

    /// <summary>Schools' plans of a month, row by row.</summary>
    public const string MonthPlans = "month-plans";

    /// <summary>A week in figures, as the card shows them.</summary>
    public const string Summary = "summary";

    /// <summary>A school's head teachers, a row each, for its own appraisal (班主任绩效考核数据).</summary>
    public const string HeadTeachers = "head-teachers";

    /// <summary>What a county's schools scored in a year, with what each score is made of (年度考核).</summary>
    public const string YearScores = "year-scores";

    public static readonly IReadOnlyList<string> All = [Ledger, WeeklySchedule, Inspection, MonthPlans, Summary, HeadTeachers, YearScores];

    /// <summary>The paper that signing off hands in, as programmes call it; null where there is none.</summary>
    public static string? Paper(string what) => what switch
    {
        Ledger         => "monthly-ledger",
        WeeklySchedule => "weekly-schedule",
        HeadTeachers   => "teacher-metrics",
        _              => null,
    };

    /// <summary>Whoever is shown the summary may keep it; everything else is a right of its own.</summary>
    public static Act Asks(string what) => what switch
    {
        Summary      => Act.Oversee,
        HeadTeachers => Act.Appraise,
        YearScores   => Act.Judge,
        _            => Act.Export,
    };
}
