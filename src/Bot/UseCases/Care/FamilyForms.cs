using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>
/// What a family told the school of itself (JG-03 to 05): kept and read by the head teacher of the class, whoever that is now. A change that
/// was reported waits until the form is put down anew.
/// </summary>
public static class FamilyForms
{
    public const int LongestLine = 60, LongestText = 500, RowsAPage = 12;

    private const string Current = "current", Reported = "change-reported", Updated = "updated";

    /// <summary>Whose form is there and whose is not, those without first.</summary>
    public static async Task<Reply> List(Intent.ShowFamilyForms ask, Turn turn)
    {
        if ((await turn.CareClass(ask.Class)).Refuses(out var why, out var classes))
            return new Reply.No(why);
        if (classes.One is not { } unit || !turn.IsHeadTeacherOf(unit))
            return new Reply.No(HeadTeacherAlone(turn));

        var forms = await Forms(turn, (await turn.SchoolOf(unit)).Id);
        var rows = (await turn.ChargesOf(unit))
            .Select(charge => new FormRow(charge.Student.Id.Value, charge.Called(turn.Words), Newest(forms, charge)?.State ?? "", Newest(forms, charge)?.Day))
            .OrderBy(row => row.State switch { "" => 0, Reported => 1, _ => 2 })
            .ToList();
        var page = int.Clamp(ask.Page, 0, int.Max(0, (rows.Count - 1) / RowsAPage));

        return new Reply.Show(FamilyFormCard.List(unit, [.. rows.Skip(page * RowsAPage).Take(RowsAPage)], rows, page, turn.Words));
    }

    /// <summary>Opens a form to read and to change it. Each look is written down, the student sealed.</summary>
    public static async Task<Reply> Open(Intent.ShowFamilyForm ask, Turn turn)
    {
        if ((await Own(ask.Student, turn)).Refuses(out var why, out var own))
            return new Reply.No(why);
        if (own.Newest is not null)
            turn.Audit("read-family-form", own.Charge.Class.Id.Value, turn.Db.Seal.Close(own.Charge.Student.Id.Value).Value);

        return new Reply.Show(Card(own, turn));
    }

    public static async Task<Reply> Keep(Intent.KeepFamilyForm ask, Turn turn)
    {
        if ((await Own(ask.Student, turn)).Refuses(out var why, out var own))
            return new Reply.No(why);
        // What was not said stays as it was.
        var before = own.Newest is null ? new Dictionary<string, IReadOnlyList<string>>() : turn.Read(own.Newest);
        ask = ask with { Carer = ask.Carer ?? before.Said("carer"), Neighbourhood = ask.Neighbourhood ?? before.Said("neighbourhood"), Text = ask.Text ?? before.Said("text") };
        var said = new[] { ("carer", ask.Carer, LongestLine), ("neighbourhood", ask.Neighbourhood, LongestLine), ("text", ask.Text, LongestText) };
        if (said.FirstOrDefault(field => field.Item2?.Trim().Length > field.Item3) is { Item1: not null } tooLong)
            return new Reply.Again(new Refusal.TooLong(tooLong.Item1, tooLong.Item3), Card(own, turn, ask));
        if (string.IsNullOrWhiteSpace(ask.Carer))
            return new Reply.Again(new Refusal.Missing("carer"), Card(own, turn, ask));

        if (own.Newest is not { } newest || newest.State == Reported || turn.Db.Seal.Open(newest.Fields) != Stored(ask))
        {
            // What was reported is settled by this.
            foreach (var open in own.Forms.Where(form => form.State == Reported))
                open.Undo(turn.Who.Id, Updated, turn.Now);
            turn.Keep(own.School, RecordKinds.FamilyForm, own.Charge.Student.Id.Value, own.Newest is null ? Current : Updated, Fields(ask));
            turn.Audit("keep-family-form", own.Charge.Class.Id.Value);
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return new Reply.Show(FamilyFormCard.Kept(own.Charge, turn.Words["care.form-kept", own.Charge.Called(turn.Words)], turn.Words));
    }

    /// <summary>The family reported a change: asked for again within the workflow's days.</summary>
    public static async Task<Reply> Report(Intent.ReportFamilyChange ask, Turn turn)
    {
        if ((await Own(ask.Student, turn)).Refuses(out var why, out var own))
            return new Reply.No(why);

        if (own.Newest?.State != Reported)
        {
            var last = own.Newest is null ? [] : turn.Read(own.Newest).Select(field => (field.Key, field.Value.Count > 0 ? field.Value[0] : ""));
            turn.Keep(own.School, RecordKinds.FamilyForm, own.Charge.Student.Id.Value, Reported, [.. last.Select(field => (field.Key, (string?)field.Item2))]);
            turn.Audit("report-family-change", own.Charge.Class.Id.Value);
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return new Reply.Show(FamilyFormCard.Kept(own.Charge, turn.Words["care.change-reported", own.Charge.Called(turn.Words)], turn.Words));
    }

    private sealed record OwnForms(Charge Charge, Domain.People.Unit School, IReadOnlyList<RecordKept> Forms)
    {
        public RecordKept? Newest => Forms.Count > 0 ? Forms[^1] : null;
    }

    private static async Task<Decision<OwnForms>> Own(string? said, Turn turn)
    {
        if ((await turn.Charge(said)).Refuses(out var why, out var charge))
            return why;
        if (!charge.Own)
            return HeadTeacherAlone(turn);

        var school = await turn.SchoolOf(charge.Class);

        return new OwnForms(charge, school, [.. (await Forms(turn, school.Id))[charge.Student.Id.Value]]);
    }

    private static async Task<ILookup<string, RecordKept>> Forms(Turn turn, UnitId school) =>
        (await turn.Db.RecordsKept.Where(each => each.School == school && each.Kind == RecordKinds.FamilyForm && each.UndoneAt == null).OrderBy(each => each.Id).ToListAsync(turn.Cancel))
            .ToLookup(each => turn.Db.Seal.Open(each.Subject));

    private static RecordKept? Newest(ILookup<string, RecordKept> forms, Charge charge) => forms[charge.Student.Id.Value].LastOrDefault();

    private static Refusal.OnlyBy HeadTeacherAlone(Turn turn) => new(turn.Words["progress.role-head-teacher"]);

    private static System.Text.Json.Nodes.JsonObject Card(OwnForms own, Turn turn, Intent.KeepFamilyForm? filled = null)
    {
        var said = own.Newest is { } newest ? turn.Read(newest) : new Dictionary<string, IReadOnlyList<string>>();

        return FamilyFormCard.For(
            own.Charge,
            filled ?? new Intent.KeepFamilyForm(own.Charge.Student.Id.Value) { Carer = said.Said("carer"), Neighbourhood = said.Said("neighbourhood"), Text = said.Said("text") },
            own.Newest?.State ?? "", own.Newest?.Day, turn.Words);
    }

    private static (string, string?)[] Fields(Intent.KeepFamilyForm ask) => [("carer", ask.Carer), ("neighbourhood", ask.Neighbourhood), ("text", ask.Text)];

    private static string Stored(Intent.KeepFamilyForm ask) => Pairs.Write(Fields(ask)
        .Where(field => !string.IsNullOrWhiteSpace(field.Item2))
        .Select(field => KeyValuePair.Create<string, IReadOnlyList<string>>(field.Item1, [field.Item2!.Trim()])));
}
