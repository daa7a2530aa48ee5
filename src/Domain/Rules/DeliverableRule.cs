using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Deliverable"/>.</summary>
public static class DeliverableRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Deliverable rule, Book book) => [];
}
