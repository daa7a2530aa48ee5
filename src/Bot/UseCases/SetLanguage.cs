using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases;

/// <summary>The language the bot speaks to this person from now on; without one, the choice.</summary>
public static class SetLanguage
{
    public static async Task<Reply> Run(Intent.SetLanguage ask, Turn turn)
    {
        if (Locales.All.Where(locale => locale.Code() == ask.Language).ToList() is not [var chosen])
            return new Reply.Choose(
                turn.Words["cards.which-language"],
                [.. Locales.All.Select(locale => (Words.In(locale)["cards.language-name"], (Intent)new Intent.SetLanguage { Language = locale.Code() }))]);

        turn.Who.Person.Locale = chosen;
        if (chosen != turn.Words.Locale)
            turn.Deed = new Deed("set-language") { Back = [new Intent.SetLanguage { Language = turn.Words.Locale.Code() }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);
        var words = turn.Site.WordsIn(chosen);

        // A form on the screen goes on in the new language, its buttons too.
        if (await LastCards.Of(turn.Db, turn.Who.Id, turn.Cancel) is { } cards && FollowUp.Again(cards) is { } form)
            return ReplyCard.Headed(await Answering.Run(form, turn with { Words = words }), words["cards.language-set"], turn with { Words = words }, words["cards.language-set"]);

        return new Reply.Show(Card.Of(
            words["cards.language-set"],
            [Card.Text(words["cards.language-set"])],
            Card.Button(words["cards.button-help"], new Intent.Help())));
    }
}
