using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>A line of units.csv.</summary>
/// <param name="Kind">Kebab-case code, open list: a county may have units the bot gives no meaning to.</param>
/// <param name="Tags">Codes, `a;b`.</param>
/// <param name="Attrs">`k=v;..`, read with <see cref="Domain.Entries.Pairs"/>.</param>
public sealed record UnitRow(int Line, UnitId Id, string Kind, UnitId? Parent, string Name, string Tags, string Attrs) : IRow
{
    internal static readonly Table<UnitRow> Table = new(
        "units.csv",
        Required: ["id", "kind", "parent", "name"],
        Optional: ["tags", "attrs"],
        Of,
        Id: row => row.Id.Value);

    private static UnitRow? Of(Fields fields)
    {
        // A unit's id is a step of the path that says who is below whom: a slash would forge one.
        if (fields.Id("id", forbidden: ";/") is not { } id)
            return null;

        var kind = fields.Code("kind");
        if (kind.Length == 0)
            fields.Wrong("kind", Faults.ValueMissing);

        var parent = fields.Text("parent");

        return new UnitRow(
            fields.Line,
            new UnitId(id),
            kind,
            parent.Length == 0 ? null : new UnitId(parent),
            fields.Name("name"),
            fields.CodeList("tags"),
            AttrList.Of(fields, "attrs"));
    }
}
