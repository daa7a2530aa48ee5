using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.OpenDays;

/// <summary>What a day that was held in elements says of itself in the ledger, as far as its kind's record asks for it.</summary>
public static class HeldElements
{
    private const string Questionnaire = "questionnaire";

    // Fields whose values are codes of elements.
    private static readonly string[] Contents = ["elements", "strands"];

    // In which of the forms parents took part (QF-06).
    private static readonly Dictionary<string, string> Forms = new() { ["lesson"] = "lesson-observation", ["meal-or-boarding"] = "shared-meal", ["forum"] = "forum" };

    /// <summary>`k=v|v;..`; empty for a day without elements. An element nobody took counts only where none was to be booked: it was open to all.</summary>
    /// <param name="booked">Elements somebody had a seat in.</param>
    /// <param name="asked">Whether families are asked what they thought.</param>
    public static string Fields(IEnumerable<Element> elements, IReadOnlySet<ElementId> booked, bool asked, KindForm? form)
    {
        var held = elements.Where(element => !element.Dropped && (element.Capacity is null || booked.Contains(element.Id))).Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        if (held.Count == 0 || form is null)
            return "";

        var forms = held.Select(code => Forms.GetValueOrDefault(code, code)).Concat(asked ? [Questionnaire] : Array.Empty<string>()).ToHashSet(StringComparer.Ordinal);

        return Pairs.Write([.. Contents.Select(field => Said(field, held, form)), Said("forms", forms, form)]);
    }

    // In the order of the programme's file, and nothing it does not name.
    private static KeyValuePair<string, IReadOnlyList<string>> Said(string field, HashSet<string> codes, KindForm form) =>
        KeyValuePair.Create<string, IReadOnlyList<string>>(field, [.. form.Fields.GetValueOrDefault(field, []).Where(codes.Contains)]);
}
