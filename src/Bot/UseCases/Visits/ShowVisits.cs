using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Whom one is to visit, by name, for those with the duty; everybody above sees figures, families are told elsewhere.</summary>
public static class ShowVisits
{
    /// <summary>What a phone shows without scrolling for long.</summary>
    public const int RowsAPage = 15;

    public static async Task<Reply> Run(Intent.ShowVisits ask, Turn turn)
    {
        var own = await turn.OwnPupils();
        // A class without students is a list still.
        var heads = turn.Who.Roles.Any(held => held.Role == Role.HeadTeacher);
        if ((own.Count == 0 && !heads) || !IsAboutMine(ask, own))
            return turn.Who.Hosts
                ? await Answering.Run(turn.Who.Roles.Any(held => held.Role is not Role.HeadTeacher)
                    ? new Intent.ShowCoverage { Unit = ask.Unit }
                    : new Intent.ShowProgress { Kind = VisitDuties.Kind, Unit = ask.Unit }, turn)
                : new Reply.No(new Refusal.NotAllowed(Act.Visit));
        if (!string.IsNullOrWhiteSpace(ask.Students))
            return await OfStudent(ask.Students, turn);

        return Day(ask.From) is { } from && Day(ask.To ?? ask.From) is { } to ? await OfDays(from, to, turn) : await List(ask, turn);
    }

    /// <summary>The list, with what has just been done above it.</summary>
    public static async Task<Reply> List(Intent.ShowVisits ask, Turn turn, string lead = "")
    {
        var book = await VisitBook.Of(turn);
        var lines = book.Lines.Where(line => Meant(ask.Unit, line.Pupil)).OrderBy(line => line.Standing).ThenBy(line => line.Return?.ReturnDue ?? DateOnly.MaxValue).ToList();
        var pages = int.Max(1, (lines.Count + RowsAPage - 1) / RowsAPage);

        return new Reply.Show(VisitListCard.For(new VisitListView(book with { Lines = lines }, ask with { Page = Math.Clamp(ask.Page, 0, pages - 1) }, turn.Today, lead), turn.Words, turn.Zone));
    }

    private static bool IsAboutMine(Intent.ShowVisits ask, IReadOnlyList<Pupil> own) => string.IsNullOrWhiteSpace(ask.Unit) || own.Any(pupil => Meant(ask.Unit, pupil));

    private static bool Meant(string? unit, Pupil pupil) => string.IsNullOrWhiteSpace(unit) || UnitNames.Match(unit, [pupil.Class]).Count > 0;

    private static async Task<Reply> OfStudent(string said, Turn turn)
    {
        if ((await turn.NamedPupils(said)).Refuses(out var why, out var named))
            return new Reply.No(why);

        var book = await VisitBook.Of(turn);
        var visits = book.Visits.Where(visit => visit.Children.Contains(named[0].Id)).ToList();
        var entries = await Unplanned(named[0].Id, turn);

        return new Reply.Show(VisitsOfCard.For(
            new VisitsOfView(named[0].Name, named[0].Id.Value, [.. visits.Select(visit => new VisitRow(visit, "")).Concat(entries).OrderByDescending(row => row.Day(turn.Zone))]), turn.Words, turn.Zone));
    }

    private static async Task<Reply> OfDays(DateOnly from, DateOnly to, Turn turn)
    {
        var book = await VisitBook.Of(turn);
        var names = book.Lines.ToDictionary(line => line.Pupil.Id, line => line.Pupil.Name);
        var rows = book.Visits
            .Where(visit => visit.StartsAt.DayIn(turn.Zone) is var day && day >= from && day <= to)
            .Select(visit => new VisitRow(visit, string.Join(turn.Words["names.separator"], visit.Children.Where(names.ContainsKey).Select(id => names[id]))));

        return new Reply.Show(VisitsOfCard.For(new VisitsOfView(VisitWords.Days(from, to, turn.Words), "", [.. rows.Take(RowsAPage)]), turn.Words, turn.Zone));
    }

    // What came into the ledger another way: an import, an older form.
    private static async Task<IEnumerable<VisitRow>> Unplanned(StudentId student, Turn turn)
    {
        var entries = await turn.Db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Kind == VisitDuties.Kind && entry.Students.Contains(student.Value) && !turn.Db.Visits.Any(visit => visit.Entry == entry.Id))
            .ToListAsync(turn.Cancel);

        return entries
            .Where(entry => entry.Students.Split(';').Contains(student.Value))
            .Where(entry => entry.Lead == turn.Who.Id || turn.Who.Roles.Any(held => held.Role == Role.HeadTeacher && held.At.Id == entry.Host))
            .Select(entry => new VisitRow(null, "") { Entry = entry });
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
