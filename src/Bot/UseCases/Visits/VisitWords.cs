using System.Globalization;
using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Bot.UseCases.Understanding;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>What people type about home visits, once the sentence was read; null for everything else.</summary>
public static class VisitWords
{
    private static readonly HashSet<string> Bare = ["家访", "家訪", "家庭访问", "家庭訪問", "走访", "走訪", "我的家访", "我的家訪", "home visits", "home visit", "visits", "my visits", "my home visits"];
    private static readonly HashSet<string> BareReturn = ["回访", "回訪", "待回访", "待回訪", "return visits"];
    private static readonly string[] Returning = ["回访", "回訪", "return visit"];

    public static async Task<Reply?> Run(string text, Reading reading, LastCards? cards, Turn turn)
    {
        if (cards is not null && await PlanWords.Read(text, reading, cards, turn) is { } adjusted)
            return await Answering.Run(adjusted, turn);
        if (reading.Meaning == Meaning.Unclear && (Bare.Contains(Folded(text)) || BareReturn.Contains(Folded(text))))
            return await List(turn);
        if (reading.Meaning == Meaning.Unclear && OfStudent(text) is { } student && await turn.Visits())
            return await Answering.Run(new Intent.ShowVisits { Students = student }, turn);
        // What is a sentence of its own is no answer to the form.
        if (cards is not null && reading.Meaning == Meaning.Unclear && FormWords.Read(text, cards) is { } filled)
            return filled is Intent.RecordVisit { Ack: null or "" } form ? await StartRecordVisit.Again(form, turn) : await Answering.Run(filled, turn);

        var (slots, said) = (Numbered(text, reading, turn), Folded(text));

        var reply = reading.Meaning switch
        {
            Meaning.ListVisits                                  => await Answering.Run(List(slots), turn),
            _ when slots.Kind != VisitDuties.Kind               => null,
            Meaning.Schedule when await turn.Visits()           => await Answering.Run(Plan(slots), turn),
            Meaning.Reschedule                                  => await VisitFinding.AndAsk(slots, moving: true, turn, visit => new Intent.StartMoveVisit(visit) { Day = Iso(slots.Day), Start = Clock(slots.Start) }),
            Meaning.Cancel                                      => await VisitFinding.AndAsk(slots, moving: false, turn, visit => new Intent.StartCancelVisit(visit)),
            Meaning.Record                                      => await Answering.Run(Record(slots, said), turn),
            _                                                   => null,
        };

        return reply is null ? null : UnderstoodLine.Above(reply, reading with { Slots = slots }, turn);
    }

    /// <summary>The day and clock somebody names, read as if a visit were moved there.</summary>
    public static Slots Time(string text, Turn turn)
    {
        var sentence = text.Any(letter => letter >= '\u2E80') || !text.Any(char.IsAsciiLetter) ? $"家访改到 {text}" : $"move the home visit to {text}";

        return turn.Site.Reader.Read(new Utterance(sentence, turn.Now, turn.Words.Locale, turn.Who.Leading)).Slots;
    }

    /// <summary>`11月30日 周一 – 12月6日 周日`.</summary>
    public static string Days(DateOnly from, DateOnly to, Words words) => from == to ? Dates.Day(from, words.Locale) : $"{Dates.Day(from, words.Locale)} – {Dates.Day(to, words.Locale)}";

    /// <summary>One spelling for widths, letter cases and what stands at the end.</summary>
    public static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!', '?', '？', '！').ToLowerInvariant();

    // 11号的家访, 王小禾的家访.
    private static string? OfStudent(string text) =>
        Folded(text) is { Length: > 3 and < 16 } said && (said.EndsWith("的家访", StringComparison.Ordinal) || said.EndsWith("的家訪", StringComparison.Ordinal)) ? said[..^3].Trim() : null;

    // A family asks for the visits to itself.
    private static async Task<Reply?> List(Turn turn) =>
        await turn.Visits() ? await Answering.Run(new Intent.ShowVisits(), turn)
        : turn.Who.Family is { } family ? await FamilyVisitList.Run(family, turn)
        : null;

    // 登记家访 12号 is the student with that number, and so is 安排家访 12号 where the day is told beside it.
    private static Slots Numbered(string text, Reading reading, Turn turn)
    {
        if (reading.Slots is not { Student: null, Kind: VisitDuties.Kind } || SaidNumbers.In(text) is not { } said)
            return reading.Slots;

        var without = turn.Site.Reader.Read(new Utterance(said.Rest, turn.Now, turn.Words.Locale, turn.Who.Leading)).Slots;

        return reading.Meaning == Meaning.Record || said.Several || without.Day is not null || without.From is not null
            ? without with { Student = said.Numbers }
            : reading.Slots;
    }

    private static Intent.ShowVisits List(Slots slots) => new() { Unit = slots.Unit, Students = slots.Student, From = Iso(slots.From ?? slots.Day), To = Iso(slots.To ?? slots.Day) };

    private static Intent.PlanVisits Plan(Slots slots) => new()
    {
        From = Iso(slots.From), To = Iso(slots.To), Students = slots.Student, Day = Iso(slots.Day), Start = Clock(slots.Start),
    };

    private static Intent.StartRecordVisit Record(Slots slots, string said) => new()
    {
        Students = slots.Student, Day = Iso(slots.Day), VisitType = Array.Exists(Returning, said.Contains) ? VisitRecord.Return : null,
    };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Clock(TimeOnly? clock) => clock?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
