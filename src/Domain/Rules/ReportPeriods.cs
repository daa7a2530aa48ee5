using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Over what time a county's reports are, by the first programme that has them under `reports:`.</summary>
public static class ReportPeriods
{
    /// <summary>The period a day lies in, or between two the one just over. Null where no programme has the report, or none has begun.</summary>
    public static Span? At(Catalogue catalogue, string report, DateOnly day) =>
        Begun(catalogue, report, day) is { Count: > 0 } begun ? begun.MaxBy(span => span.From) : null;

    /// <summary>By its id.</summary>
    public static Span? Named(Catalogue catalogue, string report, string id, DateOnly today) =>
        Begun(catalogue, report, today).Select(span => (Span?)span).FirstOrDefault(span => span!.Value.Id == id);

    private static IReadOnlyList<Span> Begun(Catalogue catalogue, string report, DateOnly day) =>
        catalogue.Programmes.FirstOrDefault(programme => programme.Reports.ContainsKey(report)) is { } programme
            ? Periods.Begun(new Period(programme.Reports[report].Every), programme, day)
            : [];
}
