using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Which units below the caller's are behind with what they must do: schools (and townships) for those above schools, classes for a school.</summary>
public static class ListBehind
{
    public const int RowsAPage = 8;

    public static async Task<Reply> Run(Intent.ListBehind ask, Turn turn)
    {
        if ((await WhoSees.Find(turn, ask.Unit)).Refuses(out var why, out var meant))
            return new Reply.No(why);

        // A class has nothing below it: what is behind in it is its progress.
        if (meant.Units.All(unit => Tiers.Of(unit) == Tier.Class))
            return await ShowProgress.Run(new Intent.ShowProgress { Unit = ask.Unit, Kind = ask.Kind }, turn);

        var found = await Found(meant.Units, ask.Kind, turn);
        var behind = found.SelectMany(one => one.Behind).OrderByDescending(each => each.Behind).ThenByDescending(each => each.Overdue).ToList();
        var page = Math.Clamp(ask.Page, 0, Math.Max(0, (behind.Count - 1) / RowsAPage));

        return new Reply.Show(BehindCard.For(
            new BehindView(
                string.Join(turn.Words["names.separator"], meant.Units.Select(unit => unit.Name)), turn.Today,
                [.. behind.Skip(page * RowsAPage).Take(RowsAPage)], behind.Count, found.Sum(one => one.Others), ask with { Page = page }),
            turn.Site.Catalogue, turn.Words));
    }

    /// <summary>The units below that the caller may look at: which are behind, and how many are not; one for each of the callers' sheets.</summary>
    internal static async Task<IReadOnlyList<(IReadOnlyList<UnitStanding> Behind, int Others)>> Found(IReadOnlyList<Unit> units, string? kind, Turn turn)
    {
        var sheets = await ShowProgress.SheetsOf(units, turn);

        return [.. sheets.Select(sheet => kind is null
            ? Behind.Of(Below(units, sheet, turn), sheet.Standings)
            : Behind.Of(Below(units, sheet, turn), sheet.Lines, sheet.Belonging, turn.Today, kind))];
    }

    private static List<Unit> Below(IReadOnlyList<Unit> units, Sheet sheet, Turn turn) =>
        [.. units
            .Where(unit => sheet.Units.Find(unit.Id.Value) is not null)
            .SelectMany(unit => sheet.Units.DownFrom(unit).Where(below => below.Id != unit.Id && IsListed(Tiers.Of(unit), Tiers.Of(below))))
            .Where(below => turn.Who.May(Act.SeeProgress, below))
            .DistinctBy(below => below.Id)];

    // A county looks at townships and schools, a school at its grades and classes.
    private static bool IsListed(Tier? of, Tier? below) => of switch
    {
        Tier.County    => below is Tier.Community or Tier.School,
        Tier.Community => below is Tier.Community or Tier.School,
        Tier.School    => below is Tier.Grade or Tier.Class,
        Tier.Grade     => below is Tier.Class,
        _              => false,
    };
}
