namespace CoEduBot.Domain;

/// <summary>
/// Text as it is kept when it is about a child or a family: closed with a key that is not in the database. Only storage's
/// seal closes and opens it, so plain words cannot land in such a column by mistake.
/// </summary>
public readonly record struct Sealed(string Value)
{
    public override string ToString() => "(sealed)";
}
