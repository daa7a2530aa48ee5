using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Programmes;

/// <summary>The programmes a county works by, together. A kind, term or rule may come from any of them; the first that names it is asked.</summary>
public sealed class Catalogue(IReadOnlyList<Programme> programmes)
{
    public static readonly Catalogue Empty = new([]);

    private readonly Dictionary<string, KindForm> kinds = FirstOf(programmes.SelectMany(programme => programme.Kinds));
    private readonly Dictionary<string, LocalText> terms = FirstOf(programmes.SelectMany(programme => programme.Terms));
    private readonly Dictionary<string, (Programme, Rule)> rules = FirstOf(
        programmes.SelectMany(programme => programme.Rules.Select(rule => KeyValuePair.Create(rule.Id, (programme, rule)))));

    public IReadOnlyList<Programme> Programmes => programmes;

    public IReadOnlyCollection<KindForm> Kinds => kinds.Values;

    /// <summary>The form of an activity kind, by its code; null for one no programme names.</summary>
    public KindForm? Kind(string code) => kinds.GetValueOrDefault(code);

    /// <summary>What an item, field or value is called; the code itself where no file names it.</summary>
    public string Term(string code, Locale locale) => terms.TryGetValue(code, out var text) ? text.In(locale) : code;

    /// <summary>What a role is called; the code itself where no file names it.</summary>
    public string Role(string code, Locale locale) =>
        programmes.Select(programme => programme.Roles.GetValueOrDefault(code)?.Names).OfType<LocalText>().FirstOrDefault()?.In(locale) ?? code;

    public (Programme Programme, Rule Rule)? Rule(string id) => rules.TryGetValue(id, out var found) ? found : null;

    /// <summary>
    /// Who organises what a unit hosts: the nearest unit at or above it whose kind may organise this activity kind, so
    /// that a head teacher's lecture for a class counts for the school. The host itself where nobody may.
    /// </summary>
    /// <param name="chain">The host and the units above it, the host first.</param>
    public Unit Organiser(string kind, IReadOnlyList<Unit> chain)
    {
        var allowed = Kind(kind)?.Organisers ?? [];

        return allowed.Count == 0 ? chain[0] : chain.FirstOrDefault(unit => allowed.Contains(unit.Kind)) ?? chain[0];
    }

    private static Dictionary<string, T> FirstOf<T>(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (code, value) in pairs)
            first.TryAdd(code, value);

        return first;
    }
}
