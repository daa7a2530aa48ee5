using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Numbers of rules, and bounds.</summary>
internal static class AmountReading
{
    private const string Attributes = "unit.attrs.";

    /// <summary>`3`, `{param: name}`, `{expr: "unit.attrs.name + 2"}`, `{when, value, else}`, `{value, times_per_year}`.</summary>
    public static Amount? Read(Item? item, Known known)
    {
        if (item is not Mapping map)
            return Values.Number(item, known.Findings) is { } number ? new Amount.Fixed(number) : null;

        var keys = new Keys(map, known.Findings);
        Amount? amount = keys.One("param", "expr", "value") switch
        {
            "param" => known.Params.Check(keys.Code("param")) is { } name ? new Amount.Param(name) : null,
            "expr"  => Expression(keys),
            "value" => Value(keys, known),
            _       => null,
        };
        keys.ReadOver("param", "expr", "value", "when", "else", "times_per_year");
        keys.Close();

        return amount;
    }

    private static Amount.Attr? Expression(Keys keys)
    {
        var text = keys.Text("expr") ?? "";
        var (name, plus) = text.Split('+') is [var left, var right] ? (left.Trim(), right.Trim()) : (text.Trim(), "0");
        if (name.StartsWith(Attributes, StringComparison.Ordinal) && name[Attributes.Length..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') && name.Length > Attributes.Length
            && decimal.TryParse(plus, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new Amount.Attr(Codes.Normal(name[Attributes.Length..]), number);

        keys.Findings.Wrong(keys["expr"]!, Faults.NotAnExpression, text);
        return null;
    }

    private static Amount? Value(Keys keys, Known known)
    {
        var value = keys.Number("value");
        if (keys.Map("when") is not { } when)
            return value * (keys.Number("times_per_year") ?? 1) is { } whole ? new Amount.Fixed(whole) : null;

        keys.Must("else");
        when.Must("tags_any");
        var tags = ScopeReading.Tags(when, "tags_any", known.UnitKinds.Keys, known);
        when.Close();

        return value is { } then && keys.Number("else") is { } otherwise ? new Amount.ByTag(tags, then, otherwise) : null;
    }

    /// <summary>`min`, `max`, `exactly`.</summary>
    public static Bounds Bounds(Keys keys, Known known)
    {
        var bounds = new Bounds(Read(keys["min"], known), Read(keys["max"], known), Read(keys["exactly"], known));
        if (known.Worth(bounds.Min) is { } least && known.Worth(bounds.Max) is { } most && least > most)
            keys.Findings.Wrong(keys["min"]!, Faults.MinAboveMax, Findings.Number(least), Findings.Number(most));
        if (keys.Has("exactly") && (keys.Has("min") || keys.Has("max")))
            keys.Findings.Wrong(keys["exactly"]!, Faults.ExactlyAlone);

        return bounds;
    }

    /// <summary>Bounds of which at least one is given.</summary>
    public static Bounds Some(Keys keys, Known known)
    {
        if (!keys.Has("min") && !keys.Has("max") && !keys.Has("exactly"))
            keys.Findings.Wrong(keys.At, Faults.BoundMissing);

        return Bounds(keys, known);
    }

    /// <summary>A share from 0 to 1.</summary>
    public static Amount? Ratio(Item? item, Known known)
    {
        var ratio = Read(item, known);
        if (known.Worth(ratio) is { } share && share is < 0 or > 1)
            known.Findings.Wrong(item!, Faults.RatioOutside, Findings.Number(known.Worth(ratio)!.Value));

        return ratio;
    }
}
