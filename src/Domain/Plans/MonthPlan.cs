namespace CoEduBot.Domain.Plans;

/// <summary>
/// A school's plan for a month (次月计划, JH-07): rows that become engagements when the county office accepts it. Whether it was in time
/// is judged by its first submission and, after a return, by the next one: both instants are kept as documents handed in.
/// </summary>
public sealed class MonthPlan
{
    public required UnitId School { get; init; }

    public required YearMonth Month { get; init; }

    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>Raised by each change of state or rows, so that an old card knows it is old.</summary>
    public int Version { get; private set; } = 1;

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public PersonId? SubmittedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    /// <summary>The county office's word on the plan as a whole.</summary>
    public string Comment { get; private set; } = "";

    public int Returns { get; private set; }

    /// <summary>The school changes its rows.</summary>
    public Decision<MonthPlan> Touch()
    {
        if (!State.IsOpen())
            return new Refusal.PlanNotSo(State);

        Version++;
        return this;
    }

    /// <param name="rows">Rows in it now; an empty plan says nothing.</param>
    public Decision<MonthPlan> Submit(int rows, PersonId by, DateTimeOffset now)
    {
        if (rows == 0)
            return new Refusal.Missing("rows");
        if (MoveTo(PlanState.Submitted).Refuses(out var why, out _))
            return why;

        (SubmittedAt, SubmittedBy, DecidedAt, DecidedBy) = (now, by, null, null);
        return this;
    }

    public Decision<MonthPlan> TakeBack() => MoveTo(PlanState.Draft);

    /// <param name="comment">On the plan; may be empty where rows have comments.</param>
    public Decision<MonthPlan> Return(string comment, bool rowsHaveComments, PersonId by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(comment) && !rowsHaveComments)
            return new Refusal.Missing("comment");
        if (MoveTo(PlanState.Returned).Refuses(out var why, out _))
            return why;

        (Comment, DecidedAt, DecidedBy) = (comment.Trim(), now, by);
        Returns++;
        return this;
    }

    public Decision<MonthPlan> Accept(PersonId by, DateTimeOffset now)
    {
        if (MoveTo(PlanState.Accepted).Refuses(out var why, out _))
            return why;

        (Comment, DecidedAt, DecidedBy) = ("", now, by);
        return this;
    }

    private Decision<MonthPlan> MoveTo(PlanState next)
    {
        if (!next.MayFollow(State))
            return new Refusal.PlanNotSo(State);

        State = next;
        Version++;
        return this;
    }
}
