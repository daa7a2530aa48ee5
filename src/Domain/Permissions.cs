using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain;

/// <summary>What a person may want to do to an engagement or a unit.</summary>
public enum Act
{
    /// <summary>Plan, publish, move, cancel, remind, check in, mark, see who came and what they said.</summary>
    Host,

    /// <summary>See planned and held engagements and the figures of a unit, without names.</summary>
    Oversee,

    /// <summary>Answer an invitation, check in, give feedback for one's own family.</summary>
    Attend,

    /// <summary>See where a unit stands with its rules, and open what proves it.</summary>
    SeeProgress,

    /// <summary>Put down for a unit that an item is done, a paper handed in, a figure measured, where the rule names nobody else; and take it back.</summary>
    Confirm,

    /// <summary>Let a unit off a rule. Only from above it: nobody lets themselves off.</summary>
    Waive,

    /// <summary>Plan and record home visits to students of a class. Whoever is assigned to a student may do so for that student without it.</summary>
    Visit,

    /// <summary>Keep the care list and the records of a class's students.</summary>
    KeepList,

    /// <summary>Give listed students their visitors and helpers; see who read which notes.</summary>
    Assign,

    /// <summary>Write a school's plan for the next month and hand it in.</summary>
    Plan,

    /// <summary>Accept a school's plan or send it back, and ask for those that are missing.</summary>
    Review,

    /// <summary>Take a unit's ledger, schedule and papers for an inspection out of the bot, as files.</summary>
    Export,

    /// <summary>Say for a unit that its ledger or schedule is right: that hands it in.</summary>
    SignOff,

    /// <summary>See what each head teacher of a school did, for its own appraisal. Nobody above the school does.</summary>
    Appraise,

    /// <summary>Choose what a county recommends its schools, and confirm their scores of a year.</summary>
    Judge,

    /// <summary>Read what families suggest to a school, and see to it that each has its answer. Whoever is given one may do so for it without.</summary>
    Respond,
}

/// <summary>Who may do what for which audience: the only list. What is not here is refused.</summary>
public static class Permissions
{
    /// <summary>A role may act for audiences of a tier that lie below the role's unit, or, for the grade of a head teacher's class, hold it.</summary>
    public static readonly IReadOnlyList<(Role Role, Act Act, Tier Audience)> All =
    [
        (Role.HeadTeacher,   Act.Host, Tier.Class),
        (Role.HeadTeacher,   Act.Host, Tier.Grade),
        (Role.MoralDirector, Act.Host, Tier.Class),
        (Role.MoralDirector, Act.Host, Tier.Grade),
        (Role.MoralDirector, Act.Host, Tier.School),
        (Role.Principal,     Act.Host, Tier.Class),
        (Role.Principal,     Act.Host, Tier.Grade),
        (Role.Principal,     Act.Host, Tier.School),
        (Role.TownshipLead,  Act.Host, Tier.Community),
        (Role.CountyOfficer, Act.Host, Tier.County),

        (Role.HeadTeacher,   Act.Oversee, Tier.Class),
        (Role.MoralDirector, Act.Oversee, Tier.Class),
        (Role.MoralDirector, Act.Oversee, Tier.Grade),
        (Role.MoralDirector, Act.Oversee, Tier.School),
        (Role.Principal,     Act.Oversee, Tier.Class),
        (Role.Principal,     Act.Oversee, Tier.Grade),
        (Role.Principal,     Act.Oversee, Tier.School),
        (Role.TownshipLead,  Act.Oversee, Tier.Class),
        (Role.TownshipLead,  Act.Oversee, Tier.Grade),
        (Role.TownshipLead,  Act.Oversee, Tier.School),
        (Role.TownshipLead,  Act.Oversee, Tier.Community),
        (Role.CountyOfficer, Act.Oversee, Tier.Class),
        (Role.CountyOfficer, Act.Oversee, Tier.Grade),
        (Role.CountyOfficer, Act.Oversee, Tier.School),
        (Role.CountyOfficer, Act.Oversee, Tier.Community),
        (Role.CountyOfficer, Act.Oversee, Tier.County),

        (Role.Parent, Act.Attend, Tier.Class),
        (Role.Parent, Act.Attend, Tier.Grade),
        (Role.Parent, Act.Attend, Tier.School),
        (Role.Parent, Act.Attend, Tier.Community),
        (Role.Parent, Act.Attend, Tier.County),

        (Role.HeadTeacher,   Act.SeeProgress, Tier.Class),
        (Role.MoralDirector, Act.SeeProgress, Tier.Class),
        (Role.MoralDirector, Act.SeeProgress, Tier.Grade),
        (Role.MoralDirector, Act.SeeProgress, Tier.School),
        (Role.Principal,     Act.SeeProgress, Tier.Class),
        (Role.Principal,     Act.SeeProgress, Tier.Grade),
        (Role.Principal,     Act.SeeProgress, Tier.School),
        (Role.TownshipLead,  Act.SeeProgress, Tier.Class),
        (Role.TownshipLead,  Act.SeeProgress, Tier.Grade),
        (Role.TownshipLead,  Act.SeeProgress, Tier.School),
        (Role.TownshipLead,  Act.SeeProgress, Tier.Community),
        (Role.CountyOfficer, Act.SeeProgress, Tier.Class),
        (Role.CountyOfficer, Act.SeeProgress, Tier.Grade),
        (Role.CountyOfficer, Act.SeeProgress, Tier.School),
        (Role.CountyOfficer, Act.SeeProgress, Tier.Community),
        (Role.CountyOfficer, Act.SeeProgress, Tier.County),

        (Role.HeadTeacher,   Act.Confirm, Tier.Class),
        (Role.MoralDirector, Act.Confirm, Tier.Class),
        (Role.MoralDirector, Act.Confirm, Tier.Grade),
        (Role.MoralDirector, Act.Confirm, Tier.School),
        (Role.Principal,     Act.Confirm, Tier.Class),
        (Role.Principal,     Act.Confirm, Tier.Grade),
        (Role.Principal,     Act.Confirm, Tier.School),
        (Role.TownshipLead,  Act.Confirm, Tier.Class),
        (Role.TownshipLead,  Act.Confirm, Tier.Grade),
        (Role.TownshipLead,  Act.Confirm, Tier.School),
        (Role.TownshipLead,  Act.Confirm, Tier.Community),
        (Role.CountyOfficer, Act.Confirm, Tier.Class),
        (Role.CountyOfficer, Act.Confirm, Tier.Grade),
        (Role.CountyOfficer, Act.Confirm, Tier.School),
        (Role.CountyOfficer, Act.Confirm, Tier.Community),
        (Role.CountyOfficer, Act.Confirm, Tier.County),

        (Role.Principal,     Act.Waive, Tier.Class),
        (Role.Principal,     Act.Waive, Tier.Grade),
        (Role.TownshipLead,  Act.Waive, Tier.School),
        (Role.CountyOfficer, Act.Waive, Tier.School),
        (Role.CountyOfficer, Act.Waive, Tier.Community),

        (Role.HeadTeacher,   Act.Visit, Tier.Class),
        (Role.Principal,     Act.Visit, Tier.Class),   // JG-13: principals lead home visits

        (Role.HeadTeacher,   Act.KeepList, Tier.Class),
        (Role.MoralDirector, Act.KeepList, Tier.Class),
        (Role.Principal,     Act.KeepList, Tier.Class),

        (Role.MoralDirector, Act.Assign, Tier.Class),
        (Role.Principal,     Act.Assign, Tier.Class),

        (Role.MoralDirector, Act.Respond, Tier.School),
        (Role.Principal,     Act.Respond, Tier.School),

        (Role.MoralDirector, Act.Export, Tier.School),
        (Role.Principal,     Act.Export, Tier.School),
        (Role.TownshipLead,  Act.Export, Tier.School),
        (Role.TownshipLead,  Act.Export, Tier.Community),
        (Role.CountyOfficer, Act.Export, Tier.School),
        (Role.CountyOfficer, Act.Export, Tier.Community),
        (Role.CountyOfficer, Act.Export, Tier.County),

        (Role.MoralDirector, Act.SignOff, Tier.School),
        (Role.Principal,     Act.SignOff, Tier.School),
        (Role.TownshipLead,  Act.SignOff, Tier.Community),

        (Role.MoralDirector, Act.Appraise, Tier.Class),
        (Role.MoralDirector, Act.Appraise, Tier.Grade),
        (Role.MoralDirector, Act.Appraise, Tier.School),
        (Role.Principal,     Act.Appraise, Tier.Class),
        (Role.Principal,     Act.Appraise, Tier.Grade),
        (Role.Principal,     Act.Appraise, Tier.School),

        (Role.CountyOfficer, Act.Judge, Tier.County),

        (Role.MoralDirector, Act.Plan, Tier.School),
        (Role.Principal,     Act.Plan, Tier.School),
        (Role.CountyOfficer, Act.Review, Tier.School),   // JH-07: reported to the county office
    ];

    // Asked for every unit of a county at a time.
    private static readonly HashSet<(Role Role, Act Act, Tier Audience)> Granted = [.. All];

    /// <summary>Whether a role held at <paramref name="at"/> allows an act for the audience unit.</summary>
    public static bool Allow(Role role, Unit at, Act act, Unit audience)
    {
        if (Tiers.Of(audience) is not { } tier || !Granted.Contains((role, act, tier)))
            return false;

        var ownGrade = role == Role.HeadTeacher && tier == Tier.Grade && audience.Covers(at);

        return ownGrade || at.Covers(audience);
    }
}
