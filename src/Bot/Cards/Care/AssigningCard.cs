using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.Care;

/// <param name="Called">Class and number.</param>
public sealed record LackingRow(string Student, string Called, bool Cadre, bool Teacher);

/// <param name="Rows">All who lack somebody; a page of them is shown.</param>
/// <param name="Listed">Students on the list of the school.</param>
/// <param name="Filled">What was chosen before.</param>
public sealed record AssigningView(Unit School, IReadOnlyList<LackingRow> Rows, int Listed, IReadOnlyList<Candidate> Candidates, Intent.Assign Filled, string Lead);

/// <summary>An assignment that stands.</summary>
public sealed record AssignedRow(long Made, string Student, string Role, string Person);

/// <summary>Whom to give students of the care list: one card with students by class and number, a role and a person.</summary>
public static class AssigningCard
{
    public const int RowsAPage = 20;

    // Who is not among them is typed: 25 KB hold so many names.
    private const int MostOfARole = 40;

    public static JsonObject For(AssigningView view, Words words)
    {
        var page = int.Clamp(view.Filled.Page, 0, int.Max(0, (view.Rows.Count - 1) / RowsAPage));
        var rows = view.Rows.Skip(page * RowsAPage).Take(RowsAPage).ToList();
        var says = view.Rows.Count == 0 ? words["care.all-assigned", view.Listed] : words["care.lacking", view.Listed, view.Rows.Count];

        return Card.Of(
            view.Lead.Length > 0 ? view.Lead : says,
            [
                view.Lead.Length > 0 ? Card.Text(view.Lead) : null,
                Card.Title(words["care.assign-title", view.School.Name]),
                Card.Text(says),
                .. view.Rows.Count == 0 ? [] : Inputs(view, rows, words),
            ],
            [
                view.Rows.Count == 0 ? null : Card.Button(words["care.button-assign-now"], new Intent.Assign { Unit = view.School.Id.Value, Page = page }, main: true),
                .. CareListCard.Pages(page, view.Rows.Count, RowsAPage, to => new Intent.ShowAssigning { Unit = view.School.Id.Value, Page = to }, words),
                Card.Button(words["care.button-assigned"], new Intent.ShowAssigned { Unit = view.School.Id.Value }, inputs: false),
            ]);
    }

    public static JsonObject Assigned(Unit school, IReadOnlyList<AssignedRow> rows, int all, int page, Words words, string lead = "") => Card.Of(
        lead.Length > 0 ? lead : words["care.assigned-says", school.Name, all],
        [
            lead.Length > 0 ? Card.Text(lead) : null,
            Card.Title(words["care.assigned-title", school.Name]),
            Card.Text(words["care.assigned-count", all]),
            .. rows.Select(row => Card.Row(
                $"{row.Student}\n{CaredCard.Role(row.Role, words)} {row.Person}",
                Card.Button(words["care.button-end"], new Intent.StartEndAssignment(row.Made.ToString(System.Globalization.CultureInfo.InvariantCulture))))),
        ],
        [
            .. CareListCard.Pages(page, all, EndAssignment.RowsAPage, to => new Intent.ShowAssigned { Unit = school.Id.Value, Page = to }, words),
            Card.Button(words["care.button-assign"], new Intent.ShowAssigning { Unit = school.Id.Value }),
        ]);

    public static JsonObject End(AssignedRow row, Words words)
    {
        var title = words["care.end-title", row.Student, row.Person];

        return Card.Of(
            title,
            [Card.Title(title), Card.Hint(words["care.end-hint"]), Card.Input("reason", words["care.reason"], null, required: true)],
            Card.Button(words["care.button-end-now"], new Intent.EndAssignment(row.Made.ToString(System.Globalization.CultureInfo.InvariantCulture)), main: true),
            Card.Button(words["care.back"], new Intent.ShowAssigned(), inputs: false));
    }

    private static IEnumerable<JsonObject> Inputs(AssigningView view, List<LackingRow> rows, Words words) =>
    [
        Card.ManyChoices("students", words["care.whom"], rows.Select(row => (Line(row, words), row.Student)), Kept(view.Filled.Students, rows)),
        Card.Choices("role", words["care.as-what"], view.Filled.Role, Listing.Roles.Select(role => (CaredCard.Role(role, words), role)), missing: words["cards.fill-in"]),
        Card.Choices("person", words["care.who"], view.Filled.Person, People(view, words), missing: words["cards.fill-in"]),
    ];

    private static IEnumerable<(string, string)> People(AssigningView view, Words words) => Listing.Roles.SelectMany(role => view.Candidates
        .Where(helper => helper.Role == role)
        .Take(MostOfARole)
        .Select(helper => (Named(helper, words), helper.Id.Value)))
        .DistinctBy(choice => choice.Value);

    // A teacher has classes, a cadre comes from somewhere.
    private static string Named(Candidate helper, Words words) => helper.Role == Listing.Cadre
        ? words["care.cadre-of", helper.Name, CaredCard.Role(helper.Role, words), helper.At.Name]
        : words["care.teacher-of", helper.Name, CaredCard.Role(helper.Role, words)];

    private static string Line(LackingRow row, Words words) => words[row is { Cadre: true, Teacher: true } ? "care.lacks-both" : row.Cadre ? "care.lacks-cadre" : "care.lacks-teacher", row.Called];

    private static string? Kept(string? said, List<LackingRow> rows) => said is null ? null
        : string.Join(',', said.Split(',').Where(id => rows.Exists(row => row.Student == id)));
}
