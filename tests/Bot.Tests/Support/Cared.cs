using CoEduBot.Domain;
using CoEduBot.Domain.Care;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>What is put down about students of the small county, sealed as the product does it.</summary>
public static class Cared
{
    private static readonly DateTimeOffset At = new(2026, 9, 10, 1, 0, 0, TimeSpan.Zero);

    public static Task Lists(this BotUnderTest bot, string school, params IEnumerable<string> students) => bot.Database.Writer.Run(db =>
    {
        foreach (var student in students)
            db.Add(new CareListed { School = new(school), List = "care-list", Student = db.Seal.Close(student), By = new("principal"), At = At });
        return Task.CompletedTask;
    }, TestContext.Current.CancellationToken);

    public static Task Assigns(this BotUnderTest bot, string school, string role, string person, string student) => bot.Database.Writer.Run(db =>
    {
        db.Add(new AssignmentMade { Role = role, Person = new(person), School = new(school), Student = db.Seal.Close(student), FromDay = new(2026, 9, 10), By = new("principal"), At = At });
        return Task.CompletedTask;
    }, TestContext.Current.CancellationToken);

    public static Task Keeps(this BotUnderTest bot, string school, string kind, string subject, string day, string fields = "", string state = "") => bot.Database.Writer.Run(db =>
    {
        db.Add(new RecordKept { Kind = kind, School = new(school), Subject = db.Seal.Close(subject), Day = DateOnly.Parse(day, null), State = state, Fields = db.Seal.Close(fields), By = new("principal"), At = At });
        return Task.CompletedTask;
    }, TestContext.Current.CancellationToken);

    public static Task WasIn(this BotUnderTest bot, string student, string unit, string? from, string? last) =>
        bot.Has(new ClassSpellKept { Student = new(student), Class = new(unit), FromDay = Day(from), ToDay = Day(last) });

    /// <summary>What was sealed, opened with the keys of the database.</summary>
    public static string Open(this BotUnderTest bot, string kept)
    {
        using var db = bot.Database.Read();

        return db.Seal.Open(new Sealed(kept));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);
}
