using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(PlansWanted), "plans-wanted")]
[JsonDerivedType(typeof(PlanReturned), "plan-returned")]
[JsonDerivedType(typeof(PlanAccepted), "plan-accepted")]
public abstract partial record Notice
{
    /// <summary>To whoever plans at these schools: the county office asks for the month's plan. Which are still missing is looked up when it leaves.</summary>
    public sealed record PlansWanted(string Month, IReadOnlyList<string> Schools) : Notice { public override string? About => null; }

    /// <summary>To the school: the plan is back, with the county office's words.</summary>
    public sealed record PlanReturned(string School, string Month) : Notice { public override string? About => null; }

    /// <summary>To the school: the plan is accepted.</summary>
    public sealed record PlanAccepted(string School, string Month) : Notice { public override string? About => null; }
}
