using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.OpenDays;

/// <summary>How long a school has for an answer, and when it is reminded of it.</summary>
public static class SuggestionRules
{
    /// <summary>What records of the ledger are called that rules ask about (QF-07, JG-20).</summary>
    public const string Record = "suggestion";

    public const int Longest = 500;

    /// <summary>Where no programme says.</summary>
    public const int UsualDays = 14;

    /// <summary>An engagement is named beside a suggestion only where at least so many families came: else the words would tell whose they are.</summary>
    public const int FamiliesToName = 5;

    // Days from the due day on which the owner hears of it: before, on it, the day after.
    private static readonly int[] OwnerHears = [-3, 0, 1];

    // A week late, and those above the school hear how many there are.
    private const int AboveHears = 7;

    /// <summary>The shortest time that a rule of any programme gives.</summary>
    public static int DaysFor(Catalogue catalogue) => catalogue.Programmes
        .SelectMany(programme => programme.Rules).OfType<Rule.Checklist>()
        .Select(rule => rule.Of).OfType<ChecklistOf.Workflow>()
        .Where(flow => flow.Record == Record)
        .Min(flow => flow.Days) ?? UsualDays;

    /// <summary>The last day for an answer; counted as the rules count.</summary>
    public static DateOnly DueDay(DateOnly received, Catalogue catalogue) => received.AddDays(DaysFor(catalogue));

    public static bool IsOpen(this Suggestion suggestion) => suggestion.State != SuggestionState.Replied;

    public static bool IsOverdue(this Suggestion suggestion, DateOnly today) => suggestion.IsOpen() && today > suggestion.DueDay;

    /// <summary>Whether a reminder to the owner falls on a day after <paramref name="after"/>, up to today: so a day slept through is made up for.</summary>
    public static bool OwnerHearsOf(Suggestion suggestion, DateOnly after, DateOnly today) =>
        suggestion.IsOpen() && OwnerHears.Any(days => Falls(suggestion.DueDay.AddDays(days), after, today));

    public static bool AboveHearOf(Suggestion suggestion, DateOnly after, DateOnly today) =>
        suggestion.IsOpen() && Falls(suggestion.DueDay.AddDays(AboveHears), after, today);

    /// <summary>Late by so much that those above the school are told.</summary>
    public static bool IsLongOverdue(this Suggestion suggestion, DateOnly today) => suggestion.IsOpen() && today >= suggestion.DueDay.AddDays(AboveHears);

    private static bool Falls(DateOnly day, DateOnly after, DateOnly today) => day > after && day <= today;
}
