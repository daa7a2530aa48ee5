using CoEduBot.Domain;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoEduBot.Storage.Programmes;

/// <summary>YAML to <see cref="Item"/>s. What other YAML readers would take differently is a mistake here, so that a file means one thing.</summary>
internal sealed class YamlText
{
    private const int Deepest = 40;

    // In YAML 1.1 these are true and false, and as keys they are lost.
    private static readonly HashSet<string> Traps = new(StringComparer.OrdinalIgnoreCase) { "on", "off", "yes", "no", "y", "n", "true", "false" };

    private readonly string file;
    private readonly Parser parser;
    private readonly Findings findings;
    private int reached = 1;

    private YamlText(string file, string text, Findings findings)
    {
        (this.file, this.findings) = (file, findings);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The file's outermost mapping; null when it cannot be read as YAML or holds something else.</summary>
    public static Mapping? Read(string file, string text, Findings findings)
    {
        var yaml = new YamlText(file, text, findings);
        try
        {
            return yaml.Document();
        }
        catch (YamlException wrong)
        {
            findings.Wrong(file, (int)Math.Max(1, wrong.Start.Line), Faults.Syntax, Reason(wrong.Message));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet 16.3 stumbles so over some open brackets; the place is that of the last thing it understood.
            findings.Wrong(file, yaml.reached, Faults.Syntax, "a bracket or a quote is open");
        }

        return null;
    }

    private Mapping? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            findings.Wrong(file, 1, Faults.Empty);
            return null;
        }

        var root = Next(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            findings.Wrong(file, (int)second.Start.Line, Faults.SecondDocument);

        if (root is Leaf { IsNull: true })
            findings.Wrong(file, 1, Faults.Empty);
        else if (root is not Mapping)
            findings.Wrong(root, Faults.NotAMapping);

        return root as Mapping;
    }

    private Item Next(int depth)
    {
        var at = parser.Current ?? throw new YamlException("the file ends too early");
        var line = reached = (int)at.Start.Line;
        if (at is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            findings.Wrong(file, line, Faults.Anchor);
        if (depth > Deepest)
            throw new YamlException(at.Start, at.End, "too deeply nested");

        switch (at)
        {
            case SequenceStart:
                parser.MoveNext();
                return new Sequence(file, line, Items(depth));
            case MappingStart:
                parser.MoveNext();
                return new Mapping(file, line, Pairs(depth));
            case Scalar text:
                parser.MoveNext();
                return Leaf(text);
            default:
                parser.MoveNext();
                return new Leaf(file, line, "", quoted: false);
        }
    }

    private List<Item> Items(int depth)
    {
        var items = new List<Item>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth + 1));

        return items;
    }

    private List<Pair> Pairs(int depth)
    {
        var pairs = new List<Pair>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var trapped = parser.Current is Scalar { Style: ScalarStyle.Plain } plain && Traps.Contains(plain.Value);
            var key = Next(depth + 1);
            var value = Next(depth + 1);
            if (trapped)
                findings.Wrong(key, Faults.TrapKey, ((Leaf)key).Text);
            else if (key is not Leaf name)
                findings.Wrong(key, Faults.KeyIsNoText);
            else if (pairs.Find(pair => pair.Name == Codes.Normal(name.Text)) is { } first)
                findings.Wrong(key, Faults.DuplicateKey, name.Text, Findings.Number(first.Key.Line));
            else
                pairs.Add(new Pair(Codes.Normal(name.Text), name, At(name.Line, value)));
        }

        return pairs;
    }

    // What is missing in a mapping is looked for where its name stands.
    private static Item At(int line, Item value) => value switch
    {
        Mapping map       => new Mapping(map.File, line, map.Pairs),
        Sequence sequence => new Sequence(sequence.File, line, sequence.Items),
        _                 => value,
    };

    private Leaf Leaf(Scalar text)
    {
        var leaf = new Leaf(file, (int)text.Start.Line, text.Value, quoted: text.Style != ScalarStyle.Plain);
        if (text.Style == ScalarStyle.Plain && LooksLikeANumberElsewhere(text.Value))
            findings.Wrong(leaf, Faults.Unquoted, text.Value);

        return leaf;
    }

    // `(Line: 3, Col: 5, Idx: 40) - (…): did not find …` says the place twice.
    private static string Reason(string message)
    {
        var what = message.LastIndexOf("): ", StringComparison.Ordinal) is var at and >= 0 ? message[(at + 3)..] : message;
        var cause = what.StartsWith("While ", StringComparison.Ordinal) && what.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? what[(comma + 2)..] : what;

        return cause.TrimEnd('.');
    }

    // YAML 1.1 reads 21:00 as 1260 and may read 05-15 as a number or a date.
    private static bool LooksLikeANumberElsewhere(string text) =>
        text.Length >= 4 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1])
        && (text.Split(':') is { Length: 2 or 3 } clock && clock.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit))
            || text.Length == 5 && text[2] == '-' && text.Count(char.IsAsciiDigit) == 4);
}
