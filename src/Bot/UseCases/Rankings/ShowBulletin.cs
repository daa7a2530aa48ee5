using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Rankings;

/// <summary>A week's bulletin as it was published, with where the reader's own unit stands now.</summary>
public static class ShowBulletin
{
    public static async Task<Reply> Run(Intent.ShowBulletin ask, Turn turn)
    {
        if (Published.ReaderAt(turn.Who) is not { } at)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));
        if (!Week(ask.Day, out var monday))
            return new Reply.No(new Refusal.Missing("day"));

        var behind = (await ShowProgress.SheetsOf([at], turn)).Sum(sheet => sheet.Standings.GetValueOrDefault(at.Id)?.Behind ?? 0);

        return await Card(Published.CountyOf(at), monday, at.Name, behind, turn) is { } card
            ? new Reply.Show(card)
            : new Reply.No(new Refusal.NoBulletin());
    }

    /// <summary>Null where none was published for that week; without a week, the newest.</summary>
    internal static async Task<JsonObject?> Card(UnitId county, DateOnly? monday, string own, int behind, Turn turn)
    {
        var bulletins = turn.Db.Bulletins.AsNoTracking().Where(each => each.County == county);
        var bulletin = await (monday is { } week ? bulletins.Where(each => each.Week == week) : bulletins.OrderByDescending(each => each.Week)).FirstOrDefaultAsync(turn.Cancel);
        if (bulletin is null)
            return null;

        var points = await turn.Db.LearningPoints.AsNoTracking().Where(point => point.County == county && point.Week == bulletin.Week).OrderBy(point => point.Place).ToListAsync(turn.Cancel);
        var ids = points.ConvertAll(point => point.School).Append(county).ToList();
        var names = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);

        return BulletinCard.For(new BulletinView(bulletin, names[county], points, names, own, behind), turn.Words);
    }

    private static bool Week(string? day, out DateOnly? monday)
    {
        var isDay = DateOnly.TryParseExact(day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        monday = isDay ? read.Monday() : null;

        return isDay || string.IsNullOrWhiteSpace(day);
    }
}
