using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(Assigned), "assigned")]
public abstract partial record Notice
{
    /// <summary>To who was given students of a school's care list. How many is looked up when it leaves; who they are is not said here.</summary>
    /// <param name="Role">`visiting-cadre` or `subject-teacher`.</param>
    public sealed record Assigned(string School, string Role) : Notice { public override string? About => null; }
}
