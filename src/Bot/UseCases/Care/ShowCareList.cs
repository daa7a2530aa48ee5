using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A class's care list with what is on file; for whoever keeps several classes' lists, the figures of each.</summary>
public static class ShowCareList
{
    public const int RowsAPage = 12;

    public static async Task<Reply> Run(Intent.ShowCareList ask, Turn turn)
    {
        if ((await turn.CareClass(ask.Class)).Refuses(out var why, out var classes))
            return new Reply.No(why);

        return classes.One is { } one ? await Show(one, turn, "", ask.Page) : new Reply.Show(await Overview(ask, classes.All, turn));
    }

    /// <summary>The list as it now is. Whoever sees it is written down.</summary>
    public static async Task<Reply> Show(Unit unit, Turn turn, string lead = "", int page = 0) => new Reply.Show(await Card(unit, turn, lead, page));

    public static async Task<Reply> Again(Refusal why, Unit unit, Turn turn) => new Reply.Again(why, await Card(unit, turn, ""));

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Unit unit, Turn turn, string lead, int page = 0)
    {
        var listing = await Listing.Of(turn, await turn.SchoolOf(unit));
        var listed = (await turn.ChargesOf(unit)).Where(charge => listing.Has(charge.Student)).ToList();
        page = int.Clamp(page, 0, int.Max(0, (listed.Count - 1) / RowsAPage));
        turn.Audit("read-care-list", unit.Id.Value);

        return CareListCard.For(
            new CareListView(
                unit, turn.IsHeadTeacherOf(unit), [.. listed.Skip(page * RowsAPage).Take(RowsAPage).Select(charge => Row(charge, listing, turn))],
                listed.Count, page, listing.CheckedOn(unit), turn.Today, lead),
            turn.Words);
    }

    private static CaredRow Row(Charge charge, Listing listing, Turn turn) => new(
        charge.Student.Id.Value,
        charge.Called(turn.Words),
        listing.Of(charge.Student, RecordKinds.CareFile).Any(),
        listing.Of(charge.Student, RecordKinds.CareMeasure).Any(),
        listing.HasHelper(charge.Student, Listing.Cadre),
        listing.HasHelper(charge.Student, Listing.Teacher));

    private static async Task<System.Text.Json.Nodes.JsonObject> Overview(Intent.ShowCareList ask, IReadOnlyList<Unit> classes, Turn turn)
    {
        var page = int.Clamp(ask.Page, 0, (classes.Count - 1) / RowsAPage);
        var listings = new Dictionary<UnitId, Listing>();
        var rows = new List<CareClassRow>();
        foreach (var unit in classes.Skip(page * RowsAPage).Take(RowsAPage))
        {
            var school = await turn.SchoolOf(unit);
            if (!listings.TryGetValue(school.Id, out var listing))
                listings[school.Id] = listing = await Listing.Of(turn, school);
            var listed = (await turn.ChargesOf(unit)).Where(charge => listing.Has(charge.Student)).ToList();
            rows.Add(new CareClassRow(
                unit, listed.Count, listing.CheckedOn(unit) is { } day && day.Year == turn.Today.Year,
                listed.Count(charge => !listing.Of(charge.Student, RecordKinds.CareFile).Any()),
                listed.Count(charge => !Listing.Roles.Any(role => listing.HasHelper(charge.Student, role)))));
        }

        return CareListCard.Overview(rows, classes.Count, page, turn.Who.Roles.Any(held => held.Role is Role.Principal or Role.MoralDirector), turn.Words);
    }
}
