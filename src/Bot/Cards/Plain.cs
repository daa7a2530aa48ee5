using System.Text;

namespace CoEduBot.Bot.Cards;

/// <summary>Makes what people wrote harmless inside a card: TextBlocks render Markdown, and clients honour `&lt;at&gt;` and direction marks.</summary>
public static class Plain
{
    // Markdown that TextBlocks know; each gets a backslash, which Teams does not show. A dot or dash matters only where a list could begin.
    private const string Marks = "\\`*_~[]<>#|";

    /// <summary>The same text with Markdown disarmed and control and direction characters removed. Line breaks stay.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsHidden(letter))
                continue;
            if (Marks.Contains(letter, StringComparison.Ordinal))
                safe.Append('\\');
            safe.Append(letter);
        }

        return safe.ToString();
    }

    /// <summary>Back to what the person wrote, for plain-text clients.</summary>
    public static string Undo(string safe)
    {
        var text = new StringBuilder(safe.Length);
        for (var i = 0; i < safe.Length; i++)
        {
            if (safe[i] == '\\' && i + 1 < safe.Length && Marks.Contains(safe[i + 1], StringComparison.Ordinal))
                i++;
            text.Append(safe[i]);
        }

        return text.ToString();
    }

    // Bidi embeddings, overrides and isolates can make a line read backwards; zero-width letters hide words.
    private static bool IsHidden(char letter) =>
        (char.IsControl(letter) && letter is not '\n')
        || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF';
}
