namespace CoEduBot.Domain.People;

/// <summary>Somebody the roster names: staff or guardian. Recognised in Teams by <see cref="AadId"/>, the Entra object id.</summary>
public sealed class Person
{
    public required PersonId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The person's own choice, or the roster's; null follows the client's.</summary>
    public Locale? Locale { get; set; }

    public string? AadId { get; set; }

    /// <summary>Last digits of the registered phone, for guardians only: the second factor on a shared link. Never shown.</summary>
    public string? PhoneTail { get; set; }

    /// <summary>`;`-separated, as in the roster.</summary>
    public string Tags { get; set; } = "";

    /// <summary>`k=v;..`, as in the roster.</summary>
    public string Attrs { get; set; } = "";
}

/// <summary>A role held at a unit. <see cref="Code"/> is the roster's; <see cref="Roles.Of"/> tells whether it gives rights.</summary>
public sealed class PersonRole
{
    public required PersonId Person { get; init; }

    public required string Code { get; init; }

    public required UnitId Unit { get; init; }
}

/// <summary>A student: a subject, never a user.</summary>
public sealed class Student
{
    public required StudentId Id { get; init; }

    public required string Name { get; set; }

    public required UnitId Class { get; set; }

    public required FamilyId Family { get; set; }

    /// <summary>`k=v;..`, as in the roster.</summary>
    public string Attrs { get; set; } = "";
}

/// <summary>A guardian's place in a family.</summary>
public sealed class Guardian
{
    public required PersonId Person { get; init; }

    public required FamilyId Family { get; set; }
}
