using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>A week's work in everything the caller oversees, and nothing beside it.</summary>
public static class ShowSummary
{
    public static async Task<Reply> Run(Intent.ShowSummary ask, Turn turn)
    {
        var scope = Reports.Scope(turn.Who);
        if (scope.Count == 0)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));
        if (!ReadDay(ask.From, out var from))
            return new Reply.No(new Refusal.Missing("from"));
        if (!ReadDay(ask.To, out var to))
            return new Reply.No(new Refusal.Missing("to"));
        if (Week.Of(from, to, turn.Today, turn.Zone).Refuses(out var why, out var week))
            return new Reply.No(why);

        var (report, units) = await Reports.Of(scope, week, turn);
        var hosted = units.Where(unit => turn.Who.May(Act.Host, unit)).Select(unit => unit.Id).ToHashSet();
        var today = new TodayView(turn.Today, report, await Duties.Of(scope, turn), scope.All(unit => Tiers.Of(unit) is Tier.Class or Tier.Grade));

        return new Reply.Show(SummaryCard.For(
            new SummaryView(week, string.Join(turn.Words["names.separator"], scope.Select(unit => unit.Name)), report,
                AudienceNames.Of(units.Select(unit => unit.Id), units, scope, turn.Words), hosted, today),
            turn.Words, turn.Zone));
    }

    private static bool ReadDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact((text ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;

        return isDay || string.IsNullOrWhiteSpace(text);
    }
}
