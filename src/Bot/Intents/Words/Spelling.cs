using System.Text;

namespace CoEduBot.Bot.Intents.Words;

/// <summary>
/// Small slips in English words: one letter wrong, missing, doubled or swapped in five letters, two in eight. A word that is
/// known, or that begins with another letter, is left alone; so are short names.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 5;
    private const int LongEnoughForTwo = 8;

    // Dates are read by their own grammar, so their words stand in no list.
    private const string DateWords =
        "monday tuesday wednesday thursday friday saturday sunday january february march april august september october november december tomorrow yesterday tonight today morning afternoon evening weekend week month year term semester next last this second third fourth first fifth noon midnight school student parents about there these those their would could should other after before between without lesson lessons hours count until under where which while still place great small large people really thanks please chance large class times months weeks points start state paper water night right light sound house young wrong think thing again along among night plane train every never ready early since later party money story world";

    private readonly HashSet<string> _known = [];
    private readonly Dictionary<(char First, int Length), List<string>> _near = [];

    public Spelling(IEnumerable<string> words)
    {
        foreach (var word in words.SelectMany(word => word.Split(' ', '-', '\'')).Concat(DateWords.Split(' ')))
            if (word.All(char.IsAsciiLetterLower) && _known.Add(word) && word.Length >= Shortest)
                (_near.TryGetValue((word[0], word.Length), out var same) ? same : _near[(word[0], word.Length)] = []).Add(word);
    }

    /// <summary>The text with slips mended, and for each character where it began and ended before.</summary>
    public (string Text, int[] Starts, int[] Ends) Correct(string typed, string text)
    {
        var (mended, starts, ends) = (new StringBuilder(text.Length), new List<int>(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;

            var word = end > at ? text[at..end] : text[at].ToString();
            var right = end - at >= Shortest && !_known.Contains(word) && !IsName(typed, at, end) ? Nearest(word) ?? word : word;
            for (var letter = 0; letter < right.Length; letter++)
            {
                mended.Append(right[letter]);
                starts.Add(Math.Min(at + letter, at + word.Length - 1));
                ends.Add(letter == right.Length - 1 ? at + word.Length : Math.Min(at + letter + 1, at + word.Length));
            }

            at += word.Length;
        }

        return (mended.ToString(), [.. starts], [.. ends]);
    }

    private static bool IsName(string typed, int at, int end) => at > 0 && char.IsUpper(typed[at]) && end - at < 7 && !typed.AsSpan(at, end - at).EndsWith("day", StringComparison.Ordinal);

    private string? Nearest(string word)
    {
        var allowed = word.Length >= LongEnoughForTwo ? 2 : 1;
        for (var slips = 1; slips <= allowed; slips++)
            for (var length = word.Length - slips; length <= word.Length + slips; length++)
                if (_near.TryGetValue((word[0], length), out var same))
                    foreach (var known in same)
                        if (!IsEnding(word, known) && Distance(word, known, slips) <= slips)
                            return known;

        return null;
    }

    // "planets" is no slip for "planet": plurals and tenses of unknown words stay what they are.
    private static bool IsEnding(string word, string known) =>
        word.Length > known.Length && word.StartsWith(known, StringComparison.Ordinal);

    // Optimal string alignment, given up as soon as a row holds nothing near enough.
    private static int Distance(string one, string other, int most)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> next = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
            row[at] = at;

        for (var from = 1; from <= one.Length; from++)
        {
            if (Fill(one, other, from, before, row, next) > most)
                return most + 1;

            var spare = before;
            before = row;
            row = next;
            next = spare;
        }

        return row[other.Length];
    }

    private static int Fill(string one, string other, int from, Span<int> before, Span<int> row, Span<int> next)
    {
        var least = next[0] = from;
        for (var to = 1; to <= other.Length; to++)
        {
            next[to] = Math.Min(Math.Min(next[to - 1], row[to]) + 1, row[to - 1] + (one[from - 1] == other[to - 1] ? 0 : 1));
            if (from > 1 && to > 1 && one[from - 1] == other[to - 2] && one[from - 2] == other[to - 1])
                next[to] = Math.Min(next[to], before[to - 2] + 1);
            least = Math.Min(least, next[to]);
        }

        return least;
    }
}
