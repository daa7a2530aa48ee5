using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`deliverables`, `workflows` and `reports`.</summary>
internal static class DocumentSection
{
    private static readonly IReadOnlyList<string> Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static void Documents(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("deliverables"))
        {
            known.Documents.Add(name.Code);
            if (KeyValues.Map(value, top.Findings) is not { } keys)
                continue;

            keys.Must("names");
            keys.ReadOver("fields", "evidence", "creates", "autofill");
            known.DocumentKinds[name.Code] = new DocumentKind(name.Code, keys.Words("names"), keys.Codes("items"));
            keys.Close();
        }
    }

    public static void Workflows(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("workflows"))
        {
            known.Workflows.Add(name.Code);
            if (KeyValues.Map(value, top.Findings) is { } keys)
                known.Flows[name.Code] = Workflow(keys, known);
        }
    }

    public static Workflow Workflow(Keys keys, Known known)
    {
        keys.One("states", "steps");
        keys.ReadOver("route", "names");
        foreach (var doer in new[] { "submit", "accept", "owner", "decide" })
            known.Roles.Check(keys.Code(doer), known.Units, known.Groups);
        var confirm = known.Roles.Check(keys.Code("confirm"));
        var flow = new Workflow(keys.SomeCodes("states"), [.. keys.Maps("steps").Select(step => Step(step, known))], keys.Whole("sla_days", 0, 3660), confirm);
        keys.Close();

        return flow;
    }

    // Some steps are done by a group or an office as a whole.
    private static Step Step(Keys keys, Known known)
    {
        keys.Must("act");
        keys.ReadOver("method");
        var step = new Step(keys.Code("act")?.Code ?? "", known.Roles.Check(keys.Code("role"), known.Units, known.Groups));
        keys.Close();

        return step;
    }

    public static void Reports(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("reports"))
        {
            known.Reports.Add(name.Code);
            if (KeyValues.Map(value, top.Findings) is not { } keys)
                continue;

            keys.Must("every", "audience");
            keys.ReadOver("names");
            var audience = known.Roles.Check(keys.Code("audience"), known.Units, known.Populations, known.Groups);
            known.ReportKinds[name.Code] = new ReportKind(
                name.Code, PeriodReading.Code(keys, "every", known)?.Code ?? PeriodCode.Programme, Weekday(keys), keys.Whole("day", 1, 31), audience ?? "", keys.Codes("content"));
            keys.Close();
        }
    }

    public static DayOfWeek? Weekday(Keys keys)
    {
        if (keys.Text("weekday") is not { } text)
            return null;

        var day = Weekdays.ToList().FindIndex(name => Codes.Normal(text).StartsWith(name, StringComparison.Ordinal));
        if (day < 0)
            keys.Findings.Wrong(keys["weekday"]!, Faults.NotOneOf(Weekdays), text);

        return day < 0 ? null : (DayOfWeek)day;
    }
}
