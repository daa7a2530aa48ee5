using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Report"/>.</summary>
internal static class ReportReading
{
    public static Rule? Read(RuleHead head)
    {
        head.Keys.Must("report");
        var code = head.Known.Reports.Check(head.Keys.Code("report")) ?? "";
        var every = head.Known.ReportKinds.GetValueOrDefault(code)?.Every ?? PeriodCode.Programme;

        return new Rule.Report(code) { Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(every) };
    }
}
