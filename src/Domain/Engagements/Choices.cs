namespace CoEduBot.Domain.Engagements;

/// <summary>A family's answer to an invitation.</summary>
public enum Choice
{
    Yes,
    No,
    Maybe,
}

/// <summary>A family's place in an engagement with limited seats.</summary>
public enum Seat
{
    /// <summary>Not coming, undecided, or not answered.</summary>
    None,
    Confirmed,

    /// <summary>Coming, but full: in the queue.</summary>
    Waiting,

    /// <summary>A seat is held for them until the offer expires.</summary>
    Offered,

    /// <summary>The offer ran out; answering again joins the end of the queue.</summary>
    Lapsed,
}

/// <summary>How a family was marked at the door.</summary>
public enum Presence
{
    Present,
    Late,
    Excused,
    Absent,

    /// <summary>Came without having said so.</summary>
    WalkIn,
}

/// <summary>The way an answer came in; counted apart, and proxies are shown as such.</summary>
public enum Via
{
    Teams,
    Link,

    /// <summary>Entered by staff for the family.</summary>
    Proxy,
}
