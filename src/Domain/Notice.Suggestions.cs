using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(SuggestionsToAnswer), "suggestions-to-answer")]
[JsonDerivedType(typeof(SuggestionHanded), "suggestion-handed")]
[JsonDerivedType(typeof(SuggestionAnswered), "suggestion-answered")]
[JsonDerivedType(typeof(SuggestionsOverdue), "suggestions-overdue")]
public abstract partial record Notice
{
    /// <summary>To whoever answers: once a morning, if something came in or a day comes near. <see cref="New"/> came in since the last.</summary>
    public sealed record SuggestionsToAnswer(int New) : Notice { public override string? About => null; }

    /// <summary>To a colleague who is given one.</summary>
    public sealed record SuggestionHanded(string Suggestion) : Notice { public override string? About => null; }

    /// <summary>To the family that suggested it.</summary>
    public sealed record SuggestionAnswered(string Suggestion) : Notice { public override string? About => null; }

    /// <summary>To those above schools, as counts: <see cref="Unit"/> is the township or county.</summary>
    public sealed record SuggestionsOverdue(string Unit) : Notice { public override string? About => null; }
}
