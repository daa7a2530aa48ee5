using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Rankings;

/// <summary>Who reads what a county publishes: those who run its schools and townships, and its office.</summary>
internal static class Published
{
    /// <summary>The caller's widest unit; null for everybody else.</summary>
    public static Unit? ReaderAt(Caller who) => who.Roles
        .Where(held => Permissions.Allow(held.Role, held.At, Act.Oversee, held.At) && Tiers.Of(held.At) is Tier.School or Tier.Community or Tier.County)
        .Select(held => held.At).OrderBy(unit => unit.Path.Length).FirstOrDefault();

    public static UnitId CountyOf(Unit unit) => unit.Chain[0];
}
