using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>The contents of an open day: what the host puts down, what families choose, what it comes to.</summary>
[JsonDerivedType(typeof(ShowContents), "show-contents")]
[JsonDerivedType(typeof(AddPart), "add-part")]
[JsonDerivedType(typeof(UsualPlan), "usual-plan")]
[JsonDerivedType(typeof(ShowPart), "show-part")]
[JsonDerivedType(typeof(ChangePart), "change-part")]
[JsonDerivedType(typeof(DropPart), "drop-part")]
[JsonDerivedType(typeof(ChooseElements), "choose-elements")]
[JsonDerivedType(typeof(ProposeElements), "propose-elements")]
[JsonDerivedType(typeof(TakeElement), "take-element")]
[JsonDerivedType(typeof(ShowHeadcounts), "show-headcounts")]
[JsonDerivedType(typeof(ShowElementFamilies), "show-element-families")]
public abstract partial record Intent
{
    /// <summary>The host's card of what the day consists of, with the form to add to it.</summary>
    public sealed record ShowContents(string Engagement) : Intent;

    /// <summary>Adds a part: one element, or one for every class, round or slot. <see cref="Form"/> is one form shown, so that a second press adds nothing.</summary>
    public sealed record AddPart(string Engagement) : Intent
    {
        public string? Form { get; init; }

        /// <summary>A code of <c>Parts</c>: lesson, meal-or-boarding, …, talk.</summary>
        public string? Part { get; init; }
        public string? Title { get; init; }

        /// <summary>YYYY-MM-DD, of an open week; empty is its first day.</summary>
        public string? Day { get; init; }

        /// <summary>HH:mm.</summary>
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Room { get; init; }

        /// <summary>People; empty is no limit.</summary>
        public string? Capacity { get; init; }

        /// <summary>`all`, `classes` (one for every class), or a unit's id.</summary>
        public string? Audience { get; init; }
        public string? Rounds { get; init; }

        /// <summary>Length of one talk.</summary>
        public string? Minutes { get; init; }

        /// <summary>Minutes between rounds or talks.</summary>
        public string? Gap { get; init; }

        /// <summary>`15:00-15:10`, several with commas between.</summary>
        public string? Breaks { get; init; }
    }

    /// <summary>Puts down what most open days have. Only while nothing is put down yet.</summary>
    public sealed record UsualPlan(string Engagement) : Intent;

    /// <summary>What was put down in one go (a line), or one element of it.</summary>
    public sealed record ShowPart(string Engagement, string Of) : Intent
    {
        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>Changes a line, all its rounds and classes along, or one element.</summary>
    public sealed record ChangePart(string Engagement, string Of, int Version) : Intent
    {
        public string? Title { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Room { get; init; }
        public string? Capacity { get; init; }
    }

    public sealed record DropPart(string Engagement, string Of, int Version) : Intent;

    /// <summary>A family's choice: `choice-KEY` with an element's id, or `none`. What is not named stays as it is.</summary>
    public sealed record ChooseElements(string Engagement) : Intent
    {
        /// <summary>People coming; empty is as before, or 1.</summary>
        public string? Headcount { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    /// <summary>The form filled with a schedule without clashes, around what is chosen in it. Nothing is stored.</summary>
    public sealed record ProposeElements(string Engagement) : Intent
    {
        public string? Headcount { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    /// <summary>Take the place that an element's waiting list offers.</summary>
    public sealed record TakeElement(string Engagement, string Element) : Intent;

    /// <summary>People, families, waiting and free, element by element.</summary>
    public sealed record ShowHeadcounts(string Engagement) : Intent;

    /// <summary>Who of the caller's own class comes to an element. Empty lists those that name any.</summary>
    public sealed record ShowElementFamilies(string Engagement) : Intent
    {
        public string? Element { get; init; }
    }
}
