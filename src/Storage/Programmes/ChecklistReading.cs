using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Checklist"/>: its keys say of which form it is. Presence, phase, workflow, policy, award.</summary>
internal static class ChecklistReading
{
    private const int Longest = 3660;

    private static readonly IReadOnlyList<string> Plain = ["checklist", "phase", "enforce"];

    public static Rule? Read(RuleHead head)
    {
        var keys = head.Keys;
        var form = Form(keys);
        if (form is null)
        {
            keys.Findings.Wrong(keys.At, Faults.ChooseOne(["checklist", "phase", "workflow", "categories", "points", "enforce"]));
            return null;
        }

        var of = form switch
        {
            "checklist" => Presence(keys),
            "phase"     => Phase(keys, head.Known),
            "workflow"  => Workflow(keys, head.Known),
            "enforce"   => Policy(keys, head.Known),
            _           => Award(keys, head.Known),
        };

        return of is null ? null : new Rule.Checklist(of, head.Known.Roles.Check(keys.Code("confirm")))
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(Natural(of, keys, head.Known)),
        };
    }

    // A selection by a workflow alone is about nothing that is applied for.
    private static string? Form(Keys keys)
    {
        var forms = Plain.Where(keys.Has).ToList();
        if (keys.Has("categories") || keys.Has("points") || keys.Has("workflow") && !keys.Has("applies_to"))
            forms.Add("award");
        else if (keys.Has("workflow"))
            forms.Add("workflow");

        return forms.Count == 1 ? forms[0] : null;
    }

    private static ChecklistOf.Presence Presence(Keys keys)
    {
        keys.Must("for_each");

        return new ChecklistOf.Presence(keys.SomeCodes("checklist"), keys.Flag("all") ?? true);
    }

    private static ChecklistOf.Phase Phase(Keys keys, Known known)
    {
        keys.Must("tasks");
        var tasks = keys.Codes("tasks");
        if (keys["phase"] is not Mapping map)
            return new ChecklistOf.Phase(known.Phases.Check(keys.Code("phase")) ?? "", tasks);

        // Its dates were read before all rules.
        var phase = new Keys(map, keys.Findings);
        phase.Must("id");
        phase.ReadOver("from", "to", "weeks", "months");
        var id = known.Phases.Check(phase.Code("id")) ?? "";
        phase.Close();

        return new ChecklistOf.Phase(id, tasks);
    }

    private static ChecklistOf? Workflow(Keys keys, Known known)
    {
        var flow = keys["workflow"] is Mapping inline ? DocumentSection.Workflow(new Keys(inline, keys.Findings), known)
            : known.Workflows.Check(keys.Code("workflow")) is { } name ? known.Flows.GetValueOrDefault(name) : null;
        if (keys.Map("applies_to") is not { } about)
            return null;

        _ = PeriodReading.Code(about, "per", known);
        var on = about.One("record", "group", "deliverable") switch
        {
            "record"      => about.Code("record")?.Code,
            "group"       => known.Groups.Check(about.Code("group"), known.Units),
            "deliverable" => known.Documents.Check(about.Code("deliverable")),
            _             => null,
        };
        about.ReadOver("record", "group", "deliverable");
        about.Close();

        return flow is { Steps.Count: > 0 } ? new ChecklistOf.Chain(on ?? "", flow.Steps)
            : new ChecklistOf.Workflow(on ?? "", flow?.States ?? [], keys.Whole("sla_days", 0, Longest) ?? flow?.Days);
    }

    private static ChecklistOf.Policy Policy(Keys keys, Known known)
    {
        if (keys.Map("applies_to") is { } about)
        {
            _ = FilterReading.Read(about, known);
            about.Close();
        }

        var codes = keys.CodeList("enforce");
        foreach (var code in codes.Where(code => !Enforcements.All.Contains(code.Code) && !Enforcements.Later.Contains(code.Code)))
            keys.Findings.Wrong(code.At, Faults.UnknownEnforcement, code.Code);

        return new ChecklistOf.Policy([.. codes.Select(code => code.Code)]);
    }

    private static ChecklistOf.Award Award(Keys keys, Known known)
    {
        keys.Must("for_each", "per");
        keys.ReadOver("points");
        known.Workflows.Check(keys.Code("workflow"));

        return new ChecklistOf.Award(keys.Codes("categories"));
    }

    private static Period Natural(ChecklistOf of, Keys keys, Known known) =>
        of is ChecklistOf.Phase phase ? new Period(PeriodCode.Phase, phase.Id)
        : keys.Map("applies_to") is { } about && PeriodReading.Code(about, "per", known) is { } per ? per
        : new Period(PeriodCode.Programme);
}
