using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Check"/>.</summary>
public static class CheckRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, Book book) => [];
}
