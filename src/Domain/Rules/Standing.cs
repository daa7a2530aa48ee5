using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Where a subject stands with a rule in a period. Codes in output are kebab-case.</summary>
public enum Standing
{
    NotDue,
    OnTrack,

    /// <summary>Still open, but what is missing exceeds what the remaining pace allows.</summary>
    AtRisk,
    Met,

    /// <summary>The due time has passed; it can still be mended.</summary>
    Overdue,

    /// <summary>Closed and short.</summary>
    Missed,

    /// <summary>Let off by a person, with a reason.</summary>
    Waived,
    NotApplicable,

    /// <summary>Closed and short of a guideline, which is no breach.</summary>
    BelowGuideline,
}

/// <summary>One rule, one subject, one period: the answer to what is due, what is done, what proves it.</summary>
/// <param name="Subject">Id of a unit, person, engagement, …</param>
/// <param name="Have">In the unit of <paramref name="Need"/>.</param>
/// <param name="Missing">Codes or ids: members not reached, items not ticked, requirements failed, `late` with instants.</param>
/// <param name="Proof">Ids of the entries behind <paramref name="Have"/>.</param>
public sealed record ScoreLine(
    string Rule, string Subject, Span Period, Standing Standing, decimal Have, decimal Need,
    IReadOnlyList<string> Missing, IReadOnlyList<string> Proof)
{
    /// <summary>Why it was waived; empty otherwise.</summary>
    public string Note { get; init; } = "";
}

/// <summary>How figures become a standing; the same for all rule kinds.</summary>
public static class Standings
{
    /// <summary>
    /// Missing work may take at most this multiple of the pace an even spread asks for, before it is at risk: half of
    /// the work left with a quarter of the time left is. Not in any source; chosen so that a school with one of three
    /// lectures held is warned when a third of the term is left.
    /// </summary>
    public const decimal PaceAllowed = 2;

    /// <summary>The standing of open-ended work by a count.</summary>
    public static Standing Of(decimal have, decimal need, Span period, DateOnly today, Modality modality)
    {
        if (need <= 0)
            return Standing.NotApplicable;
        if (have >= need)
            return Standing.Met;
        if (today < period.From)
            return Standing.NotDue;
        if (today >= period.Until)
            return Closed(modality);

        var missing = need - have;
        var left = period.DaysLeft(today);
        var tooFast = missing / need > PaceAllowed * left / period.Days;

        return modality.Alerts() && (missing > left || tooFast) ? Standing.AtRisk : Standing.OnTrack;
    }

    /// <summary>A closed period that fell short.</summary>
    public static Standing Closed(Modality modality) => modality.IsGuideline() ? Standing.BelowGuideline : Standing.Missed;
}
