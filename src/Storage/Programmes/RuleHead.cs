using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>What every rule has, and the keys the reader of its kind goes on with.</summary>
internal sealed class RuleHead(Keys keys, Known known, string written)
{
    public Keys Keys => keys;

    public Known Known => known;

    /// <summary>The kind as the file names it, in kebab-case: one of the seven, or of the nineteen older names.</summary>
    public string Written => written;

    public Findings Findings => known.Findings;

    public string Id { get; } = keys.Text("id") ?? "";

    public Modality Modality { get; } = keys.OneOf<Modality>("modality", Faults.UnknownModality) ?? Modality.Must;

    /// <summary>The rule's id where the file has no words for it.</summary>
    public LocalText Title { get; } = keys["title"] switch
    {
        null      => Same(keys.Text("id") ?? ""),
        Leaf text => Same(text.Text),
        _         => keys.Words("title"),
    };

    /// <summary>The rule's period with its seasons; <paramref name="fallback"/> where it names none.</summary>
    public Period Per(Period fallback) => (PeriodReading.Code(keys, "per", known) ?? fallback) with
    {
        Months = keys.Wholes("months", 1, 12),
        SkipsSuspended = keys.Flag("skip_suspended_months") ?? false,
    };

    public Period Per(PeriodCode fallback) => Per(new Period(fallback));

    /// <summary>In place of a rule that could not be made out.</summary>
    public Rule Nothing => new Rule.Report("") { Id = Id, Modality = Modality, Title = Title, Per = new Period(PeriodCode.Programme) };

    /// <summary>The rule with what all kinds share.</summary>
    public Rule Whole(Rule rule)
    {
        Anchor();
        known.Roles.Check(keys.Code("owner"));

        return rule with
        {
            ForEach = ScopeReading.Read(keys.Map("for_each"), known),
            Ladder = known.Ladders.Check(keys.Code("notify")),
            NumberInSource = keys.Flag("number_in_source") ?? true,
            Flag = Flag(),
        };
    }

    // Two weeks are counted from week 1 anyhow.
    private void Anchor()
    {
        if (keys.Code("anchor") is { } anchor && anchor.Code != "week-1")
            known.Anchors.Check(anchor);
    }

    // A flag may be known to one deployment only, so it need not be among the params.
    private string? Flag()
    {
        if (keys.Map("enabled_by") is not { } by)
            return null;

        by.Must("flag");
        var flag = by.Code("flag")?.Code;
        by.Close();

        return flag;
    }

    private static LocalText Same(string text) => new(text, text, text);
}
