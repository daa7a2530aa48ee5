using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>What is planned: for staff what they may host, for families what they are invited to.</summary>
public static class ShowAgenda
{
    private const int MostRows = 10;
    private const int DaysAhead = 60;

    public static async Task<Reply> Run(Intent.ShowAgenda ask, Turn turn)
    {
        var from = ReadDay(ask.From) ?? turn.Today;
        var to = ReadDay(ask.To) ?? from.AddDays(DaysAhead);
        var found = await Visible(turn)
            .Standing()
            .Touching(turn.Zone.At(from, TimeOnly.MinValue), turn.Zone.At(to.AddDays(1), TimeOnly.MinValue))
            .OrderBy(e => e.StartsAt)
            .Take(MostRows + 1)
            .ToListAsync(turn.Cancel);

        var view = new AgendaView(from, to, [.. found.Take(MostRows)], found.Count > MostRows, turn.Who.Hosts);

        return new Reply.Show(AgendaCard.For(await FamilyAgenda.With(view, turn), turn.Words, turn.Zone));
    }

    /// <summary>Engagements this person may know of: drafts only where they host.</summary>
    public static IQueryable<Engagement> Visible(Turn turn)
    {
        var mine = turn.Who.Roles.Select(held => held.At.Path).ToList();
        var hosted = turn.Db.Within(mine).AsNoTracking().Where(e => e.State != EngagementState.Draft || e.Lead == turn.Who.Id);
        var led = turn.Db.Engagements.AsNoTracking().Where(e => e.Lead == turn.Who.Id);
        var staff = hosted.Union(led);

        return turn.Who.Family is { } family
            ? staff.Union(turn.Db.InvitedTo(family).AsNoTracking().Where(e => e.State != EngagementState.Draft))
            : staff;
    }

    private static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9998 ? day : null;
}
