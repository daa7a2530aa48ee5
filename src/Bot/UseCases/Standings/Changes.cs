using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>What may be put down about a standing, and by whom.</summary>
public static class Changes
{
    /// <summary>What this person can do about it now.</summary>
    public static IReadOnlyList<Change> Open(Opened opened, IReadOnlyList<Put> made, Turn turn) =>
    [
        .. Enum.GetValues<Change>().Where(change => change != Change.TakeBack && MakesSense(change, opened) && Refused(change, opened, turn) is null),
        .. made.Any(each => MayTakeBack(each.Kept, opened, turn)) ? new[] { Change.TakeBack } : [],
    ];

    /// <summary>Whether the rule and its standing leave room for it.</summary>
    public static bool MakesSense(Change change, Opened opened) => change switch
    {
        Change.Tick     => Items(opened).Count > 0,
        Change.HandIn   => Papers.CodeOf(opened.It.Rule) is not null && NextStep.For(opened.It) is NextStep.HandIn,
        Change.Figure   => Metrics(opened).Count > 0,
        Change.Waive    => opened.It.Line.Standing is not (Standing.Met or Standing.Waived or Standing.NotApplicable),
        Change.TakeBack => true,
    };

    /// <summary>Why this person may not; null when they may. Names who may.</summary>
    public static Refusal? Refused(Change change, Opened opened, Turn turn) => change switch
    {
        Change.Tick                    => ConfirmedBy(opened) is { Count: > 0 } roles
            ? roles.Any(role => HasRole(role, opened, turn)) ? null : new Refusal.OnlyBy(string.Join(turn.Words["names.separator"], roles.Select(role => RoleName(role, opened, turn))))
            : OrAct(Act.Confirm, opened, turn),
        Change.HandIn or Change.Figure => OrAct(Act.Confirm, opened, turn),
        Change.Waive                   => !opened.Place.Own && turn.Who.May(Act.Waive, opened.Place.Unit) ? null : OnlyBy(Act.Waive, opened, turn),
        Change.TakeBack                => null,
    };

    /// <summary>Whoever put it down, and whoever might.</summary>
    public static bool MayTakeBack(Kept kept, Opened opened, Turn turn) => kept switch
    {
        WaiverGiven => Refused(Change.Waive, opened, turn) is null,
        TickMade    => kept.By == turn.Who.Id || Refused(Change.Tick, opened, turn) is null,
        _           => kept.By == turn.Who.Id || Refused(Change.HandIn, opened, turn) is null,
    };

    /// <summary>Items still to tick, in the rule's order. A task called like a document is handed in instead.</summary>
    public static IReadOnlyList<string> Items(Opened opened)
    {
        var items = opened.It.Rule switch
        {
            Rule.Checklist { Of: ChecklistOf.Presence of } => of.Items,
            Rule.Checklist { Of: ChecklistOf.Phase of }    => of.Tasks,
            // Without categories it is enough that it is kept.
            Rule.Checklist { Of: ChecklistOf.Award of }    => of.Categories.Count > 0 ? of.Categories : ["kept"],
            Rule.Checklist { Of: ChecklistOf.Chain of }    => [.. Left(of, opened).TakeWhile(step => step.Role == Left(of, opened)[0].Role).Select(step => step.Act)],
            Rule.Check rule                                => [.. rule.Require.OfType<Requirement.Items>().SelectMany(each => each.Of)],
            _                                              => [],
        };
        var missing = opened.It.Line.Missing.ToHashSet(StringComparer.Ordinal);

        return [.. items.Where(item => missing.Contains(item) && !opened.It.Programme.Documents.ContainsKey(item)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Figures that somebody enters; sums of what was held grow by themselves.</summary>
    public static IReadOnlyList<string> Metrics(Opened opened) => opened.It.Rule is Rule.Target rule
        ? [.. rule.Metrics.Select(metric => metric.Name).Where(name => !opened.It.Programme.Kinds.ContainsKey(name.Split('.')[0]))]
        : [];

    private static IReadOnlyList<string> ConfirmedBy(Opened opened) => opened.It.Rule switch
    {
        Rule.Checklist { Of: ChecklistOf.Chain of } when Left(of, opened) is [{ Role: { } role }, ..] => [role],
        Rule.Checklist { Confirm: { } role } => [role],
        _                                    => [],
    };

    // The steps not done are the last ones. Those of the next role are not this one's to tick.
    private static List<Step> Left(ChecklistOf.Chain of, Opened opened) => [.. of.Steps.TakeLast(opened.It.Line.Missing.Count)];

    // As the evaluator will judge the tick: at the unit itself or one above it.
    private static bool HasRole(string role, Opened opened, Turn turn) =>
        opened.Book.HasRoleOver(turn.Who.Id.Value, role, opened.Place.Unit.Id.Value)
        || (opened.Place.Own && opened.Book.HasRole(turn.Who.Id.Value, role, turn.Today));

    private static Refusal? OrAct(Act act, Opened opened, Turn turn) =>
        opened.Place.Own || turn.Who.May(act, opened.Place.Unit) ? null : OnlyBy(act, opened, turn);

    private static Refusal.OnlyBy OnlyBy(Act act, Opened opened, Turn turn)
    {
        var tier = Domain.Engagements.Tiers.Of(opened.Place.Unit);
        var roles = Permissions.All.Where(row => row.Act == act && row.Audience == tier).Select(row => turn.Words[$"progress.role-{row.Role.Code()}"]).ToList();

        return new Refusal.OnlyBy(roles.Count > 0 ? string.Join(turn.Words["names.separator"], roles) : turn.Words["progress.nobody"]);
    }

    private static string RoleName(string role, Opened opened, Turn turn) =>
        opened.It.Programme.Roles.GetValueOrDefault(role)?.Names?.In(turn.Words.Locale)
        ?? (Roles.Of(role) is { } known ? turn.Words[$"progress.role-{known.Code()}"] : role);
}
