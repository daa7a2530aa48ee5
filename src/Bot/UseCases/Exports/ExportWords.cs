using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>What people type about files to take away, and about signing them off.</summary>
public static class ExportWords
{
    private static readonly (string What, string[] Words)[] Things =
    [
        (Exported.HeadTeachers, ["班主任绩效", "班主任績效", "班主任考核", "班主任年度考核", "班主任工作数据", "班主任工作資料", "班主任的数据", "班主任的資料", "班主任数据", "班主任資料", "导师考核", "導師考核", "导师绩效", "導師績效", "head teachers' figures", "head teacher figures", "head teacher's figures", "head teachers' appraisal", "figures for appraisal", "appraisal figures"]),
        (Exported.YearScores, ["年度考核", "年度计分", "年度計分", "year scores", "year's scores", "yearly scores", "annual appraisal", "yearly appraisal"]),
        (Exported.Inspection, ["迎检", "迎檢", "检查材料", "檢查材料", "督导材料", "督導材料", "inspection package", "inspection material", "inspection pack", "for the inspection"]),
        (Exported.Ledger, ["台账", "台帐", "台賬", "台帳", "臺賬", "臺帳", "ledger"]),
        (Exported.WeeklySchedule, ["周工作安排", "週工作安排", "周工作计划", "週工作計劃", "周安排", "週安排", "weekly schedule", "week's schedule", "schedule for next week", "schedule for this week", "week's work schedule", "weekly work schedule"]),
        (Exported.MonthPlans, ["月计划", "月計劃", "次月计划", "次月計劃", "plans", "monthly plan"]),
        (Exported.Summary, ["汇总", "匯總", "彙總", "汇报表", "總結表", "summary", "周报", "週報"]),
    ];

    /// <summary>Words for taking something away.</summary>
    internal static readonly IReadOnlyList<string> Taking = ["导出", "導出", "匯出", "汇出", "下载", "下載", "打印", "列印", "export", "download", "print"];

    private static readonly string[] Confirming = ["确认", "確認", "核对无误", "核對無誤", "confirm", "sign off", "sign-off"];
    // What such words are read as where nobody says that they are to be exported.
    private static readonly Meaning[] Looking = [Meaning.Unclear, Meaning.ShowSummary, Meaning.ShowAgenda, Meaning.Answer];

    private static readonly string[] Showing = ["谁没", "誰沒", "哪些", "who has", "which school", "没交", "沒交", "未交", "进度", "進度", "规则", "規則"];

    /// <summary>
    /// `导出11月台账`, `台账`, `确认11月台账`, `下周工作安排`, `导出迎检材料 2026年9月到12月`, `导出本周汇总`; null for everything else, and
    /// for people who have nothing to take away.
    /// </summary>
    public static Intent? Read(string text, Reading reading, Turn turn)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant().Replace('’', '\'');
        if (Thing(said) is not { } what || Array.Exists(Showing, word => said.Contains(word, StringComparison.Ordinal)))
            return null;

        // A summary and plans are otherwise looked at as cards, and what the week brings is everybody's to see: that is not ours.
        if (reading.Meaning != Meaning.Export && !IsOurs(what, said, reading, turn))
            return null;

        var confirms = Array.Exists(Confirming, word => said.Contains(word, StringComparison.Ordinal));
        var signs = confirms && Exported.Paper(what) is not null;
        var (from, to) = Days(said, reading, turn);
        // Without a year, last year's is looked at, but nobody signs it off or plans it.
        if ((signs && what != Exported.HeadTeachers || what == Exported.MonthPlans) && from < turn.Today.AddMonths(-6) && !said.Contains("20", StringComparison.Ordinal))
            (from, to) = (from?.AddYears(1), to?.AddYears(1));
        // They are answered for term by term: of other days, the term these lie in.
        if (signs && what == Exported.HeadTeachers && from is { } first && (to is not { } last || SchoolTerms.Exactly(first, last, turn.Site.Catalogue) is null))
            to = null;
        if (what == Exported.HeadTeachers && IsOnlyHeadTeacher(turn.Who))
            return new Intent.ShowOwnFigures { From = Iso(from), To = Iso(to) };
        if (what == Exported.YearScores && !turn.Who.Roles.Any(held => Permissions.Allow(held.Role, held.At, Act.Judge, held.At)))
            return new Intent.ShowYearScores();
        // 班主任 names no class.
        var unit = reading.Slots.Unit ?? (what == Exported.HeadTeachers ? null : reading.Slots.Tier);

        return signs
            ? new Intent.SignOff { What = what, Unit = unit, From = Iso(from), To = Iso(to) }
            : new Intent.Export { What = what, Unit = unit, From = Iso(from), To = Iso(to) };
    }

    // Nobody is without an answer who asks for what head teachers did: their own, or where it is to be had.
    private static bool IsOurs(string what, string said, Reading reading, Turn turn) => what switch
    {
        _ when !Looking.Contains(reading.Meaning) => false,
        Exported.HeadTeachers                     => true,
        Exported.YearScores                       => Taking.Any(word => said.Contains(word, StringComparison.Ordinal)),
        _                                         => (Exported.Paper(what) is not null || what == Exported.Inspection) && Keeps(turn.Who),
    };

    private static string? Thing(string said) =>
        Array.Find(Things, thing => Array.Exists(thing.Words, word => said.Contains(word, StringComparison.Ordinal))).What;

    private static bool Keeps(Caller who) => who.Roles.Any(held => Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Export));

    // Whoever may see everybody's figures sees their own among them.
    private static bool IsOnlyHeadTeacher(Caller who) =>
        who.Roles.Any(held => held.Role == Role.HeadTeacher) && !who.Roles.Any(held => Permissions.Allow(held.Role, held.At, Act.Appraise, held.At));

    private static (DateOnly? From, DateOnly? To) Days(string said, Reading reading, Turn turn)
    {
        if (MonthRange.In(said, turn.Today) is { } range)
            return range;

        var slots = reading.Slots;
        // Days in a sentence that is otherwise not understood are read from one that is.
        if ((slots.From ?? slots.Day) is null && reading.Meaning != Meaning.Export)
            slots = turn.Site.Reader.Read(new Utterance($"export summary {said}", turn.Now, turn.Words.Locale, turn.Who.Leading)).Slots;

        return (slots.From ?? slots.Day, slots.To ?? slots.Day);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
