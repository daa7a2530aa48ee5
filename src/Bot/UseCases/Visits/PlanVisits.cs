using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Proposes times for visits on one card, to be adjusted and sent. Stores nothing.</summary>
public static class PlanVisits
{
    private const int DaysAhead = 6;

    public static async Task<Reply> Run(Intent.PlanVisits ask, Turn turn)
    {
        if (!await turn.Visits())
            return new Reply.No(new Refusal.NotAllowed(Act.Visit));
        if (ask.Visits is { } adjusted)
            return await Show(Sound(adjusted), turn.Site.NewId(turn.Now), turn);
        if (new[] { Day(ask.From), Day(ask.Day) }.Any(day => day > turn.Today.AddDays(VisitTimes.DaysAhead)))
            return new Reply.No(new Refusal.NotPlausible());

        var week = await Frame(ask, turn);
        if ((await Families(ask.Students, turn)).Refuses(out var why, out var families))
            return new Reply.No(why);
        if (At(ask.Day, ask.Start) is { } at && families is [var only])
            return await Show([new VisitSlot(Ids(only), at)], turn.Site.NewId(turn.Now), turn);
        if (families.Count == 0)
            return new Reply.No(new Refusal.NobodyToVisit());

        var plan = WeekPlan.Propose(families, week);

        return plan.Count == 0
            ? new Reply.No(new Refusal.NoTimeToVisit(week.From, week.To))
            : await Show([.. plan.Select(visit => new VisitSlot(Ids(visit.Whom), Local(visit.StartsAt, turn.Zone)))], turn.Site.NewId(turn.Now), turn, families.Count - plan.Count);
    }

    /// <summary>The card with these visits; whoever is out of the caller's reach is not on it.</summary>
    /// <param name="left">Families for whom there was no room.</param>
    public static async Task<Reply> Show(IReadOnlyList<VisitSlot> slots, string form, Turn turn, int left = 0) => new Reply.Show(await Card(slots, form, turn, left));

    public static async Task<System.Text.Json.Nodes.JsonObject> Card(IReadOnlyList<VisitSlot> slots, string form, Turn turn, int left = 0, string? go = null)
    {
        var lines = (await VisitBook.Of(turn)).Lines.ToDictionary(line => line.Pupil.Id);
        var rows = new List<PlanRow>();
        foreach (var slot in slots)
            if (await turn.PupilsOf(Ids(slot.Students)) is { Count: > 0 } pupils)
                rows.Add(new PlanRow(slot, pupils, pupils.Select(pupil => lines.GetValueOrDefault(pupil.Id)?.Return?.ReturnDue).FirstOrDefault(due => due is not null)));

        return PlanCard.For(new PlanView(form, rows, left, go), turn.Words);
    }

    /// <summary>As many as a card holds; what is sent in may have holes, or go on for ever.</summary>
    public static IReadOnlyList<VisitSlot> Sound(IReadOnlyList<VisitSlot?>? slots) =>
        [.. (slots ?? []).OfType<VisitSlot>().Where(slot => slot is { Students: not null, At: not null }).Take(WeekPlan.Most)];

    public static IReadOnlyList<StudentId> Ids(string students) => [.. students.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new StudentId(id))];

    public static string Local(DateTimeOffset at, TimeZoneInfo zone) => at.In(zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Ids(ToVisit family) => string.Join(',', family.Students);

    private static string? At(string? day, string? start) => day is null || start is null ? null : $"{day}T{start}";

    // Whoever has a visit coming, or does not want one, is not asked once more by a plan.
    private static async Task<Decision<IReadOnlyList<ToVisit>>> Families(string? said, Turn turn)
    {
        var book = await VisitBook.Of(turn);
        if (string.IsNullOrWhiteSpace(said))
            return book.Lines
                .Where(line => line.Next is null && line.Standing is VisitStanding.ToDo or VisitStanding.ReturnDue)
                .GroupBy(line => line.Pupil.Student.Family)
                .Select(family => Family(family.Key, [.. family], book))
                .ToList();
        if ((await turn.NamedPupils(said)).Refuses(out var why, out var named))
            return why;

        return named.GroupBy(pupil => pupil.Student.Family)
            .Select(family => Family(family.Key, [.. family.Select(pupil => book.Lines.FirstOrDefault(line => line.Pupil.Id == pupil.Id) ?? new PupilLine(pupil, [], null, null, null, false))], book))
            .ToList();
    }

    private static ToVisit Family(FamilyId id, IReadOnlyList<PupilLine> lines, VisitBook book) => new(
        id,
        [.. lines.Select(line => line.Pupil.Id)],
        lines.Select(line => line.Pupil.Area).FirstOrDefault(area => area.Length > 0) ?? "",
        lines.Select(line => line.Return?.ReturnDue).Min(),
        Never: !book.Visits.Any(visit => visit.Family == id && visit.State == VisitState.Held));

    // From tomorrow on: a family wants to be asked before somebody stands at the door.
    private static async Task<WeekFrame> Frame(Intent.PlanVisits ask, Turn turn)
    {
        var tomorrow = turn.Today.AddDays(1);
        var from = Day(ask.From ?? ask.Day) is { } said && said > tomorrow ? said : tomorrow;
        var to = Day(ask.To ?? ask.Day) is { } until && until >= from && until < from.AddDays(35) ? until : from.AddDays(DaysAhead);
        var busy = await turn.Busy(turn.Zone.At(from, TimeOnly.MinValue), turn.Zone.At(to.AddDays(1), TimeOnly.MinValue));

        return new WeekFrame(from, to, [.. turn.Site.Catalogue.Programmes.Select(programme => programme.Calendar)], busy, turn.Zone);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
