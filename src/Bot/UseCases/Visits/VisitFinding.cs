using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Finds the visit a sentence is about among those to come: one is taken, several become buttons, none is said plainly.</summary>
public static class VisitFinding
{
    private const int MostButtons = 5;

    /// <summary>Null for those who visit nobody: then it is no visit of theirs.</summary>
    /// <param name="moving">Then the day said is the new one, and only one's own visits are meant.</param>
    public static async Task<Reply?> AndAsk(Slots slots, bool moving, Turn turn, Func<string, Intent> ask)
    {
        if (!await turn.Visits())
            return null;

        var book = await VisitBook.Of(turn);
        var named = slots.Student is not { } said ? null : (await turn.NamedPupils(said)).Refuses(out var why, out var pupils) ? [] : pupils;
        if (named is { Count: 0 })
            return new Reply.No(new Refusal.NoSuchStudent(slots.Student!));

        var found = book.Visits
            .Where(visit => visit.State.IsOpen() && visit.EndsAt > turn.Now)
            .Where(visit => named is null || named.Any(pupil => visit.Children.Contains(pupil.Id)))
            .Where(visit => moving || slots.Day is not { } day || visit.StartsAt.DayIn(turn.Zone) == day)
            .Where(visit => !moving || visit.Visitor == turn.Who.Id)
            .ToList();

        return found switch
        {
            []        => new Reply.No(new Refusal.NothingFits()),
            [var one] => await Answering.Run(ask(one.Id.Value), turn),
            _         => new Reply.Choose(turn.Words["cards.which-one"], [.. found.Take(MostButtons).Select(visit => (Title(visit, book, turn), ask(visit.Id.Value)))]),
        };
    }

    private static string Title(Visit visit, VisitBook book, Turn turn) =>
        $"{Dates.Moment(visit.StartsAt, turn.Words.Locale, turn.Zone)} {VisitFacts.Names(book.Lines.Select(line => line.Pupil).Where(pupil => visit.Children.Contains(pupil.Id)), turn.Words)}";
}
