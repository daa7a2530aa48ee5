using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A student of the list gets a file. Opening it twice opens one.</summary>
public static class OpenCareFile
{
    public static async Task<Reply> Run(Intent.OpenCareFile ask, Turn turn)
    {
        if ((await turn.Listed(ask.Student)).Refuses(out var why, out var listed))
            return new Reply.No(why);

        if (!listed.Listing.Of(listed.Charge.Student, RecordKinds.CareFile).Any())
        {
            turn.Keep(listed.Listing.School, RecordKinds.CareFile, listed.Charge.Student.Id.Value);
            turn.Audit("open-care-file", listed.Charge.Class.Id.Value);
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return await Cared.After(listed.Charge, turn, turn.Words["care.file-opened"]);
    }
}

/// <summary>What is done for a student of the list, and how it goes: sealed, and not shown again until somebody asks to read it.</summary>
public static class PutMeasure
{
    /// <summary>Letters.</summary>
    public const int LongestText = 500;

    public static async Task<Reply> Ask(Intent.StartMeasure ask, Turn turn) =>
        (await turn.Listed(ask.Student)).Refuses(out var why, out var listed)
            ? new Reply.No(why)
            : new Reply.Show(MeasureCard.Form(listed.Charge, ask.FollowUp, turn.Words));

    public static async Task<Reply> Run(Intent.PutMeasure ask, Turn turn)
    {
        if ((await turn.Listed(ask.Student)).Refuses(out var why, out var listed))
            return new Reply.No(why);
        if (Refused(ask, listed) is { } no)
            return new Reply.Again(no, MeasureCard.Form(listed.Charge, ask.FollowUp, turn.Words));

        var kind = ask.FollowUp ? RecordKinds.CareFollowUp : RecordKinds.CareMeasure;
        if (!IsThere(kind, ask.Text!, listed, turn))
        {
            turn.Keep(listed.Listing.School, kind, listed.Charge.Student.Id.Value, fields: ("text", ask.Text));
            turn.Audit(ask.FollowUp ? "follow-up-measure" : "put-measure", listed.Charge.Class.Id.Value);
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return await Cared.After(listed.Charge, turn, turn.Words[ask.FollowUp ? "care.followed-up" : "care.measure-put"]);
    }

    /// <summary>What was put down, oldest first, for the head teacher. Each look is written down, the student sealed.</summary>
    public static async Task<Reply> Read(Intent.ShowMeasures ask, Turn turn)
    {
        if ((await turn.Listed(ask.Student)).Refuses(out var why, out var listed))
            return new Reply.No(why);
        if (!listed.Charge.Own)
            return new Reply.No(new Refusal.OnlyBy(turn.Words["progress.role-head-teacher"]));

        var kept = listed.Listing.Records[listed.Charge.Student.Id.Value].Where(each => each.Kind is RecordKinds.CareMeasure or RecordKinds.CareFollowUp).ToList();
        var people = kept.Select(each => each.By).Distinct().ToList();
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);
        turn.Audit("read-measures", listed.Charge.Class.Id.Value, turn.Db.Seal.Close(listed.Charge.Student.Id.Value).Value);

        return new Reply.Show(MeasureCard.For(
            listed.Charge,
            [.. kept.Select(each => new MeasureLine(each.Kind == RecordKinds.CareFollowUp, Dates.Day(each.Day, turn.Words.Locale), names[each.By], Text(each, turn)))],
            turn.Words));
    }

    private static Refusal? Refused(Intent.PutMeasure ask, Listed listed) =>
        string.IsNullOrWhiteSpace(ask.Text) ? new Refusal.Missing("text")
        : ask.Text.Trim().Length > LongestText ? new Refusal.TooLong("text", LongestText)
        : ask.FollowUp && !listed.Listing.Of(listed.Charge.Student, RecordKinds.CareMeasure).Any() ? new Refusal.NoMeasureYet()
        : null;

    // A second press of the same form says the same on the same day.
    private static bool IsThere(string kind, string text, Listed listed, Turn turn) => listed.Listing.Of(listed.Charge.Student, kind)
        .Any(each => each.Day == turn.Today && each.By == turn.Who.Id && turn.Db.Seal.Open(each.Fields) == Stored(text));

    private static string Stored(string text) => Domain.Entries.Pairs.Write([KeyValuePair.Create<string, IReadOnlyList<string>>("text", [text.Trim()])]);

    // What the demo came with is under the name its file gave it.
    private static string Text(RecordKept kept, Turn turn) => turn.Read(kept) is var said && said.Said("text") is { Length: > 0 } text ? text : string.Join(' ', said.Values.SelectMany(values => values));
}
