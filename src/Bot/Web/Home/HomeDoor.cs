using CoEduBot.Bot.Cards;
using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web.Home;

/// <summary>The page shared in a class group that leads each family to its own: it says which class it is for, and nothing else.</summary>
internal static class HomeDoor
{
    public static Task<PageReply> Get(Visit visit) => Draw(visit, Fields.None, StatusCodes.Status200OK);

    /// <summary>The QR code of this page.</summary>
    public static async Task<PageReply> Code(Visit visit)
    {
        await using var db = visit.Database.Read();

        return await Open(db, visit) is null ? new PageReply.Nowhere() : ClassPage.Picture(visit.Site.Page($"c/{visit.Token}"));
    }

    /// <summary>A wrong name and wrong digits are answered alike, so that nobody learns who is in the class.</summary>
    public static async Task<PageReply> Who(Visit visit)
    {
        if (await Fields.Read(visit.Http.Request, visit.Cancel) is not { } fields || fields["child"].Length > WhoIsIt.LongestName)
            return PlainPages.BadForm(visit.Words);

        var (name, from) = (WhoIsIt.Spelling(fields.Plain("child")), visit.Http.Connection.RemoteIpAddress);
        await using var db = visit.Database.Read();
        if (await Open(db, visit) is not { } room)
            return new PageReply.Nowhere();
        if (!visit.Limits.MayGuess(visit.Token, name, from))
            return PlainPages.TooMany(visit.Words);
        if (await Find(db, room, name, fields.Plain("digits"), visit.Cancel) is not { } family)
            return await Draw(visit, fields, StatusCodes.Status422UnprocessableEntity);

        visit.Limits.Right(visit.Token, name, from);
        var page = await visit.Database.Writer.Run(all => HomeLinksOf.Family(all, family, visit.Site, visit.Now, visit.Cancel), visit.Cancel);

        return new PageReply.Elsewhere(visit.To($"h/{page.Segments[^1]}"));
    }

    private static async Task<PageReply> Draw(Visit visit, Fields filled, int status)
    {
        await using var db = visit.Database.Read();
        if (await Open(db, visit) is not { } room)
            return new PageReply.Nowhere();

        var name = await db.Units.Where(unit => unit.Id == room).Select(unit => unit.Name).SingleAsync(visit.Cancel);
        var title = visit.Words["family.door-title", Plain.Line(name)];

        return new PageReply.Show(
            status,
            title,
            Html.Of($"<h1>{title}</h1>\n<p>{visit.Words["family.door-lead"]}</p>\n{ClassPage.Form(visit, $"c/{visit.Token}/who", name, filled, status)}"),
            visit.Site.Page($"c/{visit.Token}").AbsolutePath);
    }

    private static async Task<UnitId?> Open(CoEduDb db, Visit visit) =>
        await HomeLinksOf.Find(db, HomeLinksOf.ClassDoor, visit.Token, visit.Site, visit.Now, visit.Cancel) is { } link ? new UnitId(link.Holder) : null;

    // The whole class is read and compared whatever was typed: right or wrong takes the same time.
    private static async Task<FamilyId?> Find(CoEduDb db, UnitId room, string name, string digits, CancellationToken cancel)
    {
        var known = await (from student in db.Students
                           join guardian in db.Guardians on student.Family equals guardian.Family
                           join person in db.People on guardian.Person equals person.Id
                           where student.Class == room && person.PhoneTail != null
                           select new { student.Name, student.Family, Tail = person.PhoneTail! }).ToListAsync(cancel);

        return WhoIsIt.Match(known.Select(row => (row.Name, row.Family, row.Tail)), name, digits);
    }
}
