using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`require`: each item one test; a bare code is a kind of evidence.</summary>
internal static class RequirementReading
{
    private const int Most = 100_000;

    private static readonly IReadOnlyList<string> Forms =
    [
        "count", "distinct", "role", "field", "fields_all", "mode", "links_to", "eligible", "checklist", "evidence", "confirm", "lasts", "takes",
    ];

    public static IEnumerable<Requirement> Read(Keys rule, CheckedThing thing)
    {
        foreach (var item in KeyValues.Items(rule["require"]))
        {
            if (item is not Mapping map)
            {
                if (Values.Code(item, rule.Findings) is { } kind)
                    yield return Evidence([kind.Code], null, kind.Code == "feedback" ? rule.Codes("aspects") : [], thing);
                continue;
            }

            var keys = new Keys(map, rule.Findings);
            var read = keys.One(Forms) is { } form ? One(form, keys, thing) : null;
            var pool = PeriodReading.Code(keys, "pool", thing.Known);
            keys.ReadOver(Forms);
            keys.Close();
            if (read is not null)
                yield return read with { Pool = pool };
        }
    }

    private static Requirement? One(string form, Keys keys, CheckedThing thing) => form switch
    {
        "count"      => Count(keys, thing.Known),
        "distinct"   => Distinct(keys, thing),
        "role"       => new Requirement.RoleFilled(thing.Role(keys.Code("role")) ?? "", thing.Role(keys.Code("among")), Least(keys, thing.Known)),
        "field"      => new Requirement.FieldFilled(Field(keys, "field", thing) ?? "", keys.Whole("min", 1, Most) ?? 1),
        "fields_all" => new Requirement.FieldAll(Field(keys, "fields_all", thing) ?? ""),
        "mode"       => Mode(keys, thing),
        "links_to"   => new Requirement.LinksTo(FilterReading.Kinds(keys, "links_to", thing.Known), keys.Whole("min", 1, Most) ?? 1),
        "eligible"   => keys.Map("eligible") is { } who ? new Requirement.Eligible(Eligible(who)) : null,
        "checklist"  => Items(keys),
        "evidence"   => Evidence(keys.Codes("evidence"), keys.Whole("min", 1, Most), keys.Codes("aspects"), thing),
        "confirm"    => new Requirement.Confirmed(thing.Known.Roles.Check(keys.Code("confirm")) ?? ""),
        "lasts"      => keys.Map("lasts") is { } length ? CheckShorthand.Lasts(length, close: true) : null,
        _            => keys.Map("takes") is { } takes ? CheckShorthand.Takes(takes) : null,
    };

    private static Requirement.Count? Count(Keys keys, Known known)
    {
        keys.ReadOver("by");
        var what = keys.Text("count") is { } text && Codes.Normal(text) == "activities" ? Counted.Entries : keys.OneOf<Counted>("count", Faults.UnknownCount);
        var (bounds, each) = (AmountReading.Some(keys, known), keys.Codes("each_of"));

        return what is null ? null : new Requirement.Count(what.Value, bounds, each);
    }

    private static Requirement.Distinct Distinct(Keys keys, CheckedThing thing)
    {
        var among = thing.Role(keys.Code("among"));
        var field = among is null ? Field(keys, "distinct", thing) : keys.Code("distinct")?.Code;

        return new Requirement.Distinct(field ?? "", among, AmountReading.Some(keys, thing.Known));
    }

    // Somebody, where no number is given.
    private static Bounds Least(Keys keys, Known known)
    {
        var bounds = AmountReading.Bounds(keys, known);

        return bounds is { Min: null, Max: null, Exactly: null } ? new Bounds(1) : bounds;
    }

    private static string? Field(Keys keys, string name, CheckedThing thing)
    {
        if (keys.Code(name) is not { } field)
            return null;

        FilterReading.Field(field, thing.Forms, keys.Findings);
        return field.Code;
    }

    private static Requirement.Mode Mode(Keys keys, CheckedThing thing)
    {
        var modes = keys.CodeList("mode");
        if (FilterReading.Field(new Named("mode", keys.At), thing.Forms, keys.Findings) is { Count: > 0 } allowed)
            foreach (var mode in modes.Where(mode => !allowed.Contains(mode.Code)))
                keys.Findings.Wrong(mode.At, Faults.UnknownValue, mode.Code, "mode", string.Join(", ", allowed));

        return new Requirement.Mode([.. modes.Select(mode => mode.Code)]);
    }

    private static Requirement.Items Items(Keys keys)
    {
        var items = keys.SomeCodes("checklist");

        return new Requirement.Items(items, keys.Whole("min", 1, Math.Max(1, items.Count)) ?? items.Count);
    }

    /// <summary>As many as the kinds ask for, and what may stand for it, unless the rule says otherwise.</summary>
    private static Requirement.Evidence Evidence(IReadOnlyList<string> kinds, int? min, IReadOnlyList<string> aspects, CheckedThing thing)
    {
        var needs = kinds is [var kind] ? thing.Forms.Select(form => form.Evidence.FirstOrDefault(need => need.AnyOf[0] == kind)).ToList() : [];
        if (needs is not [{ } first, ..] || needs.Any(need => need is null || need.Min != first.Min || !need.AnyOf.SequenceEqual(first.AnyOf)))
            return new Requirement.Evidence(kinds, min ?? 1, aspects);

        return new Requirement.Evidence(first.AnyOf, min ?? first.Min, aspects);
    }

    // `any`, `all`, `age_max: 35`, `rotated_before: false`; several keys together must all hold.
    private static Eligibility Eligible(Keys keys)
    {
        List<Eligibility> parts = [];
        if (keys.Has("any"))
            parts.Add(new Eligibility.Any([.. keys.Maps("any").Select(Eligible)]));
        if (keys.Has("all"))
            parts.Add(new Eligibility.All([.. keys.Maps("all").Select(Eligible)]));
        foreach (var pair in keys.Others)
            if (pair.Name.EndsWith("-max", StringComparison.Ordinal))
                parts.Add(new Eligibility.AtMost(pair.Name[..^4], Values.Number(pair.Value, keys.Findings) ?? 0));
            else if (Values.Code(pair.Value, keys.Findings) is { } value)
                parts.Add(new Eligibility.Attr(pair.Name, value.Code));

        return parts is [var one] ? one : new Eligibility.All(parts);
    }
}
