namespace CoEduBot.Domain.People;

/// <summary>The roles the bot gives rights to. Other roles of the roster (subject-teacher, lecturer, …) are kept as codes and give none.</summary>
public enum Role
{
    HeadTeacher,
    MoralDirector,
    Principal,
    TownshipLead,
    CountyOfficer,
    Parent,
}

/// <summary>Role codes as rosters write them.</summary>
public static class Roles
{
    /// <summary>The role of a roster's code; null when the code gives no rights. `_` is read as `-`.</summary>
    public static Role? Of(string code) => code.Replace('_', '-').ToLowerInvariant() switch
    {
        "head-teacher"                                                => Role.HeadTeacher,
        "moral-director" or "dean"                                    => Role.MoralDirector,
        "principal"                                                   => Role.Principal,
        "township-lead"                                               => Role.TownshipLead,
        "county-office" or "county-officer"                           => Role.CountyOfficer,
        "parent"                                                      => Role.Parent,
        _                                                             => null,
    };

    public static string Code(this Role role) => role switch
    {
        Role.HeadTeacher   => "head-teacher",
        Role.MoralDirector => "moral-director",
        Role.Principal     => "principal",
        Role.TownshipLead  => "township-lead",
        Role.CountyOfficer => "county-officer",
        Role.Parent        => "parent",
    };
}
