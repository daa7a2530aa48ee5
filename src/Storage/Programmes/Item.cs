namespace CoEduBot.Storage.Programmes;

/// <summary>A piece of a programme file with its place; what the readers see in place of YAML.</summary>
internal abstract class Item(string file, int line)
{
    public string File => file;

    public int Line => line;
}

/// <param name="quoted">False where other YAML readers may take it for something else than text.</param>
internal sealed class Leaf(string file, int line, string text, bool quoted) : Item(file, line)
{
    public string Text => text;

    /// <summary>Written as nothing: `amount: null`.</summary>
    public bool IsNull => !quoted && text is "" or "~" or "null";
}

internal sealed class Sequence(string file, int line, IReadOnlyList<Item> items) : Item(file, line)
{
    public IReadOnlyList<Item> Items => items;
}

internal sealed class Mapping(string file, int line, IReadOnlyList<Pair> pairs) : Item(file, line)
{
    /// <summary>In the file's order, each key once.</summary>
    public IReadOnlyList<Pair> Pairs => pairs;

    public Item? Find(string name) => pairs.FirstOrDefault(pair => pair.Name == name)?.Value;
}

/// <param name="Name">The key in kebab-case.</param>
/// <param name="Key">As it was written, with its place.</param>
internal sealed record Pair(string Name, Leaf Key, Item Value);

/// <summary>A code people wrote, in kebab-case, and where.</summary>
internal readonly record struct Named(string Code, Item At);
