using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>Who read the notes of which visit in the caller's school: what the audit log says, the newest first.</summary>
public static class ShowReads
{
    private const int RowsAPage = 10;

    public static async Task<Reply> Run(Intent.ShowReads ask, Turn turn)
    {
        var schools = turn.Who.Roles.Where(held => Permissions.All.Contains((held.Role, Act.Assign, Domain.Engagements.Tier.Class))).Select(held => held.At).ToList();
        if (schools.Count == 0)
            return new Reply.No(new Refusal.NotAllowed(Act.Assign));
        if (string.IsNullOrWhiteSpace(ask.Student))
            return await Page(ask, null, schools, turn);
        if ((await PupilsInReach.Named(ask.Student, ask.Unit, turn)).Refuses(out var why, out var named))
            return new Reply.No(why);

        var found = named.Where(each => schools.Exists(school => school.Covers(each.Class))).ToList();

        return found switch
        {
            []                 => new Reply.No(new Refusal.NoSuchStudent(ask.Student.Trim())),
            [var (student, _)] => await Page(ask with { Student = student.Id.Value, Unit = null }, student, schools, turn),
            _                  => PupilsInReach.Which(found, turn, one => ask with { Student = one.Value, Unit = null }),
        };
    }

    private static async Task<Reply> Page(Intent.ShowReads ask, Student? student, List<Unit> schools, Turn turn)
    {
        var reads = turn.Db.NoteReads([.. schools.Select(school => school.Path)], student?.Id);
        var total = await reads.CountAsync(turn.Cancel);
        var page = Math.Clamp(ask.Page, 0, Math.Max(0, (total - 1) / RowsAPage));
        var rows = await reads.OrderByDescending(read => read.Id).Skip(page * RowsAPage).Take(RowsAPage).ToListAsync(turn.Cancel);

        return new Reply.Show(ReadsCard.For(new ReadsView(await Named(rows, turn), total, ask with { Page = page }, (page + 1) * RowsAPage < total), turn.Words, turn.Zone));
    }

    private static async Task<IReadOnlyList<ReadLine>> Named(List<NoteRead> rows, Turn turn)
    {
        var people = rows.Select(row => new PersonId(row.Who)).Distinct().ToList();
        var names = await turn.Db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id.Value, person => person.Name, turn.Cancel);
        var ids = rows.SelectMany(row => row.Students.Split(';')).Distinct().Select(id => new StudentId(id)).ToList();
        var classes = await (from student in turn.Db.Students
                             join @class in turn.Db.Units on student.Class equals @class.Id
                             where ids.Contains(student.Id)
                             select new { student, @class }).AsNoTracking().ToDictionaryAsync(each => each.student.Id.Value, turn.Cancel);

        return [.. rows.Select(row => new ReadLine(
            new DateTimeOffset(row.At, TimeSpan.Zero), names.GetValueOrDefault(row.Who, row.Who), string.Join(turn.Words["names.separator"], row.Students.Split(';').Select(Called)), row.Levels))];

        // Who has left the roster is called by the id alone.
        string Called(string id) => classes.TryGetValue(id, out var each) ? VisitedNames.Numbered(each.student, each.@class, turn.Words) : id;
    }
}
