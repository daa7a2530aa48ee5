using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>What a day has where nobody says otherwise: one element for each value its kind's record names; the contests of a festival side by side.</summary>
internal static class UsualElements
{
    public const string Festival = "festival";

    public static readonly TimeOnly Start = new(8, 30);

    private const string Contests = "theme-contests";

    // The contests' themes are named with the kind that records them.
    private const string Contest = "contest";
    private const string Theme = "contest-theme";

    private static readonly TimeSpan Each = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Noon = TimeSpan.FromHours(3);
    private static readonly TimeSpan AfterNoon = TimeSpan.FromHours(5);

    public static TimeOnly End(string kind) => kind == Festival ? new(16, 30) : new(11, 30);

    public static IReadOnlyList<ElementPlan> Of(string kind, UnitId audience, Catalogue catalogue, Words words)
    {
        var fields = catalogue.Kind(kind)?.Fields;
        var codes = fields?.GetValueOrDefault("strands") ?? fields?.GetValueOrDefault("elements") ?? [];

        return [.. codes.SelectMany((code, at) => code == Contests ? Side(at, audience, catalogue, words) : [One(code, catalogue.Term(code, words.Locale), at, audience)])];
    }

    private static IEnumerable<ElementPlan> Side(int at, UnitId audience, Catalogue catalogue, Words words)
    {
        var themes = catalogue.Kind(Contest)?.Fields.GetValueOrDefault(Theme) ?? [];

        return themes.Count == 0
            ? [One(Contests, catalogue.Term(Contests, words.Locale), at, audience)]
            : themes.Select(theme => One(Contests, catalogue.Term(theme, words.Locale), at, audience) with { Line = theme, Group = Contests });
    }

    // One after the other, three before noon and the rest after it.
    private static ElementPlan One(string code, string title, int at, UnitId audience) =>
        new(code, title, "", audience, at < 3 ? at * Each : AfterNoon + (at - 3) * Each, at < 3 && (at + 1) * Each > Noon ? Noon - at * Each : Each) { Line = code };
}
