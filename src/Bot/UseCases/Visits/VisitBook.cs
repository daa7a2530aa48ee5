using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Where one student stands with the caller's visits, what is to be done first.</summary>
public enum VisitStanding
{
    ToDo,
    ReturnDue,
    Planned,
    Done,
}

/// <param name="Next">A visit still to come; <paramref name="Return"/> one that is to be returned to.</param>
/// <param name="Last">The newest one held.</param>
/// <param name="Overdue">Its time has gone by and nothing was said of it.</param>
public sealed record PupilLine(Pupil Pupil, IReadOnlyList<VisitDuty> Duties, Visit? Next, Visit? Return, Visit? Last, bool Overdue)
{
    public bool IsDone => Duties.Count > 0 ? Duties.All(duty => duty.IsDone) : Last is not null;

    // A family that does not want the visit, or one whose time went by, is the visitor's to see to.
    public VisitStanding Standing =>
        Next is not null && (Overdue || Next.State is VisitState.Declined) ? VisitStanding.ToDo
        : Next is not null ? VisitStanding.Planned
        : Return is not null ? VisitStanding.ReturnDue
        : IsDone ? VisitStanding.Done
        : VisitStanding.ToDo;
}

/// <summary>The caller's students with what was done and what is to come. Made anew each time: what was just recorded shows.</summary>
public sealed record VisitBook(IReadOnlyList<PupilLine> Lines, IReadOnlyList<VisitShare> Shares, IReadOnlyList<Visit> Visits)
{
    /// <summary>The last day of the duties; null without any.</summary>
    public DateOnly? Last => Lines.SelectMany(line => line.Duties).Select(duty => (DateOnly?)duty.Period.Last).Min();

    public static async Task<VisitBook> Of(Turn turn)
    {
        var pupils = await turn.OwnPupils();
        var visits = await VisitsTo(pupils, turn);
        var (duties, shares) = await Duties(pupils, turn);
        var due = ReturnVisits.Due(visits);

        return new VisitBook([.. pupils.Select(pupil => Line(pupil, [.. duties.Where(duty => duty.Student == pupil.Id)], visits, due, turn.Now))], shares, visits);
    }

    private static PupilLine Line(Pupil pupil, IReadOnlyList<VisitDuty> duties, IReadOnlyList<Visit> visits, IReadOnlyList<Visit> due, DateTimeOffset now)
    {
        var about = visits.Where(visit => visit.Children.Contains(pupil.Id)).ToList();
        var next = about.Where(visit => visit.State.IsOpen()).MinBy(visit => visit.StartsAt);

        return new PupilLine(
            pupil, duties, next, due.FirstOrDefault(about.Contains),
            about.Where(visit => visit.State == VisitState.Held).MaxBy(visit => visit.StartsAt),
            Overdue: next is not null && next.EndsAt <= now);
    }

    // Of a class all that a head teacher of it made or planned; of students assigned, one's own. What others are assigned is theirs.
    private static async Task<IReadOnlyList<Visit>> VisitsTo(IReadOnlyList<Pupil> pupils, Turn turn)
    {
        var (me, families) = (turn.Who.Id, pupils.Select(pupil => pupil.Student.Family).Distinct().ToList());
        var ids = pupils.Select(pupil => pupil.Id).ToHashSet();
        var all = await turn.Db.Visits.Where(visit => families.Contains(visit.Family)).OrderBy(visit => visit.StartsAt).ToListAsync(turn.Cancel);
        var others = await Others(pupils, turn);

        return [.. all.Where(visit => visit.Children.Any(ids.Contains) && (visit.Visitor == me || IsOfMyClass(visit, turn) && !others.Contains(visit.Visitor)))];
    }

    internal static bool IsOfMyClass(Visit visit, Turn turn) => turn.Who.Roles.Any(held => held.Role == Role.HeadTeacher && held.At.Id == visit.Class);

    private static async Task<HashSet<PersonId>> Others(IReadOnlyList<Pupil> pupils, Turn turn)
    {
        var chain = pupils.SelectMany(pupil => pupil.Class.Chain).Distinct().ToList();
        var assigned = turn.Db.AssignmentsMade.Where(each => chain.Contains(each.School) && each.Person != turn.Who.Id).Select(each => each.Person);

        return [.. await assigned.Distinct().ToListAsync(turn.Cancel)];
    }

    private static async Task<(IReadOnlyList<VisitDuty>, IReadOnlyList<VisitShare>)> Duties(IReadOnlyList<Pupil> pupils, Turn turn)
    {
        var (duties, shares) = (new List<VisitDuty>(), new List<VisitShare>());
        foreach (var school in await Schools(pupils, turn))
        {
            var ledger = await WithMe(await turn.Db.Ledger(school, turn.Cancel), turn);
            var here = pupils.Where(pupil => school.Covers(pupil.Class)).Select(pupil => pupil.Id).ToHashSet();

            duties.AddRange(VisitDuties.Of(turn.Site.Catalogue, ledger, turn.Who.Id, turn.Today).Where(duty => here.Contains(duty.Student)));
            shares.AddRange(VisitDuties.Shares(turn.Site.Catalogue, ledger, here, turn.Today));
        }

        return (duties, [.. shares.GroupBy(share => share.Rule.Id).Select(rule => rule.First() with { Have = rule.Sum(each => each.Have), Of = rule.Sum(each => each.Of) })]);
    }

    private static async Task<IReadOnlyList<Unit>> Schools(IReadOnlyList<Pupil> pupils, Turn turn)
    {
        var chains = pupils.SelectMany(pupil => pupil.Class.Chain).Distinct().ToList();
        var units = await turn.Db.Units.AsNoTracking().Where(unit => chains.Contains(unit.Id)).ToListAsync(turn.Cancel);

        return [.. pupils.Select(pupil => pupil.Class).DistinctBy(unit => unit.Id)
            .Select(room => units.Find(unit => Tiers.Of(unit) == Tier.School && unit.Covers(room)) ?? room)
            .DistinctBy(unit => unit.Id)];
    }

    // Whoever is assigned students of a school may work elsewhere: a cadre of the county.
    private static async Task<Ledger> WithMe(Ledger ledger, Turn turn)
    {
        if (ledger.People.Any(person => person.Id == turn.Who.Id))
            return ledger;

        var me = turn.Who.Person;
        var roles = await turn.Db.PersonRoles.AsNoTracking().Where(role => role.Person == me.Id).ToListAsync(turn.Cancel);
        var member = new Member(me.Id, [.. roles.Select(role => new RoleHeld(role.Code, role.Unit))], me.Tags.Split(';', StringSplitOptions.RemoveEmptyEntries), Pairs.Of(me.Attrs));

        return ledger with { People = [.. ledger.People, member] };
    }
}
