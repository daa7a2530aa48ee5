using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Checklist"/>.</summary>
public static class ChecklistRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Checklist rule, Book book) => [];
}
