namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>No programme of the county names this kind.</summary>
    /// <param name="Candidates">Names of kinds that can be planned.</param>
    public sealed record NotAKindHere(IReadOnlyList<string> Candidates) : Refusal
    {
        /// <summary>What was written instead; empty where it is not known.</summary>
        public string Said { get; init; } = "";
    }

    /// <summary>Families are not invited to this kind: it is recorded after it was held.</summary>
    public sealed record NotByInvitation(string Kind) : Refusal;

    /// <summary>The programmes leave this kind to other units.</summary>
    public sealed record NotOrganisedHere(string Kind) : Refusal;

    /// <summary>A rule that is asked when something is planned says no.</summary>
    public sealed record BreaksRule(string Rule, string Title) : Refusal;
}
