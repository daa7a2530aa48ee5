using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain;

/// <summary>Why the bot says no: the closed list. A refusal stores nothing, except that a wrong code is counted; its words (cause and next step) are in Texts under `refusals`.</summary>
public abstract partial record Refusal
{
    private Refusal() { }

    /// <summary>Nobody in the roster has this sender's Entra id.</summary>
    public sealed record Unknown : Refusal;

    public sealed record NotAllowed(Act Act) : Refusal;

    /// <summary>The person's role does not reach the audience named.</summary>
    public sealed record OutOfReach(string Unit) : Refusal;

    public sealed record NoSuchUnit(string Name) : Refusal;

    /// <summary>Nothing the person may see fits what was asked for.</summary>
    public sealed record NothingFits : Refusal;

    /// <summary>Personal matters are answered in a one-to-one chat only.</summary>
    public sealed record OnlyOneToOne : Refusal;

    public sealed record Missing(string Field) : Refusal;

    public sealed record TooLong(string Field, int Limit) : Refusal;

    public sealed record NotANumber(string Field, int From, int To) : Refusal;

    public sealed record InThePast(DateTimeOffset StartsAt) : Refusal;

    public sealed record EndsBeforeStart : Refusal;

    /// <summary>More than a day long, or more than 18 months ahead: surely a slip.</summary>
    public sealed record NotPlausible : Refusal;

    public sealed record PlaceTaken(string Place, string Topic, DateTimeOffset StartsAt, DateTimeOffset EndsAt) : Refusal;

    /// <summary>The card pressed shows an older version of the engagement.</summary>
    public sealed record Stale : Refusal;

    public sealed record NotInState(EngagementState State) : Refusal;

    /// <summary>The engagement has begun: answers are closed.</summary>
    public sealed record Closed : Refusal;

    public sealed record NotInvited : Refusal;

    /// <summary>More people than there are seats to have.</summary>
    public sealed record SeatsLeft(int Seats) : Refusal;

    /// <summary>The seat offered went to the next family when the time ran out.</summary>
    public sealed record OfferGone : Refusal;

    public sealed record CheckInNotOpenYet(DateTimeOffset OpensAt) : Refusal;

    /// <summary>It is time, but the host has not started check-in.</summary>
    public sealed record CheckInNotStarted : Refusal;

    public sealed record CheckInOver : Refusal;

    public sealed record WrongCode : Refusal;

    public sealed record TooManyTries(DateTimeOffset Until) : Refusal;

    public sealed record NotOverYet(DateTimeOffset EndsAt) : Refusal;

    /// <summary>Feedback is for families who came.</summary>
    public sealed record WasNotThere : Refusal;

    /// <summary>Feedback is taken for a week.</summary>
    public sealed record FeedbackOver : Refusal;

    public sealed record AlreadyRemindedToday : Refusal;

    public sealed record NobodySilent : Refusal;

    public sealed record NothingToUndo : Refusal;

    /// <summary>What is to be recorded lies in the future: it is planned, not recorded.</summary>
    public sealed record NotHeldYet(DateOnly Day) : Refusal;

    /// <summary>No student of the class answers to the name or number.</summary>
    public sealed record NoSuchStudent(string Name) : Refusal;

    /// <summary>Somebody else has the say; <see cref="Who"/> names the roles, in the reader's language.</summary>
    public sealed record OnlyBy(string Who) : Refusal;

    /// <summary>What is put down was done on a day not long past, and not on one to come.</summary>
    public sealed record NotThatDay : Refusal;

    public sealed record NotAFigure : Refusal;

    /// <summary>More than one name fits: the person is asked to say which.</summary>
    public sealed record Ambiguous(string Name, IReadOnlyList<string> Candidates) : Refusal;

    /// <summary>Understood, but not part of what this release can do.</summary>
    public sealed record NotYet : Refusal;
}
