using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Suggestions as the records that rules ask about (QF-07, JG-20): the school, the day received, the step reached. Never whose or what.</summary>
public static class SuggestionRecords
{
    /// <summary>States are the codes of the workflow: `received`, `plan-made`, `done`, `replied`.</summary>
    public static KeptRecord Of(Suggestion suggestion, TimeZoneInfo zone) => new(
        SuggestionRules.Record, suggestion.School.Value, suggestion.ReceivedAt.DayIn(zone), suggestion.State.Code(), suggestion.HandledBy,
        new Dictionary<string, IReadOnlyList<string>>());
}
