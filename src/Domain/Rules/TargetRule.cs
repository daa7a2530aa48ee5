using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Target"/>.</summary>
public static class TargetRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Target rule, Book book) => [];
}
