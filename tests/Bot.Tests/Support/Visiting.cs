using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Home visits in the small county by the shipped programmes: class c1 has 王小禾 (k1) to 孙小满 (k6). 2026-11-23 is a Monday.</summary>
public static class Visiting
{
    public static readonly string Programmes = Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes"));

    public static async Task<BotUnderTest> Begin(string local = "2026-11-23 09:00")
    {
        var bot = await BotUnderTest.At(local, programmes: Programmes);
        await bot.InstallEverybody();

        return bot;
    }

    public static Task<List<Visit>> Visits(this BotUnderTest bot) => bot.Stored(db => db.Visits.OrderBy(visit => visit.StartsAt).ToListAsync(TestContext.Current.CancellationToken));

    public static async Task<Visit> Visit(this BotUnderTest bot, string student) => (await bot.Visits()).Last(visit => visit.Children.Contains(new StudentId(student)));

    /// <summary>What people were told of visits, as `visit-proposed mum1`.</summary>
    public static async Task<IReadOnlyList<string>> Told(this BotUnderTest bot) =>
        [.. (await bot.Stored(db => db.Outbox.Where(message => message.Key.StartsWith("visit-")).ToListAsync(TestContext.Current.CancellationToken)))
            .Select(message => $"{message.Key.Split('/')[0]} {message.To}").Order(StringComparer.Ordinal)];

    /// <summary>Somebody is given a student, as room for it makes: role, person, student.</summary>
    public static Task Assign(this BotUnderTest bot, string role, string person, string student, string school = "s1", string? until = null) => bot.Database.Writer.Run(async db =>
    {
        db.Add(new AssignmentMade
        {
            Role = role, Person = new PersonId(person), School = new UnitId(school), Student = db.Seal.Close(student), By = new PersonId("principal"), At = bot.Clock.GetUtcNow(),
            ToDay = until is null ? null : DateOnly.Parse(until, null),
        });
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    public static Task Lives(this BotUnderTest bot, string area, params string[] students) => bot.Database.Writer.Run(async db =>
    {
        foreach (var student in await db.Students.ToListAsync())
            if (students.Contains(student.Id.Value))
                student.Attrs = $"neighbourhood={area}";
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    /// <summary>The family answers, as the room for it makes: with words where it wishes for something.</summary>
    public static Task Answers(this BotUnderTest bot, string student, VisitState answer, string wish = "") => bot.Database.Writer.Run(async db =>
    {
        var visit = (await db.Visits.OrderBy(each => each.StartsAt).ToListAsync()).Last(each => each.Children.Contains(new StudentId(student)));
        Assert.False(visit.Answer(answer, wish.Length > 0 ? db.Seal.Close(wish) : null, Domain.Engagements.Via.Teams, bot.Clock.GetUtcNow()).Refuses(out _, out _));
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);
}
