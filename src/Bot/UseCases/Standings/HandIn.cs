using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>A paper was handed in, now. When it was due is not asked: late is late.</summary>
public static class HandIn
{
    public static async Task<Reply> Run(Intent.HandIn ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);
        if (Papers.CodeOf(opened.It.Rule) is not { } code)
            return new Reply.No(new Refusal.NothingFits());
        if (Changes.Refused(Change.HandIn, opened, turn) is { } no)
            return new Reply.No(no);
        if (Said.Text(ask.Note, "note") is { } unsaid)
            return await ChangeForm.Again(unsaid, Change.HandIn, opened, turn, new Filled { Chosen = ask.Parts, Text = ask.Note });

        var paper = new DocumentHandedIn
        {
            Kind = code, Unit = Papers.From(opened), RefersTo = Papers.RefersTo(opened), Note = ask.Note!.Trim(),
            Parts = string.Join(';', Said.Choices(ask.Parts, Papers.PartsOf(opened.It.Rule))), By = turn.Who.Id, At = turn.Now,
        };
        if (!await IsKnown(paper, turn))
        {
            await Put.Keep("hand-in", opened, [paper], turn);
            turn.Audit("hand-in", $"{ask.Rule} {ask.Subject}", $"{code} {paper.RefersTo}".Trim());
        }

        return await ShowStanding.After(opened, turn);
    }

    // The same form pressed twice; a resubmission says something else about itself.
    private static async Task<bool> IsKnown(DocumentHandedIn paper, Turn turn)
    {
        var alike = await turn.Db.DocumentsHandedIn.AsNoTracking()
            .Where(each => each.Kind == paper.Kind && each.Unit == paper.Unit && each.RefersTo == paper.RefersTo && each.Note == paper.Note
                           && each.Parts == paper.Parts && each.By == paper.By && each.UndoneAt == null)
            .ToListAsync(turn.Cancel);

        return alike.Any(each => each.At.DayIn(turn.Zone) == turn.Today);
    }
}
