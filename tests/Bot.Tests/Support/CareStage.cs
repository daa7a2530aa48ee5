using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// The small county by the shipped programmes: students of c1 have numbers 1 to 6, `subject` teaches in c1, `cadre` is of the county's office, all
/// on a Monday in November.
/// </summary>
public static class CareStage
{
    public static readonly CoEduBot.Domain.Programmes.Catalogue Shipped = TestCounty.Read(Path.GetFullPath("../../../../programmes", TestCounty.Folder));

    public static async Task<BotUnderTest> Begin(string local = "2026-11-23 09:00")
    {
        var bot = await BotUnderTest.At(local, catalogue: Shipped);
        var cancel = TestContext.Current.CancellationToken;
        await bot.Database.Writer.Run(async db =>
        {
            foreach (var student in await db.Students.ToListAsync(cancel))
                student.Attrs = $"number={student.Id.Value[1..]}";
            db.Add(new PersonRole { Person = new("subject"), Code = "subject-teacher", Unit = new("c1") });
            db.Add(new Unit { Id = new("office"), Kind = "department", Parent = new("county"), Name = "县教育局", Path = "/county/office/" });
            await db.SaveChangesAsync(cancel);
            db.Add(new Person { Id = new("cadre"), Name = "江照野", AadId = "cadre" });
            await db.SaveChangesAsync(cancel);
            db.Add(new PersonRole { Person = new("cadre"), Code = "visiting-cadre", Unit = new("office") });
        }, cancel);
        await bot.InstallEverybody();
        await bot.Install("subject", "cadre");

        return bot;
    }

    /// <summary>The class goes to another head teacher.</summary>
    public static Task HandsOver(this BotUnderTest bot, string unit, string from, string to) => bot.Database.Writer.Run(async db =>
    {
        var (last, at) = (new PersonId(from), new UnitId(unit));
        await db.PersonRoles.Where(role => role.Person == last && role.Unit == at).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        db.Add(new PersonRole { Person = new PersonId(to), Code = "head-teacher", Unit = at });
    }, TestContext.Current.CancellationToken);

    public static Task<List<string>> Audited(this BotUnderTest bot, string act) => bot.Stored(db =>
        db.Audit.Where(entry => entry.Act == act).OrderBy(entry => entry.Id).Select(entry => entry.Who + " " + entry.Subject).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Without what is only for pressing.</summary>
    public static string Body(string card) => string.Join('\n', card.Split('\n').Where(line => line.Length > 0 && line[0] != '[').Select(line => line.Split("  [")[0]));
}
