using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>The host's card of what a day consists of.</summary>
public static class Contents
{
    public static async Task<Reply> Run(Intent.ShowContents ask, Turn turn) =>
        (await Arranged(ask.Engagement, turn)).Refuses(out var why, out var hosted) ? new Reply.No(why) : new Reply.Show(await Card(hosted, turn));

    /// <summary>A day the caller may still arrange: theirs to host, of a kind that has parts, not over.</summary>
    public static async Task<Decision<Hosted>> Arranged(string engagement, Turn turn)
    {
        if ((await turn.Host(engagement)).Refuses(out var why, out var hosted))
            return why;

        var day = hosted.Engagement;

        return !Parts.Has(day.Kind, turn.Site.Catalogue) ? new Refusal.NothingFits()
             : day.State is not (EngagementState.Draft or EngagementState.Published) ? new Refusal.NotInState(day.State)
             : day.IsOver(turn.Now) ? new Refusal.Closed()
             : hosted;
    }

    /// <param name="lead">What has just been done.</param>
    /// <param name="filled">What stands in the form; empty for a new one.</param>
    public static async Task<System.Text.Json.Nodes.JsonObject> Card(Hosted hosted, Turn turn, string lead = "", Intent.AddPart? filled = null)
    {
        var elements = await turn.Db.ElementsOf(hosted.Engagement.Id).AsNoTracking().ToListAsync(turn.Cancel);
        var units = await turn.Db.Units.AsNoTracking().Below(hosted.Audience.Path).Where(unit => unit.Kind == "class").OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);
        var view = new ContentsView(hosted.Engagement, Lines(elements, units, hosted.Audience), Parts.Of(hosted.Engagement, turn.Site.Catalogue), [.. units.Where(unit => unit.Id != hosted.Audience.Id)], turn.Now)
        {
            Form = filled ?? new Intent.AddPart(hosted.Engagement.Id.Value) { Form = turn.Site.NewId(turn.Now) },
            Lead = lead,
        };

        return ContentsCard.For(view, turn.Words, turn.Zone);
    }

    /// <summary>The form once more, with what was filled in and why it would not do.</summary>
    public static async Task<Reply> Refused(Refusal why, Hosted hosted, Turn turn, Intent.AddPart? filled = null) => new Reply.Again(why, await Card(hosted, turn, filled: filled));

    /// <summary>When the day begins at another time its contents move along; families are told of the day.</summary>
    public static async Task MoveAlong(Engagement engagement, Slot before, Turn turn)
    {
        var by = engagement.StartsAt - before.StartsAt;
        if (by == TimeSpan.Zero)
            return;

        foreach (var element in await turn.Db.ElementsOf(engagement.Id).ToListAsync(turn.Cancel))
            (element.StartsAt, element.EndsAt, element.Version) = (element.StartsAt + by, element.EndsAt + by, element.Version + 1);
    }

    /// <summary>Elements as they were put down: a row for each line, in order of time.</summary>
    public static IReadOnlyList<LineView> Lines(IReadOnlyList<Element> elements, IReadOnlyList<Unit> classes, Unit audience) =>
        [.. elements.GroupBy(element => element.Line).Select(line => LineView.From([.. line], classes, audience))
            .OrderBy(line => line.Times[0].From).ThenBy(line => line.Of, StringComparer.Ordinal)];
}
