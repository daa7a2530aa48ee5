using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>What the sections of one programme have explained so far: later sections and the rules may name only that.</summary>
internal sealed class Known
{
    public Known(Findings findings)
    {
        Findings = findings;
        Shelf On(string what, string section) => new(what, section, findings);
        (Params, Units, Groups, Roles, Kinds) = (On("param", "params"), On("unit", "units"), On("group", "groups"), On("role", "roles"), On("activity", "activities"));
        (Documents, Workflows, Reports, Ladders) = (On("deliverable", "deliverables"), On("workflow", "workflows"), On("report", "reports"), On("ladder", "notify"));
        (Populations, Phases, Anchors) = (On("population", "populations"), On("phase", "phase_windows"), On("anchor", "calendar.anchors"));
        People = On("person", "roles");
        People.Add(["student", "guardian", "parent", "family"]);
    }

    public Findings Findings { get; }

    public Shelf Params { get; }

    public Shelf Units { get; }

    public Shelf Groups { get; }

    public Shelf Roles { get; }

    public Shelf Kinds { get; }

    public Shelf Documents { get; }

    public Shelf Workflows { get; }

    public Shelf Reports { get; }

    public Shelf Ladders { get; }

    public Shelf Populations { get; }

    public Shelf Phases { get; }

    public Shelf Anchors { get; }

    /// <summary>Whom every county has, roles or not.</summary>
    public Shelf People { get; }

    public Dictionary<string, decimal> ParamValues { get; } = [];

    public Dictionary<string, UnitKind> UnitKinds { get; } = [];

    public Dictionary<string, RoleKind> RoleKinds { get; } = [];

    public Dictionary<string, KindForm> Forms { get; } = [];

    /// <summary>Other codes of the forms.</summary>
    public Dictionary<string, string> Aliases { get; } = [];

    public Dictionary<string, DocumentKind> DocumentKinds { get; } = [];

    public Dictionary<string, Workflow> Flows { get; } = [];

    public Dictionary<string, ReportKind> ReportKinds { get; } = [];

    public Dictionary<string, Ladder> LadderSteps { get; } = [];

    public Dictionary<string, Population> Crowds { get; } = [];

    public Dictionary<string, PhaseWindow> PhaseWindows { get; } = [];

    public Dictionary<string, LocalText> Terms { get; } = [];

    /// <summary>A kind's own code, whatever alias was written.</summary>
    public string? Kind(Named? named) => Kinds.Check(named) is { } code ? Aliases.GetValueOrDefault(code, code) : null;

    /// <summary>What an amount comes to before anything local; null where that depends on the unit.</summary>
    public decimal? Worth(Amount? amount) => amount switch
    {
        Amount.Fixed it                                                  => it.Value,
        Amount.Param it when ParamValues.TryGetValue(it.Name, out var own) => own,
        _                                                                => null,
    };
}

/// <summary>A workflow of the file: states a record passes through, or steps people take.</summary>
/// <param name="Confirm">Role that confirms; null when nobody does.</param>
internal sealed record Workflow(IReadOnlyList<string> States, IReadOnlyList<Step> Steps, int? Days, string? Confirm);
