using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>A role held at a unit, `head-teacher@c1`. The code may be one the bot gives no rights to.</summary>
public sealed record RoleAt(string Code, UnitId Unit);

/// <summary>A line of people.csv: staff.</summary>
public sealed record PersonRow(
    int Line, PersonId Id, string Name, IReadOnlyList<RoleAt> Roles, string Tags, string Attrs, Locale? Locale, string? AadId) : IRow
{
    internal static readonly Table<PersonRow> Table = new(
        "people.csv",
        Required: ["id", "name", "roles"],
        Optional: ["tags", "attrs", "locale", "aad_id"],
        Of,
        Id: row => row.Id.Value);

    private static PersonRow? Of(Fields fields) => fields.Id("id") is not { } id ? null : new PersonRow(
        fields.Line,
        new PersonId(id),
        fields.Name("name"),
        RolesOf(fields),
        fields.CodeList("tags"),
        AttrList.Of(fields, "attrs"),
        Contact.LocaleOf(fields),
        Contact.AadIdOf(fields));

    private static List<RoleAt> RolesOf(Fields fields)
    {
        var roles = new List<RoleAt>();
        foreach (var part in fields.List("roles"))
        {
            // A role code has no @, a unit's id may.
            if (part.Split('@', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } code, { Length: > 0 } unit])
                roles.Add(new RoleAt(Codes.Normal(code), new UnitId(unit)));
            else
                fields.Wrong("roles", Faults.RoleMalformed, part);
        }

        return [.. roles.Distinct()];
    }
}
