namespace CoEduBot.Domain.OpenDays;

/// <summary>The steps a suggestion goes through, in order (QF-07); codes `received`, `plan-made`, `done`, `replied`.</summary>
public enum SuggestionState
{
    Received,
    PlanMade,
    Done,
    Replied,
}

public static class SuggestionStates
{
    /// <summary>As programmes name it in a workflow.</summary>
    public static string Code(this SuggestionState state) => state switch
    {
        SuggestionState.Received => "received",
        SuggestionState.PlanMade => "plan-made",
        SuggestionState.Done     => "done",
        SuggestionState.Replied  => "replied",
    };
}

/// <summary>What a family suggests to its school: it has an owner and a due day, and its answer goes back to the family.</summary>
public sealed class Suggestion
{
    public required string Id { get; init; }

    /// <summary>The open day it came from; null when it came by itself.</summary>
    public EngagementId? Engagement { get; init; }

    public required UnitId School { get; init; }

    /// <summary>Kept so that the answer finds its way; not shown beside the words.</summary>
    public required FamilyId Family { get; init; }

    public required string Text { get; init; }

    public required PersonId Owner { get; set; }

    /// <summary>The last day for an answer.</summary>
    public required DateOnly DueDay { get; init; }

    public SuggestionState State { get; private set; } = SuggestionState.Received;

    public required DateTimeOffset ReceivedAt { get; init; }

    public string Plan { get; private set; } = "";

    public DateTimeOffset? PlannedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string Answer { get; private set; } = "";

    public DateTimeOffset? RepliedAt { get; private set; }

    public PersonId? HandledBy { get; private set; }

    /// <summary>The form it came by: a second press makes no second one.</summary>
    public string Form { get; init; } = "";

    /// <summary>Gives it to a colleague, who answers for it from then on.</summary>
    public Decision<Suggestion> HandTo(PersonId owner)
    {
        if (State == SuggestionState.Replied)
            return new Refusal.Stale();

        Owner = owner;
        return this;
    }

    public Decision<Suggestion> MakePlan(string plan, PersonId by, DateTimeOffset now)
    {
        if (State != SuggestionState.Received)
            return new Refusal.Stale();
        if (string.IsNullOrWhiteSpace(plan))
            return new Refusal.Missing("plan");

        (State, Plan, PlannedAt, HandledBy) = (SuggestionState.PlanMade, plan.Trim(), now, by);
        return this;
    }

    public Decision<Suggestion> Carry(PersonId by, DateTimeOffset now)
    {
        if (State != SuggestionState.PlanMade)
            return new Refusal.Stale();

        (State, DoneAt, HandledBy) = (SuggestionState.Done, now, by);
        return this;
    }

    public Decision<Suggestion> Reply(string answer, PersonId by, DateTimeOffset now)
    {
        if (State != SuggestionState.Done)
            return new Refusal.Stale();
        if (string.IsNullOrWhiteSpace(answer))
            return new Refusal.Missing("answer");

        (State, Answer, RepliedAt, HandledBy) = (SuggestionState.Replied, answer.Trim(), now, by);
        return this;
    }
}
