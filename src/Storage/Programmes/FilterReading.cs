using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Which held engagements: the keys of `of`, `by` and `applies_to` that all three share. The caller closes.</summary>
internal static class FilterReading
{
    // Every record has these, whatever its kind names.
    private static readonly IReadOnlyList<string> Own =
        ["mode", "day", "start", "end", "start-time", "end-time", "place", "host", "organiser", "lead", "topic", "hours", "half-days", "families"];

    public static EntryFilter Read(Keys keys, Known known)
    {
        var kinds = Kinds(keys, "activity", known);
        var forms = Forms(kinds, known);

        return new EntryFilter
        {
            Kinds = kinds,
            Where = Where(keys, forms),
            Actor = known.Roles.Check(keys.Code("actor")),
            SubjectPerson = known.Roles.Check(keys.Code("subject_person")),
            Near = Near(keys.Map("near"), known),
            Substitutes = [.. keys.Maps("substitutes").Select(other => Substitute(other, known)).OfType<Substitute>()],
        };
    }

    /// <summary>Codes of kinds; none means any.</summary>
    public static IReadOnlyList<string> Kinds(Keys keys, string name, Known known)
    {
        if (keys[name] is Sequence { Items.Count: 0 } empty)
            keys.Findings.Wrong(empty, Faults.EmptyList, name);

        return [.. keys.CodeList(name).Where(kind => kind.Code != "any").Select(kind => known.Kind(kind)).OfType<string>()];
    }

    public static IReadOnlyList<KindForm> Forms(IEnumerable<string> kinds, Known known) => [.. kinds.Select(kind => known.Forms.GetValueOrDefault(kind)).OfType<KindForm>()];

    private static Conditions Where(Keys keys, IReadOnlyList<KindForm> forms)
    {
        foreach (var (name, values) in ScopeReading.Where(keys))
            if (Field(name, forms, keys.Findings) is { Count: > 0 } allowed)
                foreach (var value in values.Where(value => !allowed.Contains(value.Code)))
                    keys.Findings.Wrong(value.At, Faults.UnknownValue, value.Code, name.Code, string.Join(", ", allowed));

        return ScopeReading.Conditions(keys);
    }

    /// <summary>The values a field may have, none where all; a field that none of the kinds names is a finding. Kinds that name no field take any.</summary>
    public static IReadOnlyList<string> Field(Named field, IReadOnlyList<KindForm> forms, Findings findings)
    {
        if (field.Code == "mode")
            return forms.Any(form => form.Modes.Count == 0) ? [] : [.. forms.SelectMany(form => form.Modes).Distinct()];

        var naming = forms.Where(form => form.Fields.ContainsKey(field.Code)).ToList();
        if (naming.Count == 0 && forms.Any(form => form.Fields.Count > 0) && !Own.Contains(field.Code))
            findings.Wrong(field.At, Faults.UnknownField, field.Code);

        return naming.Any(form => form.Fields[field.Code].Count == 0) ? [] : [.. naming.SelectMany(form => form.Fields[field.Code]).Distinct()];
    }

    private static Near? Near(Keys? keys, Known known)
    {
        if (keys is null)
            return null;

        keys.Must("anchor", "days");
        var anchor = known.Anchors.Check(keys.Code("anchor"));
        var days = keys.Whole("days", 0, 366);
        keys.Close();

        return anchor is null || days is null ? null : new Near(anchor, days.Value);
    }

    private static Substitute? Substitute(Keys keys, Known known)
    {
        keys.Must("activity");
        var kind = known.Kind(keys.Code("activity"));
        var needs = keys.Code("needs")?.Code;
        keys.Close();

        return kind is null ? null : new Substitute(kind, needs);
    }
}
