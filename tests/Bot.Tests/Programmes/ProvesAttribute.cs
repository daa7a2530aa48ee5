namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>Says which rules of the shipped programmes a test holds to their numbers: `docs/programmes.md` is made from these.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProvesAttribute(params string[] rules) : Attribute
{
    public IReadOnlyList<string> Rules { get; } = rules;
}
