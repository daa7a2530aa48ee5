using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What a family says about a visit, and the pages families have of their own.</summary>
[JsonDerivedType(typeof(ShowFamilyVisit), "show-family-visit")]
[JsonDerivedType(typeof(AnswerVisit), "answer-visit")]
[JsonDerivedType(typeof(CancelVisitByFamily), "cancel-visit-by-family")]
[JsonDerivedType(typeof(ConfirmVisit), "confirm-visit")]
[JsonDerivedType(typeof(ReadAgreed), "read-agreed")]
[JsonDerivedType(typeof(TakeOverVisit), "take-over-visit")]
[JsonDerivedType(typeof(DropInherited), "drop-inherited")]
[JsonDerivedType(typeof(ShareFamilyLink), "share-family-link")]
[JsonDerivedType(typeof(ShareFamilyPages), "share-family-pages")]
public abstract partial record Intent
{
    /// <summary>A visit as the family concerned may see it.</summary>
    public sealed record ShowFamilyVisit(string Visit) : Intent;

    /// <summary>The family's answer to one proposal (<see cref="Domain.Visits.Visit.Proposal"/>): a yes to a time since changed is not taken.</summary>
    public sealed record AnswerVisit(string Visit, long Proposal, VisitAnswer Says) : Intent
    {
        /// <summary>When they would rather be visited, or why not, in their words.</summary>
        public string? Wish { get; init; }

        /// <summary>YYYY-MM-DD; with <see cref="Start"/> another way to say when.</summary>
        public string? Day { get; init; }

        /// <summary>HH:mm.</summary>
        public string? Start { get; init; }
    }

    /// <summary>After having agreed: the family cannot after all.</summary>
    public sealed record CancelVisitByFamily(string Visit, long Proposal) : Intent
    {
        public string? Wish { get; init; }
    }

    /// <summary>Whether a recorded visit happened, and what it was like.</summary>
    public sealed record ConfirmVisit(string Visit, bool Happened) : Intent
    {
        /// <summary>1 to 5; empty for none.</summary>
        public string? Rating { get; init; }
        public string? Comment { get; init; }
    }

    /// <summary>What was agreed with the family on a visit: their own to read.</summary>
    public sealed record ReadAgreed(string Visit) : Intent;

    /// <summary>The new head teacher comes in place of the one who planned it.</summary>
    public sealed record TakeOverVisit(string Visit, int Version) : Intent;

    public sealed record DropInherited(string Visit, int Version) : Intent;

    /// <summary>For a visitor: the visited family's own link, to be passed on.</summary>
    public sealed record ShareFamilyLink(string Visit) : Intent;

    /// <summary>Link and QR code to the families' own pages: a class's door for its head teacher, their own page for a family.</summary>
    public sealed record ShareFamilyPages : Intent
    {
        /// <summary>A class's id; empty takes the person's own.</summary>
        public string? Class { get; init; }
    }
}

/// <summary>Stored in cards: never rename one.</summary>
public enum VisitAnswer
{
    Agreed,
    AnotherTime,
    Declined,
}
