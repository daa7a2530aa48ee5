namespace CoEduBot.Domain.Programmes;

/// <summary>A number a rule needs: written out, a named parameter an administrator may change, or drawn from the unit it is asked of.</summary>
public abstract record Amount
{
    private Amount() { }

    public sealed record Fixed(decimal Value) : Amount;

    public sealed record Param(string Name) : Amount;

    /// <summary>A number among the unit's attributes, and a bit more: CX-03 allows last year's quota and two.</summary>
    public sealed record Attr(string Name, decimal Plus) : Amount;

    /// <summary>Depends on the unit's tags: PY-25 pays a city station more than a county one.</summary>
    public sealed record ByTag(IReadOnlyList<string> AnyOf, decimal Then, decimal Else) : Amount;

    public static implicit operator Amount(decimal value) => new Fixed(value);

    public static implicit operator Amount(int value) => new Fixed(value);
}

/// <summary>Bounds, each inclusive; null is unbounded. <see cref="Exactly"/> excludes the others.</summary>
public sealed record Bounds(Amount? Min = null, Amount? Max = null, Amount? Exactly = null);
