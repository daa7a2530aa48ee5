using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Lets a subject off a rule for one period, with a reason, by somebody above it.</summary>
public static class Waive
{
    public static async Task<Reply> Run(Intent.Waive ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);
        if (Changes.Refused(Change.Waive, opened, turn) is { } no)
            return new Reply.No(no);

        // Pressed twice, or met meanwhile: there is nothing to let off.
        if (!Changes.MakesSense(Change.Waive, opened))
            return await ShowStanding.After(opened, turn);
        if (Said.Text(ask.Reason, "reason") is { } unsaid)
            return await ChangeForm.Again(unsaid, Change.Waive, opened, turn, new Filled { Text = ask.Reason });

        await Put.Keep("waive", opened, [new WaiverGiven
        {
            Rule = ask.Rule, Subject = ask.Subject, Period = opened.Span.Id, Reason = ask.Reason!.Trim(), By = turn.Who.Id, At = turn.Now,
        }], turn);
        turn.Audit("waive", $"{ask.Rule} {ask.Subject}", opened.Span.Id);

        return await ShowStanding.After(opened, turn);
    }
}
