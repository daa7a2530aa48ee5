using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>What the rooms may know of each other. Lengths and names of files are looked after by `.ci/house-rules`, clocks by BannedSymbols.txt.</summary>
public sealed class Architecture
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src"));

    // In these files the word is what people say or mean by it: something held for families.
    private static readonly string[] SaysActivityForPeople =
    [
        "Bot/Intents/Phrases/ActivityPhrases.cs",   // sentences about what is held
        "Bot/Intents/Phrases/MeaningPhrases.cs",    // takes those in
        "Bot/Intents/Phrases/EnglishWords.cs",      // the English word itself
        "Bot/Intents/KindWords.cs",                 // parent-child activity, practice activity
        "Bot/Intents/Facts/Names.cs",               // activity room
        "Bot/Demo/DemoTerms.cs",                    // codes of kinds: practice-activity, parent-child-activity
        "Bot/Demo/DemoCountyYear.cs",               // the same, of kindergartens
        "Bot/Demo/DemoTicks.cs",                    // an item of a checklist
        "Bot/UseCases/Plans/Tables/TableColumns.cs", // what a column is called
    ];

    [Theory]
    [InlineData(typeof(Permissions), "")]
    [InlineData(typeof(Database), "Domain")]
    [InlineData(typeof(OutboxDelivery), "Domain Storage")]
    [InlineData(typeof(Turn), "Domain Scheduler Storage")]
    public void References_point_one_way(Type room, string knows)
    {
        var rooms = room.Assembly.GetReferencedAssemblies().Select(other => other.Name!).Where(name => name.StartsWith("CoEduBot.", StringComparison.Ordinal));

        Assert.Equal(knows, string.Join(' ', rooms.Select(name => name["CoEduBot.".Length..]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_domain_needs_the_base_library_alone()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Assert.All(typeof(Permissions).Assembly.GetReferencedAssemblies(), other => Assert.True(File.Exists(Path.Combine(framework, $"{other.Name}.dll")), other.Name));
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Source, "Domain/Domain.csproj")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Turn), "Microsoft.EntityFrameworkCore.Sqlite Microsoft.Data.Sqlite Npgsql Npgsql.EntityFrameworkCore.PostgreSQL CsvHelper YamlDotNet")]
    [InlineData(typeof(OutboxDelivery), "Microsoft.AspNetCore.Http CsvHelper")]
    [InlineData(typeof(Database), "Quartz Microsoft.AspNetCore.Http")]
    public void A_room_keeps_its_tools_to_itself(Type room, string foreign) =>
        Assert.Empty(room.Assembly.GetReferencedAssemblies().Select(other => other.Name!).Intersect(foreign.Split(' ')));

    // Comments are read by people; what counts is what the compiler reads. A programme's file says `activities` and
    // `activity`, by its format: the rooms that read and judge programmes know the word from there.
    [Fact]
    public void Only_the_Teams_room_speaks_of_activities()
    {
        string[] rooms = ["Bot/Teams/", "Domain/Programmes/", "Domain/Rules/", "Storage/Programmes/"];
        var speaking = from file in Files()
                       where !rooms.Any(room => file.StartsWith(room, StringComparison.Ordinal))
                       where File.ReadLines(Path.Combine(Source, file)).Any(line => line.Split("//")[0].Contains("activit", StringComparison.OrdinalIgnoreCase))
                       select file;

        Assert.Equal(SaysActivityForPeople.Order(StringComparer.Ordinal), speaking.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_machines_clock_is_named_where_the_bot_is_put_together_and_nowhere_else() => Assert.Equal(
        ["Bot/CommandLine/Demo.cs", "Bot/Composition.cs", "Bot/Demo/Theatre.cs", "Bot/Program.cs", "Bot/Teams/TeamsSetup.cs"],
        Files().Where(file => File.ReadAllText(Path.Combine(Source, file)).Contains("TimeProvider.System", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_job_wakes_when_it_should()
    {
        var start = new DateTimeOffset(2026, 12, 1, 23, 59, 40, TimeSpan.Zero);
        var runs = Schedule.All.Select(entry =>
        {
            var cron = new CronExpression(entry.Cron, TimeZoneInfo.Utc);
            var first = cron.GetNextValidTimeAfter(start)!.Value;
            var second = cron.GetNextValidTimeAfter(first)!.Value;

            return string.Create(CultureInfo.InvariantCulture, $"{entry.Job} {first:HH:mm:ss} {second:HH:mm:ss} {cron.GetNextValidTimeAfter(second):HH:mm:ss}");
        });

        Assert.Equal(["FindDueNotices 23:59:45 00:00:00 00:00:15", "DeliverOutbox 23:59:45 23:59:50 23:59:55"], runs);
        Assert.Equal(
            Schedule.All.Select(entry => entry.Job).Order(StringComparer.Ordinal),
            typeof(Schedule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IJob))).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_meaning_a_sentence_can_have_is_answered()
    {
        await using var bot = await Lectures.Published("c1");
        var read = typeof(Typed).GetMethod("Run", BindingFlags.NonPublic | BindingFlags.Static, [typeof(Reading), typeof(string), typeof(Turn)])!;

        foreach (var (person, meaning) in from person in new[] { "teacher", "mum1", "officer", "subject" } from meaning in Enum.GetValues<Meaning>() select (person, meaning))
            Assert.NotNull(await bot.Database.Writer.Run(async db =>
            {
                var who = await Callers.Of(db, await db.People.SingleAsync(one => one.Id == new PersonId(person)), CancellationToken.None);
                var turn = new Turn(db, who, bot.Clock.GetUtcNow(), TestCounty.Words(Locale.ZhHans), true, Via.Teams, bot.Services.GetRequiredService<Site>(), CancellationToken.None);

                return await (Task<Reply>)read.Invoke(null, [Reading.Of(meaning), "照片", turn])!;
            }, TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string file = "") => file;
}
