using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Understanding;

/// <summary>
/// Words that mean different things in different places. Where the language tells, its meaning is taken; where it does not, and the answer
/// would be another, the person is asked. Each button says the sentence once more with the word that leaves no doubt.
/// </summary>
public static class Ambiguity
{
    // A meeting in the Mainland, an association in Taiwan. 家長會議 and 家長會會議 are plain.
    private static readonly string[] ParentsOf = ["家長會", "家长会"];
    private static readonly string[] NotParentsOf = ["家長會議", "家长会议", "家長會會議", "家长会会议"];

    // A head teacher in Taiwan, a mentor in the Mainland.
    private static readonly string[] Tutor = ["導師", "导师"];

    // The first term in Taiwan; in the Mainland more often the one before this.
    private static readonly string[] LastTerm = ["上學期", "上学期"];
    private static readonly string[] NextTerm = ["下學期", "下学期"];

    /// <summary>The sentence with what the person's language settles put plainly.</summary>
    public static string Settled(string text, Turn turn)
    {
        if (turn.Words.Locale != Locale.ZhHant)
            return text;

        var plain = Swap(text, Tutor, "班主任");
        plain = IsAlone(plain, LastTerm) ? Swap(plain, LastTerm, "第一學期") : plain;

        return IsAlone(plain, NextTerm) ? Swap(plain, NextTerm, "第二學期") : plain;
    }

    /// <summary>The question, with an answer on each button; null where nothing is in doubt, or nothing would come of it.</summary>
    public static Reply? In(string text, Reading reading, Turn turn)
    {
        if (reading.Meaning is Meaning.Unclear or Meaning.Help)
            return null;

        return Parents(text, turn) ?? Tutors(text, reading, turn) ?? Terms(text, turn);
    }

    // Written as in the Mainland by somebody who is not asked in Taiwan's script: a meeting.
    private static Reply? Parents(string text, Turn turn)
    {
        if (!ParentsOf.Any(text.Contains) || NotParentsOf.Any(text.Contains) || (turn.Words.Locale != Locale.ZhHant && !text.Contains(ParentsOf[0], StringComparison.Ordinal)))
            return null;

        return Differ(turn, turn.Words["understood.which-parents", Said(text, ParentsOf)], Option("parents-meeting", "親師座談會"), Option("committee-meeting", "家長委員會"));

        (string Title, string Text) Option(string kind, string word) => (Kinds.Name(kind, turn.Words), Swap(text, ParentsOf, word));
    }

    // Whom a training is for changes nothing; who is reminded, or behind, does.
    private static Reply.Choose? Tutors(string text, Reading reading, Turn turn) =>
        !Tutor.Any(text.Contains) || reading.Meaning is not (Meaning.Remind or Meaning.ListOverdue or Meaning.ListVisits or Meaning.ShowProgress) ? null
        : new Reply.Choose(turn.Words["understood.which-tutor", Said(text, Tutor)],
        [
            (turn.Words["understood.head-teacher"], new Intent.Say(Swap(text, Tutor, "班主任"))),
            (turn.Words["understood.mentor"], new Intent.ShowProgress { Kind = "pairing" }),
        ]);

    private static Reply? Terms(string text, Turn turn)
    {
        if (!IsAlone(text, LastTerm) || TermsOf(turn) is not { } terms)
            return null;

        return Differ(turn, turn.Words["understood.which-term", Said(text, LastTerm)], Option("understood.last-term", terms.Last), Option("understood.first-term", terms.First));

        (string Title, string Text) Option(string name, Term term) => (
            turn.Words[name, $"{Month(term.First, turn)} – {Month(term.Last, turn)}"],
            Swap(text, LastTerm, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{term.First:yyyy年M月d日}到{term.Last:yyyy年M月d日}")));
    }

    private static string Month(DateOnly day, Turn turn) => turn.Words["understood.of-year", Dates.Day(day, turn.Words.Locale), day.Year];

    private static (Term Last, Term First)? TermsOf(Turn turn)
    {
        var all = turn.Site.Catalogue.Programmes.Select(programme => programme.Calendar.Terms).MaxBy(terms => terms.Count) ?? [];
        var now = all.ToList().FindLastIndex(term => term.First <= turn.Today);
        if (now < 1)
            return null;

        var first = all[now].First.Month >= 7 ? all[now] : all[now - 1];

        return (all[now - 1], first);
    }

    // Asked only if what the bot would do is not the same: what it read then differs.
    private static Reply? Differ(Turn turn, string question, params (string Title, string Text)[] options)
    {
        var read = options.Select(option => turn.Site.Reader.Read(new Utterance(option.Text, turn.Now, turn.Words.Locale, turn.Who.Leading))).ToList();

        return read.All(one => one.Meaning == read[0].Meaning) && read.All(one => one.Slots == read[0].Slots)
            ? null
            : new Reply.Choose(question, [.. options.Select(option => (option.Title, (Intent)new Intent.Say(option.Text)))]);
    }

    // 115學年度上學期 and 第二學年上学期 say of which year: then it is a half of it.
    private static bool IsAlone(string text, string[] forms) => forms
        .Select(form => text.IndexOf(form, StringComparison.Ordinal))
        .Any(at => at >= 0 && !(at > 0 && "度年的上下".Contains(text[at - 1], StringComparison.Ordinal)));

    private static string Said(string text, string[] forms) => forms.First(text.Contains);

    private static string Swap(string text, string[] forms, string plain) => forms.Aggregate(text, (said, form) => said.Replace(form, plain, StringComparison.Ordinal));
}
