using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>Where units stand with their rules, and what is put down about it.</summary>
[JsonDerivedType(typeof(ShowProgress), "show-progress")]
[JsonDerivedType(typeof(ShowStanding), "show-standing")]
[JsonDerivedType(typeof(ListBehind), "list-behind")]
[JsonDerivedType(typeof(StartChange), "start-change")]
[JsonDerivedType(typeof(TickItems), "tick-items")]
[JsonDerivedType(typeof(HandIn), "hand-in")]
[JsonDerivedType(typeof(EnterFigure), "enter-figure")]
[JsonDerivedType(typeof(Waive), "waive")]
[JsonDerivedType(typeof(TakeBack), "take-back")]
public abstract partial record Intent
{
    /// <summary>Everything of a unit that is open, the worst first.</summary>
    public sealed record ShowProgress : Intent
    {
        /// <summary>A unit's id or its name as people say it; empty is the person's own.</summary>
        public string? Unit { get; init; }

        /// <summary>Only rules about this activity kind.</summary>
        public string? Kind { get; init; }

        /// <summary>YYYY-MM-DD; with <see cref="To"/>, inclusive. Empty is now.</summary>
        public string? From { get; init; }
        public string? To { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>One rule, subject and period, opened down to what proves it. An empty period is the newest.</summary>
    public sealed record ShowStanding(string Rule, string Subject, string Period) : Intent;

    /// <summary>Which units below are behind with what they must do.</summary>
    public sealed record ListBehind : Intent
    {
        public string? Unit { get; init; }
        public string? Kind { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Ask for the form of a change. Nothing is stored.</summary>
    public sealed record StartChange(string Rule, string Subject, string Period, Change Change) : Intent
    {
        /// <summary>What the form's text field begins with: proof, note, figure or reason.</summary>
        public string? Text { get; init; }
    }

    /// <summary><see cref="Items"/> are codes, separated by commas as a client sends several choices.</summary>
    public sealed record TickItems(string Rule, string Subject, string Period) : Intent
    {
        public string? Items { get; init; }
        public string? Day { get; init; }

        /// <summary>What shows it: a document's number, a link, a few words.</summary>
        public string? Proof { get; init; }
    }

    public sealed record HandIn(string Rule, string Subject, string Period) : Intent
    {
        public string? Note { get; init; }

        /// <summary>Codes of the parts in it, separated by commas.</summary>
        public string? Parts { get; init; }
    }

    public sealed record EnterFigure(string Rule, string Subject, string Period) : Intent
    {
        public string? Metric { get; init; }

        /// <summary>79, 0.79, 79% or 79/100.</summary>
        public string? Value { get; init; }
        public string? Day { get; init; }
    }

    public sealed record Waive(string Rule, string Subject, string Period) : Intent
    {
        public string? Reason { get; init; }
    }

    /// <summary><see cref="Made"/> is what is taken back and its id: `tick:12`.</summary>
    public sealed record TakeBack(string Rule, string Subject, string Period) : Intent
    {
        public string? Made { get; init; }
        public string? Reason { get; init; }
    }
}

/// <summary>What can be put down about a standing: the closed list. Stored in cards.</summary>
public enum Change
{
    Tick,
    HandIn,
    Figure,
    Waive,
    TakeBack,
}
