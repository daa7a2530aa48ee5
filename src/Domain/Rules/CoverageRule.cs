using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Coverage"/>.</summary>
public static class CoverageRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Coverage rule, Book book) => [];
}
