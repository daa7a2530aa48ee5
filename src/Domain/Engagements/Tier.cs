using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Engagements;

/// <summary>The level of an engagement's audience, the tiers of the lecture series. A township's audience is the community tier.</summary>
public enum Tier
{
    Class,
    Grade,
    School,
    Community,
    County,
}

public static class Tiers
{
    /// <summary>The tier of a unit as an audience; null for kinds that are no audience (departments, mentor pairs, …).</summary>
    public static Tier? Of(Unit unit) => unit.Kind switch
    {
        "class"                                                            => Tier.Class,
        "grade"                                                            => Tier.Grade,
        "school" or "kindergarten"                                         => Tier.School,
        "township" or "street" or "community" or "community-parent-school" => Tier.Community,
        "county" or "district"                                             => Tier.County,
        _                                                                  => null,
    };

    public static string Code(this Tier tier) => tier switch
    {
        Tier.Class     => "class",
        Tier.Grade     => "grade",
        Tier.School    => "school",
        Tier.Community => "community",
        Tier.County    => "county",
    };
}
