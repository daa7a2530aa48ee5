using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Check"/>: check; composition, capacity, duration, evidence, sequence.</summary>
internal static class CheckReading
{
    public static Rule? Read(RuleHead head)
    {
        var (keys, known) = (head.Keys, head.Known);
        keys.Must("applies_to");
        if (keys.Map("applies_to") is not { } about)
            return null;

        var of = AppliesTo(about, known);
        var checkedThing = Thing(of, about, known);
        List<Requirement> require = [.. RequirementReading.Read(keys, checkedThing), .. CheckShorthand.Read(keys, checkedThing)];
        about.ReadOver("activity", "group", "roster", "units", "record", "artefact", "cycle");
        about.Close();
        if (require.Count == 0 && KeyValues.Items(keys["require"]).Count == 0)
            keys.Must("require");
        if (keys["require"] is Sequence { Items.Count: 0 } empty)
            keys.Findings.Wrong(empty, Faults.EmptyList, "require");

        return of is null ? null : new Rule.Check(of, require, Within(keys), keys.Flag("gate") ?? false, AtScheduling(keys))
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(Natural(of)),
        };
    }

    private static CheckOf? AppliesTo(Keys about, Known known) => about.One("activity", "group", "roster", "units", "record", "artefact", "cycle") switch
    {
        "activity" => new CheckOf.Entries(FilterReading.Read(about, known), PeriodReading.Code(about, "pool", known), known.Units.Check(about.Code("unit"), known.Groups)),
        "group"    => Group(about, known),
        "roster"   => Roster(about, known),
        "units"    => ScopeReading.Read(about.Map("units"), known) is { } scope ? new CheckOf.Units(scope) : null,
        "record"   => about.Code("record") is { } record ? new CheckOf.Records(record.Code) : null,
        "artefact" => about.Code("artefact") is { } artefact ? new CheckOf.Records(artefact.Code) : null,
        "cycle"    => about.Code("cycle") is { } cycle ? new CheckOf.Cycles(cycle.Code) : null,
        _          => null,
    };

    // With levels, the teams sit at units of those kinds.
    private static CheckOf.People Group(Keys about, Known known)
    {
        var group = known.Groups.Check(about.CodeList("group"), known.Units);
        var levels = known.Units.Check(about.CodeList("levels"));

        return new CheckOf.People(levels.Count > 0 ? levels : group, null);
    }

    // `roster: support_teachers` lists those with the role support_teacher.
    private static CheckOf.People Roster(Keys about, Known known)
    {
        about.Must("unit");
        var role = about.Code("roster")?.Code;
        if (role is not null && !known.Roles.Has(role) && role.EndsWith('s') && known.Roles.Has(role[..^1]))
            role = role[..^1];

        return new CheckOf.People(known.Units.Check(about.CodeList("unit"), known.Groups), role);
    }

    // The posts of a group that no section explains are its own words.
    private static CheckedThing Thing(CheckOf? of, Keys about, Known known)
    {
        var free = about.CodeList("group").Any(group => !known.Groups.Has(group.Code) && !known.Units.Has(group.Code));

        return new CheckedThing(known, of is CheckOf.Entries entries ? FilterReading.Forms(entries.Filter.Kinds, known) : [], free);
    }

    private static Period Natural(CheckOf of) => of switch
    {
        CheckOf.Entries { Pool: { } pool }   => pool,
        CheckOf.Entries or CheckOf.Records   => new Period(PeriodCode.Activity),
        CheckOf.Cycles                       => new Period(PeriodCode.Cycle),
        _                                    => new Period(PeriodCode.Programme),
    };

    private static int? Within(Keys keys)
    {
        var days = keys.Days("within");
        if (days < 0)
            keys.Findings.Wrong(keys["within"]!, Faults.NotDays, keys.Text("within")!);

        return days;
    }

    private static bool AtScheduling(Keys keys)
    {
        var at = keys.Text("check_at");
        if (at is not (null or "scheduling" or "closing"))
            keys.Findings.Wrong(keys["check_at"]!, Faults.NotOneOf("scheduling", "closing"), at);

        return at == "scheduling";
    }
}

/// <summary>What a requirement is about: the kinds of engagement, or a group whose posts may be its own words.</summary>
internal sealed record CheckedThing(Known Known, IReadOnlyList<KindForm> Forms, bool FreePosts)
{
    public string? Role(Named? named) => FreePosts ? named?.Code : Known.Roles.Check(named);
}
