using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>A week's work in everything the caller oversees, and nothing beside it.</summary>
public static class ShowSummary
{
    public static async Task<Reply> Run(Intent.ShowSummary ask, Turn turn)
    {
        var scope = turn.Who.Roles.Where(held => Oversees(held.Role)).Select(held => held.At).DistinctBy(unit => unit.Id).ToList();
        if (scope.Count == 0)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));
        if (!ReadDay(ask.From, out var from))
            return new Reply.No(new Refusal.Missing("from"));
        if (!ReadDay(ask.To, out var to))
            return new Reply.No(new Refusal.Missing("to"));
        if (Week.Of(from, to, turn.Today, turn.Zone).Refuses(out var why, out var week))
            return new Reply.No(why);

        var overseen = turn.Db.Overseen([.. scope.Select(unit => unit.Path)], turn.Who.Id).Around(week, turn.Now);
        var figures = await turn.Db.FiguresOf(overseen, turn.Cancel);
        var units = await turn.Db.UnitsAround(overseen, turn.Cancel);
        var hosted = units.Where(unit => turn.Who.May(Act.Host, unit)).Select(unit => unit.Id).ToHashSet();

        return new Reply.Show(SummaryCard.For(
            new SummaryView(week, string.Join(turn.Words["names.separator"], scope.Select(unit => unit.Name)), WeekSummary.Of(figures, week, turn.Now),
                AudienceNames.Of(figures.Select(one => one.Engagement.Audience), units, scope, turn.Words), hosted),
            turn.Words, turn.Zone));
    }

    private static bool Oversees(Role role) => Permissions.All.Any(row => row.Role == role && row.Act == Act.Oversee);

    private static bool ReadDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact((text ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;

        return isDay || string.IsNullOrWhiteSpace(text);
    }
}
