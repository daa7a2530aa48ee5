using System.Collections.Frozen;

namespace CoEduBot.Bot.Intents.Words;

/// <summary>A known word in the sentence, with the word lists it stands in.</summary>
internal readonly record struct Token(int Start, int End, ListSet Lists);

/// <summary>
/// All words the reader knows, each in one or more named lists, found in one walk over a sentence. A word inside a longer
/// known word does not count: 签到 is not in 签到表.
/// </summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<long, int> _edges;
    private readonly ListSet[] _lists;
    private readonly bool[] _hides;

    private Lexicon(FrozenDictionary<long, int> edges, ListSet[] lists, bool[] hides) => (_edges, _lists, _hides) = (edges, lists, hides);

    /// <summary>The known words of a sentence in order; none reaches into a part that is already understood.</summary>
    public List<Token> Find(string text, bool[] taken)
    {
        var found = new List<Token>(16);
        var covered = 0;
        for (var at = 0; at < text.Length; at++)
            if (!taken[at])
                Add(text, at, taken, found, ref covered);

        return found;
    }

    private void Add(string text, int at, bool[] taken, List<Token> found, ref int covered)
    {
        if (char.IsAsciiLetterOrDigit(text[at]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            return;

        var (longest, written) = (0, 0);
        var (lists, own) = (0, 0);
        for (int node = 0, end = at; end < text.Length && !taken[end] && _edges.TryGetValue(Edge(node, text[end]), out node);)
        {
            end++;
            if (_lists[node].IsEmpty || IsInsideWord(text, end))
                continue;
            if (_hides[node])
                (longest, lists) = (end, node);
            else
                (written, own) = (end, node);
        }

        if (longest > covered)
            found.Add(new(at, covered = longest, _lists[lists]));
        if (written > covered)
            found.Add(new(at, written, _lists[own]));
    }

    private static bool IsInsideWord(string text, int end) =>
        end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]);

    private static long Edge(int node, char letter) => ((long)node << 16) | letter;

    /// <summary>Gathers words; lists are numbered in the order they are first named.</summary>
    internal sealed class Draft
    {
        private readonly Dictionary<long, int> _edges = [];
        private readonly List<SortedSet<int>> _nodes = [[]];
        private readonly List<bool> _hides = [false];
        private readonly Dictionary<string, int> _names = [];
        private readonly HashSet<string> _words = [];

        public IReadOnlyDictionary<string, int> Names => _names;

        public int List(string name)
        {
            if (!_names.TryGetValue(name, out var number))
                _names[name] = number = _names.Count;

            return number;
        }

        /// <summary>All words added, ready for matching.</summary>
        public IReadOnlyCollection<string> Words => _words;

        /// <summary>Puts words into a list. Words of the tables hide the words inside them, those written in a phrase do not.</summary>
        public void Add(string name, IEnumerable<string> words, bool hides = true)
        {
            var list = List(name);
            foreach (var written in words)
                foreach (var word in WordForms.Of(written).Select(NormalForm.OfWord))
                {
                    var node = Node(word);
                    _nodes[node].Add(list);
                    _hides[node] |= hides;
                    _words.Add(word);
                }
        }

        private int Node(string word)
        {
            var node = 0;
            foreach (var letter in word)
            {
                if (!_edges.TryGetValue(Edge(node, letter), out var next))
                {
                    _edges[Edge(node, letter)] = next = _nodes.Count;
                    _nodes.Add([]);
                    _hides.Add(false);
                }

                node = next;
            }

            return node;
        }

        public Lexicon Done() => new(_edges.ToFrozenDictionary(), [.. _nodes.Select(ListSet.Of)], [.. _hides]);
    }
}
