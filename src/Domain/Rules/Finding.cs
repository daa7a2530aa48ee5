using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Whether what a requirement lacks can still be supplied.</summary>
internal enum Outlook
{
    /// <summary>Too many, too short, late: it stays so.</summary>
    Fixed,

    /// <summary>Evidence, a field, a signature: somebody may still add it.</summary>
    Mendable,

    /// <summary>Its time has not come.</summary>
    Pending,
}

/// <summary>What one requirement came to.</summary>
/// <param name="Missing">Codes of what is lacking; empty when met.</param>
/// <param name="Have">Only of requirements that count something, with <paramref name="Need"/>, the bound that matters.</param>
/// <param name="Over">More than the most allowed, or somebody who may not be there: more of it cannot help.</param>
internal readonly record struct Finding(bool Met, Outlook Outlook, IReadOnlyList<string> Missing, decimal? Have = null, decimal? Need = null, bool Over = false)
{
    public static readonly Finding Fine = new(true, Outlook.Fixed, []);

    public static Finding Lacking(string code, Outlook outlook = Outlook.Mendable) => new(false, outlook, [code]);

    public static Finding Of(bool met, string code, Outlook outlook = Outlook.Mendable) => met ? Fine : Lacking(code, outlook);

    /// <summary>A number against its bounds; null when a bound cannot be told, so that nothing can be asked.</summary>
    public static Finding? Counted(decimal have, Bounds bounds, string code, Unit? unit, Book book, Outlook outlook = Outlook.Fixed)
    {
        if (Lost(bounds.Min) || Lost(bounds.Max) || Lost(bounds.Exactly))
            return null;

        var (min, max) = (book.Value(bounds.Exactly ?? bounds.Min, unit), book.Value(bounds.Exactly ?? bounds.Max, unit));
        var over = have > max;

        return have < min || over
            ? new Finding(false, outlook, [code], have, over ? max : min, over)
            : new Finding(true, outlook, [], have, min ?? max ?? 0);

        bool Lost(Amount? amount) => amount is not null && book.Value(amount, unit) is null;
    }
}

/// <summary>Findings of one subject, made into a line of the scoreboard. Loops, not queries: there is a line for every engagement and rule.</summary>
internal static class Findings
{
    /// <summary>Without anything to ask it is not applicable. A single number is shown as it is, else how many requirements are met.</summary>
    public static ScoreLine Line(
        Rule rule, string subject, Span span, List<Finding> findings, Func<List<Finding>, Standing> judge, IReadOnlyList<string> proof)
    {
        if (findings.Count == 0)
            return new ScoreLine(rule.Id, subject, span, Standing.NotApplicable, 0, 0, [], proof);

        var missing = Missing(findings);
        var (have, need) = findings is [{ Have: { } one, Need: { } of }] ? (one, of) : (Met(findings), findings.Count);

        return new ScoreLine(rule.Id, subject, span, missing.Count == 0 ? Standing.Met : judge(findings), have, need, missing, proof);
    }

    /// <summary>Codes of what is lacking, each once; none when all is met.</summary>
    public static IReadOnlyList<string> Missing(List<Finding> findings)
    {
        List<string>? codes = null;
        foreach (var finding in findings)
            foreach (var code in finding.Met ? [] : finding.Missing)
                if (codes is null || !codes.Contains(code))
                    (codes ??= []).Add(code);

        return codes ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Of what may still grow in its period: by its pace while open; beyond its limit it is overdue until it closes.</summary>
    public static Standing InPeriod(List<Finding> findings, Span span, DateOnly today, Modality modality)
    {
        if (today >= span.Until)
            return Standings.Closed(modality);
        if (findings.Exists(each => !each.Met && each.Over))
            return Standing.Overdue;

        return findings.Exists(each => !each.Met && Standings.Of(each.Have ?? 0, each.Need ?? 1, span, today, modality) == Standing.AtRisk)
            ? Standing.AtRisk
            : Standing.OnTrack;
    }

    private static int Met(List<Finding> findings)
    {
        var met = 0;
        foreach (var finding in findings)
            met += finding.Met ? 1 : 0;

        return met;
    }
}
