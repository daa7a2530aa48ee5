using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>How many come to what, for kitchen and rooms: figures for who hosts or oversees, names for head teachers, of their own class.</summary>
public static class Headcounts
{
    public static async Task<Reply> Run(Intent.ShowHeadcounts ask, Turn turn)
    {
        var hosted = await turn.Host(ask.Engagement);
        if (hosted.Refuses(out _, out var seen) && (await turn.Overseen(ask.Engagement)).Refuses(out _, out seen))
            return await Names(new Intent.ShowElementFamilies(ask.Engagement), turn);

        var units = await turn.Db.Units.AsNoTracking().Below(seen.Audience.Path).Where(unit => unit.Kind == "class").OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);
        var view = new HeadcountView(
            seen.Engagement, await turn.Db.FiguresOf(seen.Engagement.Id, turn.Cancel), await turn.Db.CountsOf(seen.Engagement.Id, turn.Cancel),
            units.Where(unit => unit.Id != seen.Audience.Id).ToDictionary(unit => unit.Id, unit => unit.Name), OwnClasses(turn).Any(unit => seen.Audience.Covers(unit)));

        return new Reply.Show(HeadcountCard.For(view, turn.Words, turn.Zone));
    }

    /// <summary>Who of the head teacher's own class comes to what. Nobody sees names of another class here.</summary>
    public static async Task<Reply> Names(Intent.ShowElementFamilies ask, Turn turn)
    {
        var engagement = await turn.Db.Engagements.FindAsync([new EngagementId(ask.Engagement)], turn.Cancel);
        var audience = engagement is null ? null : await turn.Db.Units.FindAsync([engagement.Audience], turn.Cancel);
        if (engagement is null or { State: EngagementState.Draft } || OwnClasses(turn).Where(unit => audience!.Covers(unit)).ToList() is not { Count: > 0 } classes)
            return new Reply.No(new Refusal.NothingFits());

        var guests = await turn.Db.GuestsOf(engagement.Id, [.. classes.Select(unit => unit.Id)], turn.Cancel);
        var shown = ask.Element is { Length: > 0 } one ? guests.Where(guest => guest.Element.Id.Value == one).ToList() : guests;

        return new Reply.Show(ElementFamiliesCard.For(new ElementFamiliesView(engagement, [.. classes.Select(unit => unit.Name)], shown), turn.Words, turn.Zone));
    }

    private static IEnumerable<Unit> OwnClasses(Turn turn) => turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher && held.At.Kind == "class").Select(held => held.At);
}
