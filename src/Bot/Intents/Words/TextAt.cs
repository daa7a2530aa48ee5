namespace CoEduBot.Bot.Intents.Words;

internal static class TextAt
{
    /// <summary>Whether a word stands at a position, which may lie outside the text.</summary>
    public static bool HasAt(this string text, int at, string word) =>
        at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
}
