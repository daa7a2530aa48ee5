using System.Collections.Concurrent;
using System.Collections.Frozen;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Phrases;

/// <summary>The phrases and the words in them, read once from the tables; heaviest phrases first.</summary>
internal sealed class PhraseBook
{
    private readonly FrozenDictionary<string, int> _lists;
    private readonly ConcurrentDictionary<string[], ListSet> _sets = new(ReferenceEqualityComparer.Instance);

    private PhraseBook(Lexicon lexicon, IReadOnlyDictionary<string, int> lists, Spelling spelling, IReadOnlyList<Phrase> phrases) =>
        (Lexicon, _lists, Spelling, Phrases) = (lexicon, lists.ToFrozenDictionary(), spelling, phrases);

    public Lexicon Lexicon { get; }

    public Spelling Spelling { get; }

    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>The number of a word list; -1 when no list has this name.</summary>
    public int this[string list] => _lists.GetValueOrDefault(list, -1);

    /// <summary>Several lists as one set, remembered for the array that names them.</summary>
    public ListSet Set(string[] lists) => _sets.GetOrAdd(lists, names => ListSet.Of([.. names.Select(name => this[name]).Where(list => list >= 0)]));

    public static PhraseBook Of(IReadOnlyList<KindWords> kinds, params string[] tables)
    {
        var draft = new Lexicon.Draft();
        foreach (var table in tables)
            ReadLists(table, draft);
        foreach (var kind in kinds)
            foreach (var list in new[] { "kind", KindList(kind) })
                draft.Add(list, WordForms.Split(kind.Words));
        foreach (var list in Sentence.ReadLists)
            _ = draft.List(list);

        var phrases = MeaningPhrases.All.SelectMany(part => part.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => PhraseLine.Read(part.Meaning, line, draft))).ToList();

        return new(draft.Done(), draft.Names, new Spelling(draft.Words), [.. phrases.OrderByDescending(phrase => phrase.Weight)]);
    }

    public static string KindList(KindWords kind) => kind.Only is null ? $"kind:{kind.Code}" : $"kind:{kind.Code}:{kind.Only}";

    private static void ReadLists(string table, Lexicon.Draft draft)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var name = line[..colon].TrimStart('*');
            var words = WordForms.Split(line[(colon + 1)..]).ToList();
            draft.Add(name, words);
            if (name.IndexOf(':', StringComparison.Ordinal) is > 0 and var choice)
                draft.Add(name[..choice], words);
            if (line[0] == '*')
                draft.Add("action", words);
        }
    }
}
