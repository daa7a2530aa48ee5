using System.Diagnostics.CodeAnalysis;

namespace CoEduBot.Domain;

/// <summary>What a rule decided: a value, or the reason why not. A refusal is an answer, never an exception.</summary>
public readonly struct Decision<T> where T : class
{
    private readonly T? _value;
    private readonly Refusal? _why;

    private Decision(T? value, Refusal? why) => (_value, _why) = (value, why);

    /// <summary>True with the reason when refused; false with the value when granted.</summary>
    public bool Refuses([NotNullWhen(true)] out Refusal? why, [NotNullWhen(false)] out T? value)
    {
        (why, value) = (_why, _value);
        return why is not null;
    }

    public static implicit operator Decision<T>(T value) => new(value, null);

    public static implicit operator Decision<T>(Refusal why) => new(null, why);
}
