using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Check"/>.</summary>
public static class CheckRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, Book book) => [];

    /// <summary>Codes of the requirements one entry fails; empty when it is in order or not one the rule speaks of.</summary>
    public static IReadOnlyList<string> Failures(Rule.Check rule, Entry entry, Book book) => [];
}
