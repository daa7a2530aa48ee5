using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>A measured figure. Of several in a period the latest holds; none is edited.</summary>
public static class EnterFigure
{
    public static async Task<Reply> Run(Intent.EnterFigure ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);

        var metrics = Changes.Metrics(opened);
        if (metrics.Count == 0)
            return new Reply.No(new Refusal.NothingFits());
        if (Changes.Refused(Change.Figure, opened, turn) is { } no)
            return new Reply.No(no);

        var filled = new Filled { Chosen = ask.Metric, Day = ask.Day, Text = ask.Value };
        var metric = metrics.Count == 1 ? metrics[0] : Said.Choices(ask.Metric, metrics) is [var chosen] ? chosen : null;
        if (metric is null)
            return await ChangeForm.Again(new Refusal.Missing("metric"), Change.Figure, opened, turn, filled);
        if (Said.Figure(ask.Value).Refuses(out why, out var figure) || Said.Day(ask.Day, turn.Today).Refuses(out why, out _))
            return await ChangeForm.Again(why, Change.Figure, opened, turn, filled);

        await Keep(metric, figure, ask, opened, turn);

        return await ShowStanding.After(opened, turn);
    }

    private static async Task Keep(string metric, FigureRead figure, Intent.EnterFigure ask, Opened opened, Turn turn)
    {
        Said.Day(ask.Day, turn.Today).Refuses(out _, out var read);
        var day = read!.Day;
        var same = await turn.Db.FiguresEntered.AsNoTracking()
            .Where(each => each.Name == metric && each.Subject == ask.Subject && each.Day == day && each.UndoneAt == null)
            .OrderByDescending(each => each.Id)
            .FirstOrDefaultAsync(turn.Cancel);
        if (same?.Value == figure.Value && same.Of == figure.Of)
            return;

        await Put.Keep("figure", opened, [new FigureEntered { Name = metric, Subject = ask.Subject, Day = day, Value = figure.Value, Of = figure.Of, By = turn.Who.Id, At = turn.Now }], turn);
        turn.Audit("figure", $"{ask.Rule} {ask.Subject}", string.Create(CultureInfo.InvariantCulture, $"{metric}={figure.Value}{(figure.Of is { } of ? $"/{of}" : "")}"));
    }
}
