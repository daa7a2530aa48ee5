using System.Globalization;
using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
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
        // What is a sentence of its own is no answer to the form.
        if (cards is not null && reading.Meaning == Meaning.Unclear && FormWords.Read(text, cards) is { } filled)
            return filled is Intent.RecordVisit { Ack: null or "" } form ? await StartRecordVisit.Again(form, turn) : await Answering.Run(filled, turn);

        var (slots, said) = (reading.Slots, Folded(text));

        return reading.Meaning switch
        {
            Meaning.Unclear when Bare.Contains(said) || BareReturn.Contains(said) => await turn.Visits() ? await Answering.Run(new Intent.ShowVisits(), turn) : null,
            Meaning.ListVisits                                  => await Answering.Run(List(slots), turn),
            _ when slots.Kind != VisitDuties.Kind               => null,
            Meaning.Schedule when await turn.Visits()           => await Answering.Run(Plan(slots), turn),
            Meaning.Reschedule                                  => await VisitFinding.AndAsk(slots, moving: true, turn, visit => new Intent.StartMoveVisit(visit) { Day = Iso(slots.Day), Start = Clock(slots.Start) }),
            Meaning.Cancel                                      => await VisitFinding.AndAsk(slots, moving: false, turn, visit => new Intent.StartCancelVisit(visit)),
            Meaning.Record                                      => await Answering.Run(Record(slots, said), turn),
            _                                                   => null,
        };
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
