using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.Care;

/// <param name="State">`current`, `change-reported`, `updated`; empty without a form.</param>
public sealed record FormRow(string Student, string Called, string State, DateOnly? On);

/// <summary>Family forms of a class: whose is there, and one to read and to change.</summary>
public static class FamilyFormCard
{
    public static JsonObject For(Charge charge, Intent.KeepFamilyForm form, string state, DateOnly? on, Words words)
    {
        var title = words["care.form-of", charge.Called(words)];

        return Card.Of(
            words["care.forms"],
            [
                Card.Title(title),
                Card.Hint(words["care.form-hint"]),
                Card.Text(State(state, on, words)),
                Card.Input("carer", words["care.form-carer"], form.Carer, required: true, max: FamilyForms.LongestLine),
                Card.Input("neighbourhood", words["care.form-neighbourhood"], form.Neighbourhood, max: FamilyForms.LongestLine),
                Card.Input("text", words["care.form-text"], form.Text, max: FamilyForms.LongestText, many: true),
            ],
            Card.Button(words["care.button-keep-form"], new Intent.KeepFamilyForm(charge.Student.Id.Value), main: true),
            state is "" or "change-reported" ? null : Card.Button(words["care.button-report"], new Intent.ReportFamilyChange(charge.Student.Id.Value), inputs: false),
            Card.Button(words["care.button-forms"], new Intent.ShowFamilyForms { Class = charge.Class.Id.Value }, inputs: false));
    }

    /// <summary>After something was put down: without what it says.</summary>
    public static JsonObject Kept(Charge charge, string says, Words words) => Card.Of(
        words["care.forms"],
        [Card.Text(says)],
        Card.Button(words["care.button-form"], new Intent.ShowFamilyForm(charge.Student.Id.Value)),
        Card.Button(words["care.button-forms"], new Intent.ShowFamilyForms { Class = charge.Class.Id.Value }));

    public static JsonObject List(Unit unit, IReadOnlyList<FormRow> rows, IReadOnlyList<FormRow> all, int page, Words words)
    {
        var says = words["care.forms-say", unit.Name, all.Count(row => row.State.Length > 0), all.Count];

        return Card.Of(
            says,
            [
                Card.Title(words["care.forms"]),
                Card.Text(says),
                .. rows.Select(row => Card.Row($"{row.Called}\n{State(row.State, row.On, words)}", Card.Button(words["cards.button-open"], new Intent.ShowFamilyForm(row.Student)))),
            ],
            [
                .. CareListCard.Pages(page, all.Count, FamilyForms.RowsAPage, to => new Intent.ShowFamilyForms { Class = unit.Id.Value, Page = to }, words),
                Card.Button(words["care.button-list"], new Intent.ShowCareList { Class = unit.Id.Value }),
            ]);
    }

    private static string State(string state, DateOnly? on, Words words) => state.Length == 0 ? words["care.form-none"] : words[$"care.form-{state}", Dates.Day(on!.Value, words.Locale)];
}
