using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Lectures that were held in the small county, with all the shipped programmes ask of them, or without.</summary>
public static class ProvenLectures
{
    private static readonly (string Kind, int Count)[] Proof = [("photo", 2), ("recording", 1), ("text-report", 1), ("label-photo", 1)];

    /// <param name="stars">Of each family that came and said something.</param>
    public static async Task Lectured(this BotUnderTest bot, string id, string unit, string school, string lead, string day, bool proof, params int[] stars)
    {
        await bot.Has(DoorStage.Lecture(id, $"{day} 19:00", EngagementState.Held, unit, $"手机管理{id}", lead));
        await bot.Has(new LedgerEntry
        {
            Id = new(id), Kind = "lecture", Host = new(unit), Organiser = new(school), Day = DateOnly.Parse(day, null), Topic = $"手机管理{id}", Mode = "onsite", Lead = new(lead),
            Fields = "venue-type=campus;stage=primary", RecordedBy = new(lead), RecordedAt = DoorStage.Local($"{day} 21:00"),
        });
        foreach (var (kind, count) in proof ? Proof : [])
            await bot.Has(new EvidenceGiven { Entry = new(id), Kind = kind, Count = count, By = new(lead), At = DoorStage.Local($"{day} 21:00") });
        var families = await bot.Stored(db => db.Guardians.Select(guardian => guardian.Family).Distinct().OrderBy(family => family).Take(stars.Length).ToListAsync(TestContext.Current.CancellationToken));
        foreach (var (family, given) in families.Zip(stars))
        {
            await bot.Has(DoorStage.Invited(id, family.Value, Choice.Yes, 1, Presence.Present));
            await bot.Has(DoorStage.Said(id, family.Value, 5, given));
        }
    }
}
