using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Suggestions as the records that rules ask about (QF-07, JG-20): the school, the day received, the step reached. Never whose or what.</summary>
public static class SuggestionRecords
{
    /// <summary>States are the codes of the workflow: `received`, `plan-made`, `done`, `replied`.</summary>
    public static KeptRecord Of(Suggestion suggestion, TimeZoneInfo zone) => new(
        SuggestionRules.Record, suggestion.School.Value, suggestion.ReceivedAt.DayIn(zone), Code(suggestion.State), suggestion.HandledBy,
        new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Those of schools among <paramref name="units"/>.</summary>
    public static async Task<IReadOnlyList<KeptRecord>> Suggested(this CoEduDb db, IQueryable<Unit> units, TimeZoneInfo zone, CancellationToken cancel) =>
        [.. (await db.Suggestions.AsNoTracking().Where(suggestion => units.Any(unit => unit.Id == suggestion.School)).ToListAsync(cancel)).Select(suggestion => Of(suggestion, zone))];

    private static string Code(SuggestionState state) => state switch
    {
        SuggestionState.Received => "received",
        SuggestionState.PlanMade => "plan-made",
        SuggestionState.Done     => "done",
        SuggestionState.Replied  => "replied",
    };
}
