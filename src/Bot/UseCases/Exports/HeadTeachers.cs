using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Exports;
using CoEduBot.Domain;
using CoEduBot.Domain.Appraisals;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>The figures of head teachers, in the order of their classes: whoever looks after one now, and what they did themselves.</summary>
internal static class HeadTeachers
{
    /// <param name="wanted">A school, or one class or grade of it.</param>
    public static async Task<IReadOnlyList<HeadTeacherFigures>> Of(Takeout wanted, Turn turn)
    {
        var posts = await turn.Db.HeadTeachersBelow(wanted.Unit.Path, turn.Cancel);
        if (posts.Count == 0)
            return [];

        // What a head teacher does for a grade or the school counts as well.
        var school = (await turn.Db.Chain(wanted.Unit, turn.Cancel)).FirstOrDefault(unit => Tiers.Of(unit) == Tier.School) ?? wanted.Unit;
        var days = new Week(wanted.From, wanted.To, turn.Zone);
        var students = await turn.Db.StudentsBelow(school.Path, turn.Cancel);
        var visits = await turn.Db.VisitsMadeBelow(school.Path, days, turn.Cancel);
        var confirmed = await turn.Db.ConfirmedBelow(school.Path, days, turn.Cancel);
        var led = await Led(wanted with { Units = [school] }, turn);

        return [.. posts.InClassOrder(post => post.Class).GroupBy(post => post.Person).Select(own => With(led[own.Key], Visiting(own, students, visits, confirmed)))];
    }

    /// <summary>What tells these figures from others: SHA-256, hex. What families say is not in it, for it comes in for days after.</summary>
    public static string Digest(IEnumerable<HeadTeacherFigures> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Person}|{row.Students}|{row.Visited}|{row.Visits}|{row.Led}|{row.Complete}|{row.Families}"))))));

    private static HeadTeacherFigures Visiting(
        IGrouping<PersonId, HeadTeacherPost> posts, ILookup<UnitId, StudentId> students, IReadOnlyList<VisitMade> visits, IReadOnlyDictionary<PersonId, (int Asked, int Confirmed)> confirmed)
    {
        var pupils = posts.SelectMany(post => students[post.Class.Id]).ToHashSet();
        var made = visits.Where(visit => visit.IsOf(posts.Key)).ToList();
        var (asked, said) = confirmed.GetValueOrDefault(posts.Key);

        return new HeadTeacherFigures(posts.Key, posts.First().Name, [.. posts.Select(post => post.Class.Name)], pupils.Count)
        {
            Visited = made.SelectMany(visit => visit.Students).Where(pupils.Contains).Distinct().Count(), Visits = made.Count, Asked = asked, Confirmed = said,
        };
    }

    private static HeadTeacherFigures With(IEnumerable<(LedgerRow Row, bool Lacks)> led, HeadTeacherFigures figures)
    {
        var entries = led.ToList();

        return figures with
        {
            Led = entries.Count,
            Complete = entries.Count(each => !each.Lacks),
            Families = entries.Sum(each => each.Row.Entry.Families ?? 0),
            Content = Rating.Over(entries.Select(each => each.Row.Entry.Feedback.GetValueOrDefault("content")).Where(said => said?.Average is not null)
                .Select(said => (said!.Answers, (int)decimal.Round(said.Average!.Value * said.Answers, MidpointRounding.AwayFromZero)))),
        };
    }

    private static async Task<ILookup<PersonId, (LedgerRow Row, bool Lacks)>> Led(Takeout wanted, Turn turn)
    {
        var ledger = await LedgerBook.Open(wanted, turn);
        var held = new List<(LedgerRow Row, bool Lacks)>();
        await foreach (var (row, gaps) in ledger.Held())
            held.Add((row, gaps.Any(gap => gap.IsProof)));

        return held.ToLookup(each => each.Row.Kept.Lead);
    }
}
