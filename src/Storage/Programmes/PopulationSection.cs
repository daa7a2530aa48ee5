using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`populations`, and the population of a coverage rule.</summary>
internal static class PopulationSection
{
    private const int Most = 100_000_000;

    public static void Read(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("populations"))
        {
            known.Populations.Add(name.Code);
            if (KeyValues.Map(value, top.Findings) is { } keys)
                known.Crowds[name.Code] = Inline(keys, known) with { Name = name.Code };
        }
    }

    /// <summary>By name, or written in the rule.</summary>
    public static Population? Read(Item item, Known known)
    {
        if (item is Mapping map)
            return Inline(new Keys(map, known.Findings), known);

        return known.Populations.Check(Values.Code(item, known.Findings)) is { } name ? known.Crowds.GetValueOrDefault(name) : null;
    }

    private static Population Inline(Keys keys, Known known)
    {
        Only(keys, "within", "scope");
        Only(keys, "assigned_to", "scope");
        keys.Flag("approximate");
        if (!keys.Has("members") && !keys.Has("values_of") && !keys.Has("assigned_to"))
            keys.Must("members");

        var list = keys.Code("list")?.Code;
        var named = list is null ? null : known.Crowds.GetValueOrDefault(list);
        var members = known.Roles.Check(keys.CodeList("members"), known.Units, known.Groups, known.People);
        var population = new Population
        {
            Members = members.Count == 0 && keys.Has("assigned_to") ? ["student"] : members,
            Where = ScopeReading.Conditions(keys),
            List = named?.List ?? list,
            Assigned = keys.Has("assigned_to"),
            Restricted = keys.Flag("restricted") ?? named?.Restricted ?? false,
            ValuesOf = ValuesOf(keys, known),
            Expected = keys.Whole("expected", 0, Most),
        };
        keys.Close();

        return population;
    }

    private static void Only(Keys keys, string name, string allowed)
    {
        if (keys.Text(name) is { } text && text != allowed)
            keys.Findings.Wrong(keys[name]!, Faults.NotOneOf(allowed), text);
    }

    // `lecture.venue_type`: a field of a kind; `school.subjects`: an attribute of units.
    private static string? ValuesOf(Keys keys, Known known)
    {
        if (keys.Code("values_of") is not { } named)
            return null;
        if (named.Code.Split('.') is not [var owner, var field])
        {
            keys.Findings.Wrong(named.At, Faults.MalformedCode, named.Code);
            return null;
        }

        var code = known.Kinds.Check(named with { Code = owner }, known.Units) ?? owner;
        var kind = known.Aliases.GetValueOrDefault(code, code);
        FilterReading.Field(named with { Code = field }, FilterReading.Forms([kind], known), keys.Findings);

        return $"{kind}.{field}";
    }
}
