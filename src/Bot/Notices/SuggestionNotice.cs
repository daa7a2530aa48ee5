using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what is said unasked about suggestions.</summary>
internal static class SuggestionNotice
{
    public static bool IsOne(Notice notice) =>
        notice is Notice.SuggestionsToAnswer or Notice.SuggestionHanded or Notice.SuggestionAnswered or Notice.SuggestionsOverdue;

    public static async Task<Drawing> Draw(Notice notice, PersonId to, Database database, DateTimeOffset now, Site site, CancellationToken cancel)
    {
        var morning = QuietHours.After(now, site.Zone);
        if (morning > now)
            return new Drawing.Wait(morning);

        await using var db = database.Read();
        var person = await db.People.SingleAsync(known => known.Id == to, cancel);
        var turn = new Turn(db, await Callers.Of(db, person, cancel), now, site.WordsIn(person.Locale ?? Locale.ZhHans), OneToOne: true, Via.Teams, site, cancel);
        var card = notice switch
        {
            Notice.SuggestionsToAnswer it => await ToAnswer(it, turn),
            Notice.SuggestionHanded it    => await Handed(it, turn),
            Notice.SuggestionAnswered it  => await Answered(it, turn),
            Notice.SuggestionsOverdue it  => await Overdue(it, turn),
            _                             => null,
        };

        return card is null ? new Drawing.Skip("settled") : new Drawing.Ready(new Parcel(to, (string)card["fallbackText"]!, card));
    }

    private static async Task<JsonObject?> ToAnswer(Notice.SuggestionsToAnswer notice, Turn turn)
    {
        var view = await ListSuggestions.View(await turn.ToAnswer(), 0, turn);
        if (view.Tally.Open == 0)
            return null;

        var (words, near) = (turn.Words, view.Tally.Overdue);
        var lead = notice.New > 0 ? words["suggestions.digest-new", notice.New, view.Tally.Open] : words["suggestions.digest-due", view.Tally.Open];

        return SuggestionListCard.For(view, words, near > 0 ? lead + words["suggestions.digest-overdue", near] : lead);
    }

    private static async Task<JsonObject?> Handed(Notice.SuggestionHanded notice, Turn turn)
    {
        if ((await turn.Suggested(notice.Suggestion)).Refuses(out _, out var it) || !it.Suggestion.IsOpen() || it.Suggestion.Owner != turn.Who.Id)
            return null;

        return await HandleSuggestion.Show(it, turn, turn.Words["suggestions.handed-to-you"]) is Cards.Reply.Show shown ? shown.Card : null;
    }

    // To the family as it is now: who has left it hears nothing more of it.
    private static async Task<JsonObject?> Answered(Notice.SuggestionAnswered notice, Turn turn)
    {
        var suggestion = await turn.Db.Suggestions.FindAsync([notice.Suggestion], turn.Cancel);
        if (suggestion is not { State: SuggestionState.Replied } || suggestion.Family != turn.Who.Family)
            return null;

        var school = (await turn.Db.Units.FindAsync([suggestion.School], turn.Cancel))!;

        return SuggestionAnsweredCard.For(new OwnSuggestion(suggestion, school.Name), turn.Words);
    }

    private static async Task<JsonObject?> Overdue(Notice.SuggestionsOverdue notice, Turn turn)
    {
        if (turn.Who.Roles.Select(held => held.At).FirstOrDefault(unit => unit.Id.Value == notice.Unit) is not { } above)
            return null;

        var view = await ListSuggestions.Counts(above, turn);

        return view.Tally.Overdue == 0 ? null : SuggestionCountsCard.For(view, turn.Words, turn.Words["suggestions.digest-above", view.Tally.Overdue]);
    }
}
