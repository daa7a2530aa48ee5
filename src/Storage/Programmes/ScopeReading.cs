using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`for_each` and the conditions that narrow it.</summary>
internal static class ScopeReading
{
    public static Scope? Read(Keys? keys, Known known)
    {
        if (keys?.One("unit", "person", "pair", "group") is not { } form)
            return null;

        var names = keys.CodeList(form);
        var scope = form switch
        {
            "unit"   => new Scope(SubjectForm.Unit, known.Units.Check(names)),
            "person" => new Scope(SubjectForm.Person, known.Roles.Check(names)),
            // The names of a pair are attributes of the unit that pairs.
            "pair"   => new Scope(SubjectForm.Pair, keys.Codes(form)),
            _        => new Scope(SubjectForm.Group, known.Groups.Check(names, known.Units)),
        };
        var kinds = form == "unit" ? scope.Codes : [];
        scope = scope with { TagsAny = Tags(keys, "tags_any", kinds, known), TagsNone = Tags(keys, "tags_none", kinds, known), Where = Conditions(keys) };
        keys.ReadOver("unit", "person", "pair", "group");
        keys.Close();

        return scope;
    }

    /// <summary>Tags of units of these kinds; where the kinds list none, any tag will do.</summary>
    public static IReadOnlyList<string> Tags(Keys keys, string name, IEnumerable<string> kinds, Known known)
    {
        var listed = kinds.SelectMany(kind => known.UnitKinds.GetValueOrDefault(kind)?.Tags ?? []).ToHashSet();
        var tags = keys.CodeList(name);
        foreach (var tag in tags.Where(tag => listed.Count > 0 && !listed.Contains(tag.Code)))
            keys.Findings.Wrong(tag.At, Faults.UnknownTag, tag.Code);

        return [.. tags.Select(tag => tag.Code)];
    }

    public static Conditions Conditions(Keys keys) => new(Where(keys).ToDictionary(
        pair => pair.Name.Code, pair => (IReadOnlyList<string>)[.. pair.Values.Select(value => Truth(value.Code))]));

    /// <summary>`where`, with the places of names and values.</summary>
    public static IReadOnlyList<(Named Name, IReadOnlyList<Named> Values)> Where(Keys keys) =>
        [.. keys.Entries("where").Select(entry => (entry.Name, (IReadOnlyList<Named>)[.. KeyValues.Items(entry.Value).Select(item => Values.Code(item, keys.Findings)).OfType<Named>()]))];

    // As conditions are judged: yes and 1 are true.
    private static string Truth(string value) => value switch
    {
        "yes" or "1" => "true",
        "no" or "0"  => "false",
        _            => value,
    };
}
