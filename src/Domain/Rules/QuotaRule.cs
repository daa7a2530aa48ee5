using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Quota"/>.</summary>
public static class QuotaRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Quota rule, Book book) => [];
}
