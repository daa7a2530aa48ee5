using System.Text;

namespace CoEduBot.Bot.Cards;

/// <summary>
/// Makes what people wrote harmless inside a card. TextBlocks and facts render Markdown, and clients differ in it: phones show the
/// backslash of an escape and still make a link of `\[a\](b)`. So a mark that could do something is replaced by its full-width
/// twin, which reads the same everywhere and does nothing anywhere.
/// </summary>
public static class Plain
{
    /// <summary>For places that render Markdown. A line break becomes the empty line that every client honours.</summary>
    public static string Of(string text)
    {
        var lines = Seen(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return string.Join("\n\n", lines.Select(Disarmed));
    }

    /// <summary>For places that show text as it is (buttons, labels, options): one line.</summary>
    public static string Line(string text) => Seen(text).Replace('\n', ' ').Trim();

    /// <summary>A card's text for clients that render no Markdown.</summary>
    public static string Undo(string safe) => safe.Replace("\n\n", "\n", StringComparison.Ordinal);

    private static string Seen(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(letter => !IsHidden(letter)));

    // Bidi embeddings, overrides and isolates make a line read backwards; zero-width letters hide words. U+200D stays: emoji are joined by it.
    private static bool IsHidden(char letter) =>
        (char.IsControl(letter) && letter is not '\n')
        || letter is (>= '\u200B' and <= '\u200F' and not '\u200D') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
            or '\u00AD' or '\u061C' or '\u180E' or '\uFEFF';

    private static string Disarmed(string line)
    {
        var safe = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
            safe.Append(IsMark(line, i) ? Twin(line[i]) : line[i]);

        return safe.ToString();
    }

    private static bool IsMark(string line, int at) => line[at] switch
    {
        '*' or '`' or '~' or '[' or ']' or '<' or '>' or '\\' => true,
        '_' => !(IsWord(line, at - 1) && IsWord(line, at + 1)),                       // inside a word it does nothing
        '#' => at == 0,                                                               // a heading
        '&' => IsWord(line, at + 1) || line.ElementAtOrDefault(at + 1) == '#',        // an entity: &#8238; would be a direction mark
        '{' => line.ElementAtOrDefault(at + 1) == '{',                                // {{DATE(…)}}
        _   => false,
    };

    private static bool IsWord(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    private static char Twin(char mark) => (char)(mark - '!' + '！');
}
