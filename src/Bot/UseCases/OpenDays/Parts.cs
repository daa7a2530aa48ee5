using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>What the parts of a day can be: what its kind's record asks for in the programme's file, and what schools add to it.</summary>
public static class Parts
{
    public const string Lesson = "lesson";
    public const string Meal = "meal-or-boarding";
    public const string TakePart = "take-part";
    public const string Forum = "forum";
    public const string ParentChild = "parent-child";

    private static readonly string[] Known = [Lesson, Meal, TakePart, Forum, ParentChild, Arranging.Talk];

    // Kinds that are arranged in parts though their record names none.
    private static readonly string[] Kinds = ["open-day", "festival", "parents-meeting", "reception-day"];

    // The fields of a record that name parts.
    private static readonly string[] Fields = ["elements", "strands"];

    /// <summary>Whether a kind is arranged in parts at all.</summary>
    public static bool Has(string kind, Catalogue catalogue) =>
        Kinds.Contains(kind) || (catalogue.Kind(kind) is { } form && Fields.Any(form.Fields.ContainsKey));

    /// <summary>Codes that may be chosen, in the order of the form.</summary>
    public static IReadOnlyList<string> Of(Engagement engagement, Catalogue catalogue)
    {
        var fields = catalogue.Kind(engagement.Kind)?.Fields;
        var named = fields is null ? [] : Fields.SelectMany(field => fields.GetValueOrDefault(field, [])).ToList();

        return [.. (named.Count > 0 ? named.Concat([Forum, ParentChild, Arranging.Talk]) : Known).Distinct()];
    }

    /// <summary>What a part is called where it has no title of its own.</summary>
    public static string Name(string code, Words words) => code switch
    {
        Lesson         => words["open-days.part-lesson"],
        Meal           => words["open-days.part-meal"],
        TakePart       => words["open-days.part-take-part"],
        Forum          => words["open-days.part-forum"],
        ParentChild    => words["open-days.part-parent-child"],
        Arranging.Talk => words["open-days.part-talk"],
        _              => words.Catalogue.Term(code, words.Locale),
    };

    /// <summary>Usually one for every class.</summary>
    public static bool IsForClasses(string code) => code is Lesson or Arranging.Talk;
}
