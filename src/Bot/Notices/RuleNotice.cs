using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>
/// Draws a person's digest of what rules ask for. Lines of rules no programme has any more are left out, and so are plans that came in
/// since it was made; who wants no reminders hears only what is told upwards.
/// </summary>
public static class RuleNotice
{
    public static async Task<Drawing> Draw(Notice.RuleDigest digest, Turn turn)
    {
        var morning = QuietHours.After(turn.Now, turn.Zone);
        if (morning > turn.Now)
            return new Drawing.Wait(morning);

        var open = await WithoutPlansThatCame([.. digest.Lines.Where(line => turn.Site.Catalogue.Rule(line.Rule) is not null)], turn);
        var muted = await turn.Db.IsMuted(turn.Who.Id, turn.Now, turn.Cancel);
        var lines = open.FindAll(line => !muted || line.Reason == NudgeReason.Escalated);
        if (lines.Count == 0)
            return new Drawing.Skip(open.Count > 0 ? "muted" : "settled");

        // Of those beyond the lines told nobody knows whether they would come through.
        var total = muted ? lines.Count : digest.Total - (digest.Lines.Count - lines.Count);
        var card = RuleDigestCard.For(digest with { Lines = lines, Total = total }, await Names(turn.Db, lines, turn.Cancel), turn.Site.Catalogue, turn.Words);

        return new Drawing.Ready(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
    }

    private static async Task<List<Notice.RuleLine>> WithoutPlansThatCame(List<Notice.RuleLine> lines, Turn turn)
    {
        if (PlanPaper.RuleIn(turn.Site.Catalogue) is not var (_, rule) || lines.Find(line => line.Rule == rule.Id) is not { } asked || YearMonth.Read(asked.Period) is not { } due)
            return lines;

        var refersTo = PlanPaper.AskedIn(rule, due).ToString();
        var subjects = Subjects(asked);
        var came = (await turn.Db.DocumentsHandedIn.AsNoTracking()
            .Where(paper => paper.Kind == PlanPaper.Kind && paper.RefersTo == refersTo && paper.UndoneAt == null && EF.Parameter(subjects).Contains(paper.Unit))
            .Select(paper => paper.Unit).ToListAsync(turn.Cancel)).ToHashSet();

        return [.. lines.Select(line => line.Rule == rule.Id && line.Period == asked.Period ? Without(line, came) : line).OfType<Notice.RuleLine>()];
    }

    private static Notice.RuleLine? Without(Notice.RuleLine line, HashSet<string> came)
    {
        var left = Subjects(line).Where(subject => !came.Contains(subject)).ToList();

        return left.Count == 0 ? null : line with { Subject = left[0], Subjects = left.Count > 1 ? left : [] };
    }

    private static IReadOnlyList<string> Subjects(Notice.RuleLine line) => line.Subjects.Count > 0 ? line.Subjects : [line.Subject];

    // Units, and engagements by their topic and day; people are not named to others.
    private static async Task<Dictionary<string, string>> Names(CoEduDb db, List<Notice.RuleLine> lines, CancellationToken cancel)
    {
        var shown = lines.SelectMany(line => Subjects(line).Take(RuleDigestCard.MostNames)).Distinct().ToList();
        var units = shown.ConvertAll(subject => new UnitId(subject));
        var entries = shown.ConvertAll(subject => new EngagementId(subject));
        var names = await db.Units.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id.Value, unit => unit.Name, cancel);
        foreach (var entry in await db.LedgerEntries.Where(entry => entries.Contains(entry.Id)).ToListAsync(cancel))
            names.TryAdd(entry.Id.Value, $"{entry.Topic} {entry.Day:M-d}".Trim());

        return names;
    }
}
