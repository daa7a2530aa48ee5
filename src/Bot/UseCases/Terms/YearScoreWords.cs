using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>What people type about a year's scores: `年度考核`, `去年年度考核计分`, `确认年度考核`. Taking them away is said with the other files.</summary>
public static class YearScoreWords
{
    // What is longer is about something else, such as a meeting on it.
    private const int Longest = 40;

    private static readonly string[] About = ["年度考核", "年度计分", "年度計分", "年度得分", "年度分数", "年度分數", "year scores", "year's scores", "yearly scores", "yearly appraisal", "annual appraisal", "annual scores"];
    private static readonly string[] Confirming = ["确认", "確認", "核定", "confirm", "sign off"];
    private static readonly string[] LastYear = ["去年", "上年", "上一年", "last year"];
    private static readonly string[] OtherThings = ["班主任", "导师", "導師", "教师", "教師", "老师", "老師", "head teacher", "登记", "登記", "安排", "记录", "紀錄", "schedule", "record", "提醒", "材料", "会议", "會議", "培训", "培訓", "研习", "研習", "总结", "總結", "remind", "meeting", "training", "paper"];

    public static Intent? Read(string text, Turn turn)
    {
        var said = VisitWords.Folded(text).Replace('’', '\'');
        if (said.Length > Longest || !Has(said, About) || Has(said, OtherThings) || ExportWords.Taking.Any(word => said.Contains(word, StringComparison.Ordinal)))
            return null;

        var year = Year(said, turn);

        return Has(said, Confirming) ? new Intent.ConfirmYearScores { Year = year } : new Intent.ShowYearScores { Year = year };
    }

    private static string? Year(string said, Turn turn)
    {
        var at = said.IndexOf("20", StringComparison.Ordinal);
        var day = Has(said, LastYear) ? Before(turn)
            : at >= 0 && at + 4 <= said.Length && int.TryParse(said.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new DateOnly(year, 12, 31)
            : (DateOnly?)null;

        // What no period holds is said back as it was, and refused.
        return day is { } asked ? ReportPeriods.At(turn.Site.Catalogue, CountyReport.YearScores, asked < turn.Today ? asked : turn.Today)?.Id ?? asked.Year.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static DateOnly? Before(Turn turn) => ReportPeriods.At(turn.Site.Catalogue, CountyReport.YearScores, turn.Today)?.From.AddDays(-1);

    private static bool Has(string said, string[] words) => Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal));
}
