namespace CoEduBot.Bot.Intents.Words;

/// <summary>Numbers of word lists, as bits: asking whether a word stands in one of many lists is the reader's commonest question.</summary>
internal sealed class ListSet
{
    public static readonly ListSet Empty = Of([]);

    private readonly ulong[] _bits;

    private ListSet(ulong[] bits) => _bits = bits;

    public static ListSet Of(IReadOnlyCollection<int> lists)
    {
        var bits = new ulong[lists.Count == 0 ? 0 : (lists.Max() / 64) + 1];
        foreach (var list in lists)
            bits[list / 64] |= 1UL << (list % 64);

        return new(bits);
    }

    /// <summary>All lists of several words.</summary>
    public static ListSet Union(IReadOnlyList<Token> tokens)
    {
        var bits = new ulong[tokens.Count == 0 ? 0 : tokens.Max(token => token.Lists._bits.Length)];
        for (var at = 0; at < tokens.Count; at++)
            for (var block = 0; block < tokens[at].Lists._bits.Length; block++)
                bits[block] |= tokens[at].Lists._bits[block];

        return new(bits);
    }

    public bool IsEmpty => _bits.Length == 0;

    public bool Contains(int list) => list >= 0 && list / 64 < _bits.Length && (_bits[list / 64] >> (list % 64) & 1) != 0;

    public bool Overlaps(ListSet other)
    {
        for (var block = Math.Min(_bits.Length, other._bits.Length) - 1; block >= 0; block--)
            if ((_bits[block] & other._bits[block]) != 0)
                return true;

        return false;
    }
}
