namespace CoEduBot.Domain.OpenDays;

/// <summary>
/// A part of an open day that families choose: a lesson to observe, a shared meal, a forum, a slot for a talk. Elements of one
/// <see cref="Group"/> are alternatives: a family takes at most one of them (the same lesson twice, a teacher's slots).
/// </summary>
public sealed class Element
{
    public required ElementId Id { get; init; }

    public required EngagementId Engagement { get; init; }

    /// <summary>What it is: `lesson`, `meal-or-boarding`, `take-part`, `forum`, `parent-child`, `talk`, or a strand of a festival.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public required string Room { get; set; }

    /// <summary>Families with a student at or below this unit may choose it.</summary>
    public required UnitId Audience { get; init; }

    /// <summary>Empty: it stands alone.</summary>
    public string Group { get; init; } = "";

    /// <summary>What was put down in one go (a lesson for every class, a head teacher's slots) shares one, and is changed in one go.</summary>
    public string Line { get; init; } = "";

    /// <summary>Who holds it: the teacher of a talk; null where nobody is named.</summary>
    public PersonId? Host { get; init; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>People; null is no limit. A talk has 1, and one family takes it however many come (<see cref="ByFamily"/>).</summary>
    public int? Capacity { get; set; }

    /// <summary>A family is one, however many come.</summary>
    public bool ByFamily { get; init; }

    /// <summary>Confirmed or held by an open offer. Kept in the same commit as each choice; equals a recount.</summary>
    public int SeatsTaken { get; set; }

    public int WaitingFamilies { get; set; }

    public int NextInQueue { get; set; } = 1;

    /// <summary>Raised when time, room or title change, or when it is dropped.</summary>
    public int Version { get; set; } = 1;

    public bool Dropped { get; set; }

    public int Seats(int headcount) => ByFamily ? 1 : headcount;

    public bool IsFull(int more) => Capacity is { } seats && SeatsTaken + more > seats;

    public bool Clashes(Element other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}
