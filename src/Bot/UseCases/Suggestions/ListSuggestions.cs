using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>What families suggested: to staff with the words and never whose they are, to those above as counts, to a family its own.</summary>
public static class ListSuggestions
{
    private const int PageSize = 5;
    private const int MostOwn = 5;
    private const int MostSchools = 20;

    // What was answered is counted for as long.
    private const int DaysBack = 365;

    public static async Task<Reply> Run(Intent.ListSuggestions ask, Turn turn)
    {
        var staff = turn.Who.Roles.Any(held => held.Role != Role.Parent);
        if (turn.Who.Family is { } family && (ask.Mine || !staff))
            return new Reply.Show(OwnSuggestionsCard.For(await Own(turn.Db, family, turn.Cancel), turn.Words));

        var mine = await turn.ToAnswer();
        if (turn.Above() is { } above && !await mine.AnyAsync(turn.Cancel))
            return new Reply.Show(SuggestionCountsCard.For(await Counts(above, turn), turn.Words));

        return new Reply.Show(SuggestionListCard.For(await View(mine, ask.Page, turn), turn.Words));
    }

    /// <summary>A family's own, newest first: for its page as well.</summary>
    public static Task<IReadOnlyList<OwnSuggestion>> Own(CoEduDb db, FamilyId family, CancellationToken cancel) =>
        Named(db, db.Suggestions.Where(suggestion => suggestion.Family == family), cancel);

    /// <summary>Those of a family's that came from an engagement, newest first.</summary>
    public static Task<IReadOnlyList<OwnSuggestion>> About(CoEduDb db, EngagementId engagement, FamilyId family, CancellationToken cancel) =>
        Named(db, db.Suggestions.Where(suggestion => suggestion.Family == family && suggestion.Engagement == engagement), cancel);

    private static async Task<IReadOnlyList<OwnSuggestion>> Named(CoEduDb db, IQueryable<Suggestion> suggestions, CancellationToken cancel)
    {
        var own = await suggestions.AsNoTracking().OrderByDescending(suggestion => suggestion.Id).Take(MostOwn).ToListAsync(cancel);
        var ids = own.Select(suggestion => suggestion.School).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);

        return [.. own.Select(suggestion => new OwnSuggestion(suggestion, names[suggestion.School]))];
    }

    internal static async Task<SuggestionListView> View(IQueryable<Suggestion> mine, int page, Turn turn)
    {
        var since = turn.Now.AddDays(-DaysBack);
        var open = mine.Open();
        var total = await open.CountAsync(turn.Cancel);
        var pages = int.Max(1, (total + PageSize - 1) / PageSize);
        var shown = int.Clamp(page, 0, pages - 1);
        var rows = await open.Skip(shown * PageSize).Take(PageSize).ToListAsync(turn.Cancel);
        var owners = rows.Select(suggestion => suggestion.Owner).Distinct().ToList();

        return new SuggestionListView(
            turn.Today, Tally(await mine.Where(suggestion => suggestion.ReceivedAt >= since || suggestion.State != SuggestionState.Replied).Select(suggestion => new Step(suggestion.State, suggestion.DueDay)).ToListAsync(turn.Cancel), turn.Today),
            rows, await turn.Db.People.Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel), shown, pages);
    }

    private sealed record Step(SuggestionState State, DateOnly DueDay);

    private static SuggestionTally Tally(IReadOnlyCollection<Step> all, DateOnly today) => new(
        all.Count, all.Count(each => each.State >= SuggestionState.PlanMade), all.Count(each => each.State >= SuggestionState.Done),
        all.Count(each => each.State == SuggestionState.Replied), all.Count(each => each.State != SuggestionState.Replied && today > each.DueDay));

    internal static async Task<SuggestionCountsView> Counts(Unit above, Turn turn)
    {
        var (since, today) = (turn.Now.AddDays(-DaysBack), turn.Today);
        var below = turn.Db.Units.Below(above.Path);
        var all = await turn.Db.Suggestions.AsNoTracking()
            .Where(suggestion => below.Any(unit => unit.Id == suggestion.School) && (suggestion.ReceivedAt >= since || suggestion.State != SuggestionState.Replied))
            .Select(suggestion => new { suggestion.School, Step = new Step(suggestion.State, suggestion.DueDay) })
            .ToListAsync(turn.Cancel);
        var names = await below.ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);
        var schools = all.GroupBy(each => each.School).Select(school => (Name: names[school.Key], Tally: Tally([.. school.Select(each => each.Step)], today)))
            .OrderByDescending(school => school.Tally.Overdue).ThenByDescending(school => school.Tally.Open).ThenBy(school => school.Name, StringComparer.Ordinal).ToList();

        return new SuggestionCountsView(above.Name, today, Tally([.. all.Select(each => each.Step)], today), [.. schools.Take(MostSchools)], schools.Count);
    }
}
