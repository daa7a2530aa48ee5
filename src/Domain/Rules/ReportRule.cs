using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Report"/>.</summary>
public static class ReportRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Report rule, Book book) => [];
}
