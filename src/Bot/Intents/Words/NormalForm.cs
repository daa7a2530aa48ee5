using System.Text;

namespace CoEduBot.Bot.Intents.Words;

/// <summary>
/// A sentence made ready for matching: NFKC, lower case, one script, no mention of the bot, no spaces inside Chinese text.
/// Positions in <see cref="Text"/> lead back to the sentence as typed, which is where names and titles are cut from.
/// </summary>
internal sealed class NormalForm
{
    // Nobody types longer requests; a pasted page must not cost more time than a sentence.
    private const int Longest = 400;

    private readonly string _typed;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _spaced;

    private NormalForm(string typed, string text, int[] starts, int[] ends, bool[] spaced) =>
        (_typed, Text, _starts, _ends, _spaced) = (typed, text, starts, ends, spaced);

    /// <summary>What is matched against.</summary>
    public string Text { get; }

    /// <summary>Whether a space stood before this position in the sentence as typed.</summary>
    public bool SpacedBefore(int at) => at < _spaced.Length && _spaced[at];

    /// <summary>The part as typed: same script, same capitals.</summary>
    public string Cut(int start, int end) => _typed[_starts[start].._ends[end - 1]].Trim();

    /// <summary>The character as typed at a position of <see cref="Text"/>.</summary>
    public char Typed(int at) => _typed[_starts[at]];

    /// <summary>A sentence as somebody typed it, small slips mended.</summary>
    public static NormalForm Of(string said, Spelling spelling)
    {
        var typed = Mentions.Remove(Clean(said));
        var (text, starts, ends) = spelling.Correct(typed, Fold(typed));

        return Squeeze(typed, text, starts, ends);
    }

    /// <summary>How a word of the tables is matched.</summary>
    public static string OfWord(string word) => Fold(Clean(word));

    private static string Clean(string said)
    {
        var cut = said.Length > Longest ? said[..Longest] : said;
        var valid = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())     // a lone surrogate becomes U+FFFD: Normalize would throw on it
            if (!IsInvisible(rune.Value) && !IsNoCharacter(rune.Value))
                valid.Append(rune.ToString());

        return valid.ToString().Normalize(NormalizationForm.FormKC);
    }

    // U+FFFE, U+FDD0 and their like: Normalize throws on them too.
    private static bool IsNoCharacter(int rune) => (rune & 0xFFFE) == 0xFFFE || rune is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(int rune) => rune is (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F);

    private static string Fold(string typed) => string.Create(typed.Length, typed, static (folded, from) =>
    {
        for (var at = 0; at < from.Length; at++)
            folded[at] = Punctuation(FoldingTable.Fold(char.ToLowerInvariant(from[at])));
    });

    private static char Punctuation(char mark) => mark switch
    {
        '’' or '‘' or '`' or '´' => '\'',
        '“' or '”' or '„'        => '"',
        '—' or '–' or '－' or '〜' or '～' or '−' or '‐' or '‑' => '-',
        '、'                     => ',',
        '。'                     => '.',
        _ when char.IsWhiteSpace(mark) => ' ',
        _                        => mark,
    };

    private static NormalForm Squeeze(string typed, string text, int[] starts, int[] ends)
    {
        var kept = new List<int>(text.Length);
        var spaced = new List<bool>(text.Length);
        var space = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' && !Separates(text, at, kept))
            {
                space = true;
                continue;
            }

            kept.Add(at);
            spaced.Add(space);
            space = text[at] == ' ';
        }

        return new(
            typed,
            string.Create(kept.Count, (text, kept), static (all, from) =>
            {
                for (var at = 0; at < all.Length; at++)
                    all[at] = from.text[from.kept[at]];
            }),
            [.. kept.Select(at => starts[at])],
            [.. kept.Select(at => ends[at])],
            [.. spaced]);
    }

    // A space is kept only between two words of Latin script.
    private static bool Separates(string text, int at, List<int> kept) =>
        kept.Count > 0 && text[kept[^1]] != ' ' && at + 1 < text.Length && text[at + 1] != ' '
        && !IsHan(text[kept[^1]]) && !IsHan(text[at + 1]);

    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff' or '〇' or '《' or '》' or '「' or '」' or '，' or '。';
}
