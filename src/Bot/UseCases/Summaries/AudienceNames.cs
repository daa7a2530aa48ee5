using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>Names of many audiences at once: with the school, where the reader looks at more than one.</summary>
public static class AudienceNames
{
    /// <param name="units">The audiences and the units above them.</param>
    /// <param name="scope">What the reader looks at.</param>
    public static IReadOnlyDictionary<UnitId, string> Of(IEnumerable<UnitId> audiences, IReadOnlyList<Unit> units, IReadOnlyList<Unit> scope, Words words)
    {
        var wide = scope.Count > 1 || scope.Any(unit => Tiers.Of(unit) is Tier.County or Tier.Community);
        var byId = units.ToDictionary(unit => unit.Id);

        return audiences.Distinct().ToDictionary(id => id, id => Name(byId[id]));

        string Name(Unit unit)
        {
            var school = wide && Tiers.Of(unit) is (Tier.Class or Tier.Grade)
                ? units.FirstOrDefault(above => Tiers.Of(above) == Tier.School && above.Covers(unit))
                : null;

            return school is null || unit.Name.Contains(school.Name, StringComparison.Ordinal) ? unit.Name : words["cards.unit-of", school.Name, unit.Name];
        }
    }
}
