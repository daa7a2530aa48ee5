using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Facts;
using CoEduBot.Bot.Intents.Phrases;
using CoEduBot.Bot.Intents.Words;
using Catalogue = CoEduBot.Domain.Programmes.Catalogue;

namespace CoEduBot.Bot.Intents;

/// <summary>
/// Reads what somebody typed: normal form, dates and numbers, known words, the heaviest phrase, the slots its meaning takes.
/// Pure: the same words on the same day give the same reading. Safe to share between threads.
/// </summary>
public sealed class SentenceReader
{
    /// <summary>The zone weekdays and "today" are read in.</summary>
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);    // China has kept one offset since 1991

    private readonly PhraseBook _book;
    private readonly SlotReader _slots;
    private readonly SchoolCalendar _calendar;

    /// <summary>With the assumed calendar and the known kinds.</summary>
    public static readonly SentenceReader Default = new(SchoolCalendar.Assumed, KindWords.Known);

    /// <summary>With the terms and the kinds of a county's programmes. Takes a moment: make it once.</summary>
    public static SentenceReader Of(Catalogue catalogue) => catalogue.Kinds.Count == 0 ? Default : new(SchoolCalendar.Of(catalogue), CatalogueWords.Of(catalogue));

    public SentenceReader(SchoolCalendar calendar, IReadOnlyList<KindWords> kinds)
    {
        _calendar = calendar;
        _book = PhraseBook.Of(kinds, ChineseWords.Lists, EnglishWords.Lists, OutOfScope.Lists, ChoiceWords.Lists, Names.Lists);
        _slots = new(new KindReader(_book, kinds));
    }

    /// <summary>What a sentence asks for and the facts in it; <see cref="Meaning.Unclear"/> with guesses when nothing fits.</summary>
    public Reading Read(Utterance said)
    {
        var today = DateOnly.FromDateTime(said.At.ToOffset(Shanghai).DateTime);
        var sentence = new Sentence(_book, NormalForm.Of(said.Text, _book.Spelling), new(today, _calendar), said.Locale);

        return MeaningOf(sentence) is not Meaning.Unclear and var meaning
            ? Reading.Of(meaning, _slots.Read(sentence, meaning))
            : new(Meaning.Unclear, Slots.None, Guesses.Of(_book, sentence));
    }

    private Meaning MeaningOf(Sentence sentence)
    {
        if (sentence.Text.Length == 0)
            return Meaning.Unclear;

        foreach (var phrase in _book.Phrases)
            if (phrase.IsIn(sentence, takenBack: false))
                return phrase.Meaning;

        return Meaning.Unclear;
    }
}
