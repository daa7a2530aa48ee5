using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`rules`: seven kinds, and the nineteen older names that fold into them.</summary>
internal static class RuleReading
{
    private static readonly Dictionary<string, Func<RuleHead, Rule?>> Kinds = new()
    {
        ["quota"] = QuotaReading.Read, ["count"] = QuotaReading.Read, ["hours"] = QuotaReading.Read, ["days"] = QuotaReading.Read,
        ["coverage"] = CoverageReading.Read,
        ["deliverable"] = DeliverableReading.Read, ["deadline"] = DeliverableReading.Read,
        ["check"] = CheckReading.Read, ["composition"] = CheckReading.Read, ["capacity"] = CheckReading.Read, ["duration"] = CheckReading.Read,
        ["evidence"] = CheckReading.Read, ["sequence"] = CheckReading.Read,
        ["checklist"] = ChecklistReading.Read, ["presence"] = ChecklistReading.Read, ["phase"] = ChecklistReading.Read, ["workflow"] = ChecklistReading.Read,
        ["policy"] = ChecklistReading.Read, ["award"] = ChecklistReading.Read,
        ["target"] = TargetReading.Read, ["money"] = TargetReading.Read,
        ["report"] = ReportReading.Read,
    };

    public static IReadOnlyList<Rule> Read(Keys top, Known known)
    {
        var all = top.Maps("rules");
        Phases(top, known);
        Twins(all);

        return [.. all.Select(keys => Rule(keys, known)).OfType<Rule>()];
    }

    private static Rule? Rule(Keys keys, Known known)
    {
        keys.Must("id", "kind", "modality");
        if (keys.Text("id") is { } id && !IsId(id))
            keys.Findings.Wrong(keys["id"]!, Faults.MalformedRuleId, id);

        if (keys.Text("kind") is not { } kind)
            return null;
        if (Kinds.TryGetValue(Codes.Normal(kind), out var read))
            return Whole(new RuleHead(keys, known, Codes.Normal(kind)), read);

        keys.Findings.Wrong(keys["kind"]!, Faults.UnknownKind, kind);
        return null;
    }

    // A rule that could not be made out still has its names looked after.
    private static Rule? Whole(RuleHead head, Func<RuleHead, Rule?> read)
    {
        var rule = read(head);
        var whole = head.Whole(rule ?? head.Nothing);
        if (rule is not null)
            head.Keys.Close();

        return rule is null ? null : whole;
    }

    // Two or three capital letters, a dash, two digits.
    private static bool IsId(string id) =>
        id.Split('-') is [{ Length: 2 or 3 } letters, { Length: 2 } digits] && letters.All(char.IsAsciiLetterUpper) && digits.All(char.IsAsciiDigit);

    private static void Twins(IReadOnlyList<Keys> all)
    {
        var first = new Dictionary<string, Item>();
        foreach (var keys in all)
            if (keys.Text("id") is { } id && !first.TryAdd(id, keys.At))
                keys.Findings.Wrong(keys.At, Faults.DuplicateRule, id, Findings.Number(first[id].Line));
    }

    // A phase may be dated in its rule; other rules may name it before that.
    private static void Phases(Keys top, Known known)
    {
        var dated = new Dictionary<string, Item>();
        foreach (var item in KeyValues.Items(top["rules"]).OfType<Mapping>())
            if (item.Find("phase") is Mapping map && map.Find("id") is Leaf id && (map.Find("from") ?? map.Find("weeks") ?? map.Find("months")) is not null)
            {
                var code = Codes.Normal(id.Text);
                if (!dated.TryAdd(code, map))
                    known.Findings.Wrong(map, Faults.DuplicateId, code, Findings.Number(dated[code].Line));
                Phase(code, new Keys(map, known.Findings), known);
            }
    }

    // The file's own phase_windows were read before; they say it for a local file.
    private static void Phase(string id, Keys keys, Known known)
    {
        keys.ReadOver("id");
        var window = CalendarSection.Phase(keys);
        keys.Close();
        if (!known.Phases.Has(id))
            CalendarSection.Add(id, window, known);
    }
}
