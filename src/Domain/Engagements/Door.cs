using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Engagements;

/// <summary>Who may check in when, and what a mark does to an invitation. Pure: the caller keeps each mark as a row.</summary>
public static class Door
{
    /// <summary>Why families cannot check in by code at this moment; null when they can.</summary>
    public static Refusal? Shut(Engagement engagement, DateTimeOffset now) =>
        ShutToStaff(engagement, now)
        ?? (now >= engagement.EndsAt + CheckInRules.ClosesAfter ? new Refusal.CheckInOver()
            : !Sittings.IsAtTheDoor(engagement, now) ? new Refusal.CheckInNotOpenYet(Sittings.NextStart(engagement, now) - CheckInRules.OpensBefore)
            : engagement.CheckInOpenedAt is null ? new Refusal.CheckInNotStarted()
            : null);

    /// <summary>Why staff cannot mark: never before check-in opens; afterwards a forgotten mark can still be entered, with or without codes.</summary>
    public static Refusal? ShutToStaff(Engagement engagement, DateTimeOffset now)
    {
        var opensAt = engagement.StartsAt - CheckInRules.OpensBefore;

        return engagement.State is not (EngagementState.Published or EngagementState.Held) ? new Refusal.NotInState(engagement.State)
             : now < opensAt ? new Refusal.CheckInNotOpenYet(opensAt)
             : null;
    }

    /// <summary>Whether a family has guessed wrong so often that it must wait for the next code.</summary>
    public static bool MustWait(Invitation invitation, DateTimeOffset now) =>
        invitation.WrongCodes >= CheckInRules.Tries && SameCode(invitation.WrongCodeAt, now);

    /// <summary>Counts a wrong code; another code starts the count anew.</summary>
    public static void CountWrong(Invitation invitation, DateTimeOffset now)
    {
        invitation.WrongCodes = SameCode(invitation.WrongCodeAt, now) ? invitation.WrongCodes + 1 : 1;
        invitation.WrongCodeAt = now;
    }

    /// <summary>How a family arriving now is marked: who had said no or nothing is a walk-in, however late.</summary>
    public static Presence Arrival(Engagement engagement, Invitation invitation, DateTimeOffset now) =>
        invitation.Choice is not (Choice.Yes or Choice.Maybe) ? Presence.WalkIn
        : now >= Sittings.At(engagement, now).From + CheckInRules.LateAfter ? Presence.Late
        : Presence.Present;

    /// <summary>Puts a mark on a family: heads as counted before, else as announced, at least one; none for who is not there.</summary>
    public static MarkMade Mark(Invitation invitation, Presence presence, PersonId? by, Via via, DateTimeOffset now)
    {
        var isThere = presence is Presence.Present or Presence.Late or Presence.WalkIn;
        var mark = new MarkMade
        {
            Engagement = invitation.Engagement,
            Family = invitation.Family,
            Presence = presence,
            Before = invitation.Presence,
            Came = !isThere ? 0 : invitation.WasThere ? invitation.Came : Announced(invitation),
            By = by,
            Via = via,
            At = now,
        };
        (invitation.Presence, invitation.Came, invitation.MarkedAt, invitation.MarkedVia) = (presence, mark.Came, now, via);

        return mark;
    }

    /// <summary>
    /// Takes a mark back, and says so in a row of its own. The family is again as it was before, unless it has been marked anew since.
    /// </summary>
    /// <param name="others">The family's other marks that count; empty for a walk-in without a family.</param>
    public static MarkMade TakeBack(MarkMade mark, Invitation? invitation, IReadOnlyList<MarkMade> others, PersonId by, DateTimeOffset now)
    {
        mark.Undone = true;
        if (invitation is not null && others.All(other => other.Id < mark.Id))
            Restore(invitation, mark, others.MaxBy(other => other.Id));

        return new MarkMade
        {
            Engagement = mark.Engagement, Family = mark.Family, WalkIn = mark.WalkIn, Presence = null, Before = mark.Presence, Came = 0,
            By = by, Via = Via.Proxy, At = now,
        };
    }

    // A mark from an imported roster has no row: then only what it was is known.
    private static void Restore(Invitation invitation, MarkMade mark, MarkMade? earlier)
    {
        (invitation.Presence, invitation.MarkedAt, invitation.MarkedVia) = (mark.Before, earlier?.At, earlier?.Via);
        invitation.Came = earlier?.Came ?? (invitation.WasThere ? Announced(invitation) : 0);
    }

    private static int Announced(Invitation invitation) => int.Max(1, invitation.Headcount);

    private static bool SameCode(DateTimeOffset? wrongAt, DateTimeOffset now) =>
        wrongAt is { } at && CheckInCode.ChangesAt(at) == CheckInCode.ChangesAt(now);
}
