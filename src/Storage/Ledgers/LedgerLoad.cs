using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Storage.World;

namespace CoEduBot.Storage.Ledgers;

/// <summary>
/// Puts what a world folder says was held, ticked and handed in into an empty ledger, for the demo, and its care lists, assignments and
/// records (<see cref="CareLoad"/>). Figures and waivers are not taken over. Whoever is not named is the one in charge of the unit, or of the nearest unit above with anybody; where there is nobody
/// at all the row is left out.
/// </summary>
public sealed class LedgerLoad
{
    private static readonly TimeOnly Evening = new(21, 0);

    // Who is in charge, the first of these that somebody holds.
    private static readonly string[] InCharge = ["moral-director", "principal", "head-teacher", "township-lead", "community-worker", "county-officer"];

    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<UnitId, UnitId?> _above;
    private readonly HashSet<PersonId> _people;
    private readonly ILookup<UnitId, (string Code, PersonId Person)> _holders;

    private long _evidence;

    private LedgerLoad(World.World world, TimeZoneInfo zone, DateTimeOffset now)
    {
        (_zone, _now) = (zone, now);
        _above = world.Units.ToDictionary(unit => unit.Id, unit => unit.Parent);
        _people = [.. world.People.Select(person => person.Id)];
        _holders = world.People.SelectMany(person => person.Roles.Select(role => (role.Unit, (role.Code, person.Id)))).ToLookup(held => held.Unit, held => held.Item2);
    }

    /// <summary>What is later than <paramref name="now"/> has not happened yet and stays out. To be run inside <see cref="Writer.Run{T}"/>, after the roster.</summary>
    /// <param name="world">Read without mistakes.</param>
    public static async Task Into(CoEduDb db, World.World world, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var load = new LedgerLoad(world, zone, now);
        var entries = world.Engagements.Select(row => row.Entry).Where(load.IsKept).Select(entry => (entry, row: load.Row(entry))).Where(pair => pair.row is not null).ToList();

        foreach (var (entry, row) in entries)
            row!.Students = StudentsKept.Close(db, entry.Kind, entry.Students);

        // One by one through the change tracker some thousand rows would make a demo wait.
        await new Bulk<LedgerEntry>(db, cancel).Insert(entries.Select(pair => pair.row!));
        await new Bulk<EvidenceGiven>(db, cancel).Insert(entries.SelectMany(pair => load.Evidence(pair.entry, pair.row!)));
        await new Bulk<TickMade>(db, cancel).Insert(world.Ticks.Select(load.Row).OfType<TickMade>());
        await new Bulk<DocumentHandedIn>(db, cancel).Insert(world.Deliverables.Select(load.Row).OfType<DocumentHandedIn>());
        await new CareLoad(db, world, load.Answers, (zone, now)).Run(cancel);
    }

    private bool IsKept(Entry entry) => entry.State is EngagementState.Held or EngagementState.Reversed && At(entry.Day) <= _now;

    private LedgerEntry? Row(Entry entry)
    {
        if ((entry.Lead ?? Answers(entry.Host)) is not { } lead)
            return null;

        var row = new LedgerEntry
        {
            Id = entry.Id,
            Kind = entry.Kind,
            Host = entry.Host,
            Organiser = entry.OrganisedBy,
            Day = entry.Day,
            Start = entry.Start,
            End = entry.End,
            Topic = "",
            Mode = entry.Mode,
            Lead = lead,
            Participants = string.Join(';', entry.Participants),
            Hours = entry.Hours,
            HalfDays = entry.HalfDays,
            Families = entry.Families,
            OnSite = entry.OnSite,
            Fields = Pairs.Write(entry.Fields),
            RecordedBy = lead,
            RecordedAt = entry.ReportedAt ?? At(entry.Day),
        };
        if (entry.ConfirmedBy is { } by)
            row.Confirm(by, row.RecordedAt);
        if (entry.State == EngagementState.Reversed)
            row.Reverse(lead, "world folder", row.RecordedAt);

        return row;
    }

    private IEnumerable<EvidenceGiven> Evidence(Entry entry, LedgerEntry row)
    {
        var answers = entry.Feedback.Where(each => each.Key.Length > 0).Select(each => new Proof(LedgerEntries.FeedbackOn + each.Key, each.Value.Answers, null));

        return entry.Evidence.Concat(answers).Where(proof => proof.Count > 0).Select(proof =>
            new EvidenceGiven { Id = ++_evidence, Entry = entry.Id, Kind = proof.Kind, Count = proof.Count, By = row.Lead, At = proof.At ?? row.RecordedAt });
    }

    // What shows it is the line it was read from.
    private TickMade? Row(TickRow row) => row.Tick is not { By.Value.Length: > 0 } tick || At(tick.On) > _now ? null : new TickMade
    {
        Id = row.Line, Rule = tick.Rule, Item = tick.Item, Subject = tick.Subject, Day = tick.On, Proof = $"ticks.csv:{row.Line}", By = tick.By, At = At(tick.On),
    };

    private DocumentHandedIn? Row(DeliverableRow row) => row.Document is var it && (it.SubmittedAt > _now || From(it.By) is not { } by) ? null : new DocumentHandedIn
    {
        Id = row.Line, Kind = it.Kind, Unit = it.By, RefersTo = it.RefersTo, Note = $"deliverables.csv:{row.Line}", Parts = string.Join(';', it.Parts), By = by, At = it.SubmittedAt,
    };

    private DateTimeOffset At(DateOnly day) => _zone.At(day, Evening);

    // A document may be a person's own.
    private PersonId? From(string id) => _people.Contains(new PersonId(id)) ? new PersonId(id) : Answers(new UnitId(id));

    private PersonId? Answers(UnitId at)
    {
        for (UnitId? unit = at; unit is { } here; unit = _above.GetValueOrDefault(here))
            if (_holders[here].OrderBy(held => Rank(held.Code)).Select(held => (PersonId?)held.Person).FirstOrDefault() is { } person)
                return person;

        return null;

        static int Rank(string code) => Array.IndexOf(InCharge, code) is >= 0 and var rank ? rank : InCharge.Length;
    }
}
