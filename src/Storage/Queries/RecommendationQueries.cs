using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>What may be recommended of a term.</summary>
/// <param name="LackingProof">As well liked, and left out since proof is missing.</param>
public sealed record PutForward(IReadOnlyList<GoodPractice> Practice, int LackingProof);

/// <summary>What a county's schools did in a term that others may take up.</summary>
public static class RecommendationQueries
{
    // Judged so many at a time: mostly the first are enough.
    private const int AtATime = 50;

    /// <summary>The best liked whose proof is complete, by the checks of the programmes.</summary>
    public static async Task<PutForward> GoodPracticeOf(
        this CoEduDb db, Unit county, Span term, Catalogue catalogue, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var schoolOf = RankingQueries.SchoolOf(await db.Units.AsNoTracking().Below(county.Path).ToListAsync(cancel));
        var held = (await db.HeldIn(county, new Week(term.From, term.Last, zone), cancel)).Where(each => schoolOf.ContainsKey(each.Engagement.Audience));
        var frame = await db.LedgerFrame(county, cancel);
        var (proven, lacking) = (new List<Liked>(), 0);
        foreach (var some in BestLiked.Of(held.Select(each => (each, schoolOf[each.Engagement.Audience]))).Chunk(AtATime))
        {
            var complete = await Complete(db, some, frame, catalogue, now.DayIn(zone), cancel);
            proven.AddRange(some.Where(each => complete.Contains(each.Engagement.Id)));
            lacking += some.Length - complete.Count;
            if (GoodPractice.Of(county.Id, term, proven, zone) is { Count: Recommendation.Most } enough)
                return new PutForward(enough, lacking);
        }

        return new PutForward(GoodPractice.Of(county.Id, term, proven, zone), lacking);
    }

    /// <summary>Draws the list of a term up, or up anew: what was picked and said of an engagement stays with it. One that was published stays as it is.</summary>
    public static async Task<Recommendation> Put(
        this CoEduDb db, UnitId county, Span term, PutForward forward, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Recommendations.FindAsync([county, term.Id], cancel) is not { } list)
            db.Add(list = new Recommendation { County = county, Term = term.Id, FromDay = term.From, ToDay = term.Last, DrawnUpAt = now, LackingProof = forward.LackingProof });
        if (list.PublishedAt is not null)
            return list;

        var before = await db.GoodPractices.Where(each => each.County == county && each.Term == term.Id).ToListAsync(cancel);
        db.RemoveRange(before);
        (list.DrawnUpAt, list.LackingProof) = (now, forward.LackingProof);
        await db.SaveChangesAsync(cancel);
        foreach (var each in forward.Practice)
            if (before.Find(old => old.Engagement == each.Engagement) is { } old)
                (each.Picked, each.Why) = (old.Picked, old.Why);
        db.AddRange(forward.Practice);
        await db.SaveChangesAsync(cancel);

        return list;
    }

    private static async Task<HashSet<EngagementId>> Complete(CoEduDb db, Liked[] some, Domain.Entries.Ledger frame, Catalogue catalogue, DateOnly today, CancellationToken cancel)
    {
        List<EngagementId> ids = [.. some.Select(each => each.Engagement.Id)];
        var entries = await LedgerEntries.Read(db, db.LedgerEntries.Where(entry => EF.Parameter(ids).Contains(entry.Id) && entry.State == EngagementState.Held), cancel);
        var books = catalogue.Programmes.Select(programme => new Book(programme, frame with { Entries = entries }, today)).ToList();

        return [.. entries.Where(entry => !books.Exists(book => Gaps.Of(entry, book).Any(gap => gap.IsProof))).Select(entry => entry.Id)];
    }
}
