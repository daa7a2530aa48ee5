using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>What schools are scored by equals what one finds counting raw rows by hand, over a month and over a year, on histories made at random.</summary>
public sealed class ScoreRecount
{
    private static readonly Week[] Spans = [new(new(2026, 11, 1), new(2026, 11, 30), LocalTime.China), new(new(2026, 12, 1), new(2026, 12, 31), LocalTime.China), new(new(2026, 1, 1), new(2026, 12, 31), LocalTime.China)];

    [Fact]
    public void Every_figure_of_every_school_equals_a_recount() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => Agree(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    private static async Task<bool> Agree(int seed)
    {
        await using var stage = await DoorStage.At("2026-12-31 09:00", families: 8);
        await RawWeek.Fill(stage, seed);
        var duties = new Dictionary<UnitId, (int, int)> { [new("s2")] = (seed % 7, 7) };
        foreach (var span in Spans)
            Assert.Equal(
                await stage.Stored(db => Recount(db, span, duties)),
                await stage.Stored(async db => (await db.SchoolFigures(await db.Units.SingleAsync(unit => unit.Parent == null), span, duties, TestContext.Current.CancellationToken)).OrderBy(school => school.School.Value, StringComparer.Ordinal).ToArray()));

        return true;
    }

    private static async Task<SchoolFigures[]> Recount(CoEduDb db, Week span, Dictionary<UnitId, (int InOrder, int Judged)> duties)
    {
        var paths = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Path);
        var held = (await db.Engagements.ToListAsync()).FindAll(e => e.State == EngagementState.Held && e.StartsAt.DayIn(LocalTime.China) >= span.From && e.StartsAt.DayIn(LocalTime.China) <= span.To);
        var (invited, said, students) = (await db.Invitations.ToListAsync(), await db.Feedback.ToListAsync(), await db.Students.ToListAsync());

        return [.. new[] { "s1", "s2", "s3" }.Select(id =>
        {
            bool Below(UnitId unit) => paths[unit].StartsWith(paths[new UnitId(id)], StringComparison.Ordinal);
            var own = held.FindAll(e => Below(e.Audience)).ConvertAll(e => e.Id).ToHashSet();
            var stars = said.FindAll(given => own.Contains(given.Engagement));

            return new SchoolFigures(
                new UnitId(id), students.Count(student => Below(student.Class)), duties.GetValueOrDefault(new(id)).InOrder, duties.GetValueOrDefault(new(id)).Judged,
                invited.Count(i => own.Contains(i.Engagement)), invited.Count(i => own.Contains(i.Engagement) && i.WasThere), stars.Count, stars.Sum(given => given.Content));
        })];
    }
}
