using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Figures somebody entered, by name and subject. Of several in a period the latest holds.</summary>
public sealed class Figures
{
    private readonly Dictionary<string, ILookup<string, Figure>> byName;

    public Figures(IEnumerable<Figure> figures) =>
        byName = figures
            .GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(each => each.On).ThenBy(each => each.Value).ThenBy(each => each.Of).ToLookup(each => each.Subject, StringComparer.Ordinal),
                StringComparer.Ordinal);

    /// <summary>Whether anybody entered a figure of this name.</summary>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>All of a subject, earliest first.</summary>
    public IEnumerable<Figure> Of(string name, string subject) => byName.TryGetValue(name, out var figures) ? figures[subject] : [];

    /// <summary>The subject's latest in the period; null where there is none.</summary>
    public Figure? Latest(string name, string subject, Span period) => Of(name, subject).LastOrDefault(each => period.Has(each.On));

    /// <summary>A share, however it was written: 0.79, 79 or 79/100.</summary>
    public static decimal Share(Figure figure) =>
        figure.Of is { } of ? of == 0 ? 0 : figure.Value / of
        : figure.Value > 1 ? figure.Value / 100
        : figure.Value;
}
