namespace CoEduBot.Storage.World;

/// <summary>A line of params.csv: a number or flag set over the programme's own.</summary>
/// <param name="Value">Flags are 0 or 1.</param>
public sealed record ParamRow(int Line, string Name, decimal Value) : IRow
{
    internal static readonly Table<ParamRow> Table = new("params.csv", Required: ["name", "value"], Optional: [], Of, Id: row => row.Name, IdColumn: "name");

    private static ParamRow Of(Fields fields) => new(fields.Line, fields.NeededCode("name"), ValueOf(fields));

    private static decimal ValueOf(Fields fields)
    {
        var text = fields.Needed("value");
        var value = text.ToLowerInvariant() switch
        {
            "true"  => 1,
            "false" => 0,
            _       => Values.Number(text),
        };
        if (text.Length > 0 && value is null)
            fields.Wrong("value", Faults.ParamMalformed, text);

        return value ?? 0;
    }
}
