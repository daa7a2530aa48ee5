using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.World;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Demo;

/// <summary>Who can be played in the demo, and the moving of its clock. Everybody played gets an account, so that the bot knows them.</summary>
public sealed class Stage(Database database, DemoClock clock, DueNotices due, OutboxDelivery delivery, IReadOnlyDictionary<string, PersonId> personas)
{
    // Fine enough that no step of the ladder (the finest is hours) is passed over late.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    public IReadOnlyDictionary<string, PersonId> Personas => personas;

    /// <summary>Loads a world folder, roster and what was held, ticked and handed in before <paramref name="now"/>, into an empty database. The people to be played get accounts where the roster has none.</summary>
    public static async Task Load(Database database, string folder, IEnumerable<PersonId> played, DateTimeOffset now, CancellationToken cancel)
    {
        var read = WorldReader.ReadWhole(folder);
        if (read.Mistakes.Count > 0)
            throw new InvalidDataException($"The demo county has mistakes, first of all: {read.Mistakes[0]}");

        await database.Writer.Run(async db =>
        {
            await RosterImport.Apply(read.World, db, now, cancel);
            await LedgerLoad.Into(db, read.World, LocalTime.China, now, cancel);
            foreach (var id in played)
                (await db.People.FindAsync([id], cancel))!.AadId ??= $"demo-{id}";
        }, cancel);
    }

    /// <summary>The person of an alias (`parent-2`) or a name as the roster has it; null when there is none.</summary>
    public async Task<Person?> Find(string called, CancellationToken cancel)
    {
        await using var db = database.Read();

        return personas.TryGetValue(called, out var id)
            ? await db.People.SingleAsync(person => person.Id == id, cancel)
            : await db.People.Where(person => person.Name == called).OrderBy(person => person.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Moves the clock on step by step, doing at each what is due then, as if the days had passed.</summary>
    public async Task FastForward(TimeSpan by, CancellationToken cancel)
    {
        for (var left = by; left > TimeSpan.Zero; left -= Step)
        {
            clock.Forward(left < Step ? left : Step);
            await Settle(cancel);
        }
    }

    /// <summary>Does all that is due now.</summary>
    public async Task Settle(CancellationToken cancel)
    {
        await due.Tick(cancel);
        while (await delivery.DeliverSome(cancel)) { }
    }
}
