using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Shows the form of a change: what can be chosen, and what has to be said.</summary>
public static class ChangeForm
{
    public static async Task<Reply> Run(Intent.StartChange ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);
        if (Changes.Refused(ask.Change, opened, turn) is { } no)
            return new Reply.No(no);

        // It was done meanwhile: the standing as it is now.
        return Changes.MakesSense(ask.Change, opened)
            ? new Reply.Show(await Card(ask.Change, opened, turn, new Filled { Text = ask.Text }))
            : await ShowStanding.After(opened, turn);
    }

    /// <summary>The form again, with the reason it was not taken.</summary>
    public static async Task<Reply> Again(Refusal why, Change change, Opened opened, Turn turn, Filled? filled = null) =>
        new Reply.Again(why, await Card(change, opened, turn, filled));

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Change change, Opened opened, Turn turn, Filled? filled = null)
    {
        var names = await SubjectNames.Of([opened.It], opened.Sheet, turn);
        var codes = change switch
        {
            Change.Tick     => Changes.Items(opened),
            Change.HandIn   => Papers.PartsOf(opened.It.Rule),
            Change.Figure   => Changes.Metrics(opened),
            _               => [],
        };
        var options = change == Change.TakeBack
            ? [.. (await Put.Of(opened, turn)).Where(each => Changes.MayTakeBack(each.Kept, opened, turn)).Select(each => (each.Text, each.Code))]
            : codes.Select(code => (Missing.Named(code, turn), code)).ToList();

        return ChangeCard.For(new ChangeView(opened.It, names[opened.Subject], change, options, turn.Today, filled ?? new Filled()), turn.Words);
    }
}
