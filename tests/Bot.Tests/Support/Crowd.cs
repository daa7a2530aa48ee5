using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Many families at once, from the demo county.</summary>
public static class Crowd
{
    public static readonly string County = CommandLine.Demo.County;

    /// <summary>Teams accounts of one guardian each of that many families.</summary>
    public static async Task<IReadOnlyList<(FamilyId Family, string Account)>> Families(CoEduDb db, int count, CancellationToken cancel)
    {
        var reachable = await (from guardian in db.Guardians
                               join person in db.People on guardian.Person equals person.Id
                               where person.AadId != null
                               orderby person.Id
                               select new { guardian.Family, person.AadId }).ToListAsync(cancel);

        return [.. reachable.DistinctBy(one => one.Family).Take(count).Select(one => (one.Family, one.AadId!))];
    }

    /// <summary>As a person does on a busy machine: what was not acknowledged is pressed again, under a new id.</summary>
    public static async Task PressUntilAnswered(BotUnderTest bot, string account, JsonObject press)
    {
        while (true)
        {
            var response = await bot.Send(bot.Teams.Press(account, press.DeepClone()));
            if ((await response.Content.ReadAsStringAsync()).Contains("AdaptiveCard", StringComparison.Ordinal))
                return;
        }
    }

    public static async Task<string> AccountOf(CoEduDb db, string role, CancellationToken cancel) =>
        (await (from held in db.PersonRoles
                join person in db.People on held.Person equals person.Id
                where held.Code == role
                orderby person.Id
                select person.AadId).FirstAsync(cancel))!;

    /// <summary>A county lecture, published.</summary>
    public static async Task Publish(BotUnderTest bot, string? capacity, CancellationToken cancel)
    {
        var officer = await bot.Stored(db => AccountOf(db, "county-officer", cancel));
        var county = await bot.Stored(db => db.Units.SingleAsync(unit => unit.Kind == "county", cancel));
        await bot.Presses(officer, IntentJson.Write(Lectures.Form(county.Id.Value) with { Capacity = capacity }));
        await bot.Presses(officer, IntentJson.Write(new Intent.Publish(Lectures.Id, 1)));
    }
}
