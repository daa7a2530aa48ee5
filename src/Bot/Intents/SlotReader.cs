using CoEduBot.Bot.Intents.Facts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Intents;

/// <summary>Fills the slots once the meaning is known: which facts a sentence may carry depends on what it asks.</summary>
internal sealed class SlotReader(KindReader kinds)
{
    private static readonly string[] Formats = ["xlsx", "csv", "ics", "pdf"];

    public Slots Read(Sentence sentence, Meaning meaning)
    {
        if (meaning is Meaning.Unclear or Meaning.Help)
            return Slots.None;
        if (meaning == Meaning.SetLanguage)
            return Slots.None with { Language = Language(sentence) };

        var kind = meaning == Meaning.ListVisits ? null : Implied(sentence, meaning) ?? kinds.Read(sentence, code => code != "survey" || TakesSurvey(meaning), IsPlan(meaning) ? "plan" : null);
        var slots = new Slots
        {
            Kind = kind,
            Tier = Levels.Read(sentence, meaning),
            Topic = Topic(sentence, meaning, kind),
            Lecturer = TakesLecturer(kind) || meaning == Meaning.Reschedule ? PeopleReader.Lecturer(sentence) : null,
            Place = TakesPlace(meaning) ? PlaceReader.Read(sentence, meaning == Meaning.Reschedule ? MovedTimes.Marker(sentence) : 0) : null,
            Unit = sentence.Units.Count > 0 && !TimeSlots.Hidden(sentence, sentence.Units[0].Start, sentence.Units[0].End) ? sentence.Form.Cut(sentence.Units[0].Start, sentence.Units[0].End) : null,
            Student = kind is "home-visit" or "care-contact" || meaning == Meaning.ListVisits ? PeopleReader.Student(sentence) : null,
            Code = meaning is Meaning.CheckIn or Meaning.StartCheckIn ? CodeReader.Read(sentence) : null,
            Answer = meaning == Meaning.Answer ? Answer(sentence) : null,
            Format = Array.Find(Formats, format => sentence.Has($"format:{format}")),
        };

        return Quantities.Fill(TimeSlots.Fill(slots, sentence, meaning), sentence, meaning);
    }

    // Whoever speaks at a kind of the county's own is its lecturer: nothing is known of it that says otherwise.
    private static bool TakesLecturer(string? kind) => kind is "lecture" or "parent-class" or "training" or "parent-salon" || kind is not null && !KindWords.Knows(kind);

    // A survey is a kind only where the survey itself is planned, moved, called off, counted or reported.
    private static bool TakesSurvey(Meaning meaning) =>
        meaning is Meaning.Schedule or Meaning.Reschedule or Meaning.Cancel or Meaning.ShowProgress or Meaning.Record or Meaning.ShowAgenda;

    private static bool IsPlan(Meaning meaning) => meaning is Meaning.DraftPlan or Meaning.SubmitPlan or Meaning.ShowPlan or Meaning.ApprovePlan or Meaning.ReturnPlan;

    private static bool TakesPlace(Meaning meaning) => meaning is Meaning.Schedule or Meaning.Reschedule or Meaning.Cancel or Meaning.ShowAgenda or Meaning.Record
        or Meaning.StartCheckIn or Meaning.CheckIn or Meaning.ShowAttendance or Meaning.Remind or Meaning.AttachEvidence or Meaning.Answer or Meaning.ShowFeedback or Meaning.SendSurvey;

    // 上了12节课 and 听了3节课 name their kind by the verb.
    private static string? Implied(Sentence sentence, Meaning meaning)
    {
        if (sentence.Counts.All.FirstOrDefault(count => count.Of == "lessons") is { End: > 0 } said && sentence.In("kind").Any(kind => kind.Start < said.Start))
            return null;
        if (meaning is not (Meaning.Record or Meaning.ShowProgress) || (!sentence.Has("lessons") && sentence.Text.IndexOf('课', StringComparison.Ordinal) < 0)
            || (!sentence.Has("lessons") && sentence.Has("kind")))
            return null;

        return sentence.Text.AsSpan().IndexOfAny('听', '观') >= 0 || sentence.Text.Contains("observed", StringComparison.Ordinal) ? "observe"
             : sentence.Text.AsSpan().IndexOfAny('上', '教', '授') >= 0 || sentence.Text.Contains("taught", StringComparison.Ordinal) || sentence.Text.Contains("lesson", StringComparison.Ordinal) || sentence.Text.Contains("课时", StringComparison.Ordinal) ? "teach"
             : null;
    }

    private static string? Topic(Sentence sentence, Meaning meaning, string? kind)
    {
        if (sentence.Titles.Topic is not { } topic || (kind is null && meaning is not (Meaning.ShowFeedback or Meaning.SendSurvey))
            || meaning is Meaning.ListVisits or Meaning.ShowRanking or Meaning.ListOverdue && kind is null)
            return null;
        if (kind is "home-visit" or "teach" or "observe" && !sentence.Text.AsSpan(0, topic.Start).EndsWith("关于", StringComparison.Ordinal))
            return null;

        return sentence.Form.Cut(topic.Start, topic.End).Trim(' ', '《', '》', '「', '」', '“', '”', '"', '\'', '『', '』');
    }

    private static string Answer(Sentence sentence)
    {
        var no = sentence.Has("notcoming");

        return sentence.Has("maybe") ? "maybe" : no ? "no" : "yes";
    }

    private static Locale? Language(Sentence sentence) =>
        sentence.Has("language:en") && !Before(sentence, "language:zh") && !Before(sentence, "language:zh-Hans") && !Before(sentence, "language:zh-Hant") ? Locale.En
        : sentence.Has("language:zh-Hant") ? Locale.ZhHant
        : sentence.Has("language:zh-Hans") ? Locale.ZhHans
        : sentence.Has("language:zh") ? (sentence.Locale == Locale.ZhHant ? Locale.ZhHant : Locale.ZhHans)
        : null;

    // The language asked for stands last: 从英文换成繁体.
    private static bool Before(Sentence sentence, string other) =>
        sentence.In(other).Select(token => token.Start).DefaultIfEmpty(-1).Max() > sentence.In("language:en").Select(token => token.Start).Max();
}
