namespace CoEduBot.Domain;

/// <summary>A person's id as the county's roster gives it; opaque text.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A unit's id (county, township, school, grade, class) as the roster gives it; opaque text.</summary>
public readonly record struct UnitId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A student's id as the roster gives it; opaque text.</summary>
public readonly record struct StudentId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A family: guardians and students tied together by the guardians' list. Siblings share one, so do separated
/// parents of one child. One family gives one answer per engagement.
/// </summary>
public readonly record struct FamilyId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An engagement's id. Sorts by creation, so that lists read in the order things were planned.</summary>
public readonly record struct EngagementId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A home visit's id; sorts by creation.</summary>
public readonly record struct VisitId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of one element of an open day: a lesson to observe, a meal, a slot for a talk.</summary>
public readonly record struct ElementId(string Value)
{
    public override string ToString() => Value;
}
