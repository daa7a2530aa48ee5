using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>One visit, with the notes the caller may read.</summary>
public static class ShowNotes
{
    public static async Task<Reply> Run(Intent.ShowNotes ask, Turn turn)
    {
        if ((await turn.Notes(ask.Visit)).Refuses(out var why, out var readable))
            return new Reply.No(why);

        return await Show(readable, turn, ask.Page);
    }

    public static async Task<Reply> Show(Readable readable, Turn turn, int page = 0, string lead = "")
    {
        var ask = new Intent.ShowNotes(readable.Visit.Id.Value);
        var view = await turn.Page([readable], page, to => ask with { Page = to });

        return new Reply.Show(NotesCard.For(view, VisitedNames.Of(readable, turn.Words), turn.Words, turn.Zone, lead));
    }
}
