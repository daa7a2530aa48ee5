using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`per`, `every`, `pool`: a period's code, `year` for the calendar year, `phase:id`.</summary>
internal static class PeriodReading
{
    private const string PhasePrefix = "phase:";

    /// <summary>Null where the key is missing or its value is none.</summary>
    public static Period? Code(Keys keys, string name, Known known)
    {
        if (keys.Text(name) is not { } text)
            return null;
        if (Codes.Normal(text) is var code && code.StartsWith(PhasePrefix, StringComparison.Ordinal))
            return new Period(PeriodCode.Phase, known.Phases.Check(new Named(code[PhasePrefix.Length..].Trim(), keys[name]!)));
        if ((code == "year" ? PeriodCode.CalendarYear : Codes.Read<PeriodCode>(code)) is { } period and not PeriodCode.Phase)
            return new Period(period);

        keys.Findings.Wrong(keys[name]!, Faults.UnknownPeriod, text);
        return null;
    }
}
