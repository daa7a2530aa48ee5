using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Undoing;

/// <summary>Something somebody has just changed, as `撤销` will speak of it.</summary>
/// <param name="Act">As the audit log calls it.</param>
/// <param name="What">What it was done to, in words: a topic, a name. May be personal.</param>
public sealed record Deed(string Act, string What = "")
{
    /// <summary>Nothing to remember: what was done was to take something back.</summary>
    public static readonly Deed None = new("");

    /// <summary>What takes it back, one after the other, each as if the person asked for it now; empty when nothing can.</summary>
    public IReadOnlyList<Intent> Back { get; init; } = [];

    /// <summary>What can be done in place of taking it back.</summary>
    public IReadOnlyList<Intent> Instead { get; init; } = [];

    /// <summary>People were told, or will be: that cannot be unsaid.</summary>
    public bool Told { get; init; }

    /// <summary>What the audit log calls the things it was done to.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
