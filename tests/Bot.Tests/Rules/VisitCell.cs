using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>A student of class c1 with a visit, whose notes and name could leak, and somebody who tries one act on it. What came of it is looked up, not believed.</summary>
internal sealed class VisitCell
{
    private static int _cells;

    private readonly BotUnderTest _bot;
    private readonly VisitRow _row;
    private readonly int _number = Interlocked.Increment(ref _cells);

    private VisitCell(BotUnderTest bot, VisitRow row) => (_bot, _row) = (bot, row);

    private string Student => $"m{_number}";

    private string Name => $"童{_number}号生";

    private string Visit => $"x{_number}";

    private string Word(NoteLevel level) => $"CANARY-{level}-{_number}";

    public static async Task<VisitCell> In(BotUnderTest bot, VisitRow row, string act)
    {
        var cell = new VisitCell(bot, row);
        await bot.Put(db => cell.Enrol(db, isListed: act is "listed" or "assign"));
        if (act is "move" or "cancel")
            await bot.IsPlanned(cell.Visit, cell.Student, "2026-12-15 18:00", (visit, _) => visit.Propose(bot.Clock.GetUtcNow()), row.Visitor);
        else if (act is "not-met" or "record")
            await bot.IsPlanned(cell.Visit, cell.Student, "2026-11-20 18:00", visitor: row.Visitor);
        else if (act is not ("plan" or "listed" or "assign"))
            await bot.WasVisited(cell.Visit, cell.Student, "2026-11-13 18:00", row.Visitor, notes:
                [(NoteLevel.Family, cell.Word(NoteLevel.Family)), (NoteLevel.School, cell.Word(NoteLevel.School)), (NoteLevel.Private, cell.Word(NoteLevel.Private))]);

        return cell;
    }

    public async Task<string> Try(string act) => act switch
    {
        "named"    => Yes((await Press(new Intent.ShowVisits { Students = Student })).Contains($"\"{Visit}\"", StringComparison.Ordinal)),
        "open"     => Yes((await Press(new Intent.ShowVisit(Visit))).Contains(Name, StringComparison.Ordinal)),
        "plan"     => await Planned(),
        "move"     => await Moved(),
        "cancel"   => await Became(new Intent.CancelVisit(Visit, await Version()) { Reason = "下雨" }, VisitState.CancelledBySchool),
        "not-met"  => await Became(new Intent.MissVisit(Visit), VisitState.NotMet),
        "record"   => await Recorded(),
        "family"   => await Read(NoteLevel.Family),
        "school"   => await Read(NoteLevel.School),
        "private"  => await Read(NoteLevel.Private),
        "add"      => await Added(),
        "who-read" => await WhoRead(),
        "coverage" => await Coverage(),
        "remind"   => await Reminded(),
        "listed"   => await Listed(),
        "assign"   => await Assigned(),
        _          => throw new ArgumentOutOfRangeException(nameof(act), act, "no such act"),
    };

    private Task Enrol(CoEduDb db, bool isListed)
    {
        if (isListed)
            db.Add(new CareListed { School = new("s1"), List = "care-list", Student = db.Seal.Close(Student), By = new("teacher"), At = _bot.Clock.GetUtcNow() });
        db.Add(new Student { Id = new(Student), Name = Name, Class = new("c1"), Family = _row.OwnFamily ? new("f-k1") : new($"f-{Student}") });
        if (_row.Assigned != Standing.Never)
            db.Add(new AssignmentMade
            {
                Role = _row.Person == "cadre" ? "visiting-cadre" : "subject-teacher", Person = new(_row.Person), School = new("s1"), Student = db.Seal.Close(Student),
                FromDay = new(2026, 9, 1), ToDay = _row.Assigned == Standing.Ended ? new DateOnly(2026, 11, 22) : null, By = new("principal"), At = _bot.Clock.GetUtcNow(),
            });

        return Task.CompletedTask;
    }

    private async Task<string> Planned()
    {
        var day = new DateOnly(2026, 12, 1).AddDays(_number / 10 % 40);
        var at = $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{9 + (_number % 10):00}:00";
        await Press(new Intent.ProposeVisits { Form = $"f{_number}", Visits = [new VisitSlot(Student, at)], Go = "1" });

        return Yes(await _bot.Stored(db => db.Visits.AnyAsync(visit => visit.Students == Student, Cancel)));
    }

    private async Task<string> Moved()
    {
        var before = await Found();
        await Press(new Intent.MoveVisit(Visit, before.Version) { Day = new DateOnly(2027, 1, 4).AddDays(_number % 14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Start = $"{9 + (_number % 10):00}:10" });

        return Yes((await Found()).StartsAt != before.StartsAt);
    }

    private async Task<string> Became(Intent ask, VisitState state)
    {
        await Press(ask);

        return Yes((await Found()).State == state);
    }

    private async Task<string> Recorded()
    {
        await Press(new Intent.RecordVisit
        {
            Form = $"r{_number}", Visit = Visit, Students = Student, Day = "2026-11-20", Mode = "in-home", Topics = "all", VisitType = "first", Findings = "x", ReturnIn = "", Ack = "yes",
        });
        var (entries, held) = (await _bot.Stored(db => db.LedgerEntries.CountAsync(entry => entry.Students == Student, Cancel)), await _bot.Stored(db => db.Visits.CountAsync(visit => visit.Students == Student && visit.State == VisitState.Held, Cancel)));
        Assert.Equal(entries, held);

        return Yes(held > 0);
    }

    // By the visit and by the student, and what is not one's own level is on neither card.
    private async Task<string> Read(NoteLevel level)
    {
        var (one, all) = (await Press(new Intent.ShowNotes(Visit)), await Press(new Intent.ShowStudentNotes { Student = Student }));
        var logged = await _bot.Stored(db => db.Audit.Where(entry => entry.Act == "read-note" && entry.Subject == Visit).Select(entry => entry.Detail).ToListAsync(Cancel));
        var read = one.Contains(Word(level), StringComparison.Ordinal);
        Assert.Equal(read, all.Contains(Word(level), StringComparison.Ordinal));
        Assert.Equal(read ? 2 : 0, logged.Count(detail => detail.Split(',').Contains(level.ToString().ToLowerInvariant())));

        return Yes(read);
    }

    private async Task<string> Added()
    {
        await Press(new Intent.AddNote(Visit) { Level = "school", Text = "y" });

        return Yes(await _bot.Stored(db => db.VisitNotes.CountAsync(note => note.Visit == new VisitId(Visit), Cancel)) == 4);
    }

    private async Task<string> WhoRead()
    {
        await _bot.Put(db =>
        {
            db.Audit.Add(new AuditEntry { At = _bot.Clock.GetUtcNow(), Who = "teacher-en", Act = "read-note", Subject = Visit, Detail = "family" });
            return Task.CompletedTask;
        });
        var (one, all) = (await Press(new Intent.ShowReads { Student = Student }), await Press(new Intent.ShowReads()));
        Assert.Equal(one.Contains("顾南乔", StringComparison.Ordinal), all.Contains("顾南乔", StringComparison.Ordinal));

        return Yes(one.Contains("顾南乔", StringComparison.Ordinal));
    }

    private async Task<string> Coverage()
    {
        var card = await Press(new Intent.ShowCoverage { Unit = "s1" });
        Assert.DoesNotContain(Name, card, StringComparison.Ordinal);

        return card.Contains("三年级1班 · ", StringComparison.Ordinal) ? "classes" : card.Contains("青禾一小 · ", StringComparison.Ordinal) ? "schools" : "-";
    }

    private async Task<string> Reminded()
    {
        var cancel = Cancel;
        await _bot.Put(db => db.Outbox.Where(message => message.Key.StartsWith("visits-behind/")).ExecuteDeleteAsync(cancel));
        await Press(new Intent.RemindCoverage("s1"));

        return Yes(await _bot.Stored(db => db.Outbox.AnyAsync(message => message.Key.StartsWith("visits-behind/"), Cancel)));
    }

    private async Task<string> Listed()
    {
        var pages = new List<string>();
        for (var page = 0; page < 8; page++)
            pages.Add(await Press(new Intent.ShowCareList { Class = "c1", Page = page }));

        return Yes(pages.Exists(card => card.Contains(Name, StringComparison.Ordinal)));
    }

    private async Task<string> Assigned()
    {
        _bot.Clock.Pass(TimeSpan.FromSeconds(1));   // a helper is told of each giving, and two at one instant are one
        var before = await _bot.Stored(db => db.AssignmentsMade.CountAsync(Cancel));
        await Press(new Intent.Assign { Unit = "s1", Role = "visiting-cadre", Person = "cadre2", Students = Student });

        return Yes(await _bot.Stored(db => db.AssignmentsMade.CountAsync(Cancel)) == before + 1);
    }

    // The whole card as JSON; whoever may not do it gets no name and no note, whatever they try.
    private async Task<string> Press(Intent ask)
    {
        var response = await _bot.Send(_bot.Teams.Press(_row.Person, IntentJson.Write(ask)));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.ToJsonString(IntentJson.Options);
        if (_row.May.Replace("-", "", StringComparison.Ordinal).Trim().Length == 0)
            Assert.DoesNotContain([Name, "CANARY"], word => body.Contains(word, StringComparison.Ordinal));

        return body;
    }

    private Task<Visit> Found() => _bot.Stored(db => db.Visits.SingleAsync(visit => visit.Id == new VisitId(Visit), Cancel));

    private async Task<int> Version() => (await Found()).Version;

    private static string Yes(bool so) => so ? "yes" : "-";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
