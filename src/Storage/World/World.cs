namespace CoEduBot.Storage.World;

/// <summary>A county as its files tell it. Only to be relied on when reading found no mistakes.</summary>
public sealed record World
{
    public IReadOnlyList<UnitRow> Units { get; init; } = [];

    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public IReadOnlyList<StudentRow> Students { get; init; } = [];

    public IReadOnlyList<GuardianRow> Guardians { get; init; } = [];

    public IReadOnlyList<EngagementRow> Engagements { get; init; } = [];

    public IReadOnlyList<DeliverableRow> Deliverables { get; init; } = [];

    public IReadOnlyList<RecordRow> Records { get; init; } = [];

    public IReadOnlyList<TickRow> Ticks { get; init; } = [];

    public IReadOnlyList<MetricRow> Metrics { get; init; } = [];

    public IReadOnlyList<AssignmentRow> Assignments { get; init; } = [];

    public IReadOnlyList<WaiverRow> Waivers { get; init; } = [];

    public IReadOnlyList<ParamRow> Params { get; init; } = [];
}

/// <summary>What was read and what is wrong with it, in the order of the files and their lines.</summary>
/// <param name="Mistakes">With any of these the world must not be used.</param>
/// <param name="Warnings">Probably slips, but the files can be read as they are.</param>
public sealed record WorldRead(World World, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Mistake> Warnings);
