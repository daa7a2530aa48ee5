namespace CoEduBot.Domain.Rules;

/// <summary>One time members were reached: the same object for all whom one engagement reached, so that telling hits apart costs nothing.</summary>
/// <param name="id">Of the engagement; empty where a record, a tick or an assignment reached the member.</param>
public sealed class Hit(string id, DateOnly day)
{
    public string Id => id;

    public DateOnly Day => day;
}
