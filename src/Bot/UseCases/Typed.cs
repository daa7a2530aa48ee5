using System.Globalization;
using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Bot.UseCases.Ledgers;
using CoEduBot.Bot.UseCases.Mutes;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Bot.UseCases.PlanReviews;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Bot.UseCases.Terms;
using CoEduBot.Bot.UseCases.Understanding;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.UseCases;

/// <summary>What somebody typed becomes an ask: a button of their newest card by number or name, or else a sentence.</summary>
public static class Typed
{
    public static async Task<Reply> Run(string text, Turn turn)
    {
        var cards = await LastCards.Of(turn.Db, turn.Who.Id, turn.Cancel);
        if (UndoWords.Is(text) && await Undo.IsMeant(turn))
            return await Answering.Run(new Intent.Undo(), turn);
        if (cards is not null && TypedButtons.Pressed(text, cards) is { } pressed)
            return await Answering.Run(pressed, turn);
        // Before anything takes it for what a form still lacks. A card without buttons leaves the one it thanks for in place.
        if (ThanksWords.Are(text))
            return new Reply.Show(Card.Of(turn.Words["cards.welcome-back"], [Card.Text(turn.Words["cards.welcome-back"])]));
        if (await Plans.PlanWords.Read(text, cards, turn) is { } plan)
            return plan;
        if (UndoWords.Is(text))
            return await Answering.Run(new Intent.Undo(), turn);
        if (cards is not null && NoteWords.Later(text, cards) is { } note)
            return await Answering.Run(note, turn);
        if (SuggestionWords.Read(text, cards, turn) is { } suggestion)
            return await Answering.Run(suggestion, turn);
        if ((FamilyWords.Read(text, cards) ?? await FamilyWords.ByItself(text, turn)) is { } family)
            return await Answering.Run(family, turn);
        if (turn.Who.Family is not null && FeedbackWords.Read(text) is { } feedback && (feedback.Lecturer is not null || !turn.Who.Hosts))
            return await Answering.Run(feedback, turn);
        if (turn.Who.Family is not null && Code(text) is { } code)
            return await Answering.Run(new Intent.CheckIn { Code = code }, turn);
        if (await OpenDayWords.Read(text, cards, turn) is { } openDay)
            return openDay;

        if (CareWords.Read(text, turn) is { } care)
            return await Answering.Run(care, turn);

        if (RankingWords.Bulletin(text) is { } bulletin)
            return await Answering.Run(bulletin, turn);

        if ((RecommendWords.Read(text, cards, turn) ?? YearScoreWords.Read(text, turn)) is { } published)
            return await Answering.Run(published, turn);

        if (MuteWords.Ended(text) is { } unmute)
            return await Answering.Run(unmute, turn);

        if (LastYearWords.Read(text, turn) is { } likeLastYear)
            return await Answering.Run(likeLastYear, turn);

        return await Read(text, turn, cards);
    }

    /// <summary>What is no name of anything on a card: a sentence.</summary>
    public static async Task<Reply> Read(string typed, Turn turn, LastCards? cards = null)
    {
        var text = Ambiguity.Settled(typed, turn);
        var reading = turn.Site.Reader.Read(new Utterance(text, turn.Now, turn.Words.Locale, turn.Who.Leading));
        if (Ambiguity.In(text, reading, turn) is { } question)
            return question;
        if (ExportWords.Read(text, reading, turn) is { } export)
            return await Answering.Run(export, turn);
        if (await PlanReviewWords.Run(text, reading, cards, turn) is { } reviewing)
            return reviewing;
        if (await Plans.PlanWords.Run(reading, cards, text, turn) is { } planned)
            return planned;
        if (NoteWords.Read(text, reading, turn) is { } notes)
            return await Answering.Run(notes, turn);
        if (await VisitWords.Run(text, reading, cards, turn) is { } visiting)
            return visiting;

        return cards is not null && More(reading, text, cards, turn) is { } more
            ? await FollowUp.Run(more, cards, turn)
            : UnderstoodLine.Above(await Run(reading, text, turn), reading, turn);
    }

    // What is no sentence fills the open form. 签到记录1份 speaks of evidence while an entry asks for it, not of the door.
    // 改成报告厅 is about the form on the screen, not about something that exists.
    private static Intent? More(Reading reading, string text, LastCards cards, Turn turn) => reading.Meaning switch
    {
        Meaning.Reschedule when reading.Slots is { Kind: null, Topic: null, From: null }            => FollowUp.Changed(text, cards, turn),
        Meaning.Unclear                                                                             => FollowUp.Read(text, cards, turn),
        Meaning.AttachEvidence or Meaning.ShowAttendance or Meaning.StartCheckIn or Meaning.CheckIn => FollowUp.Entry(text, cards),
        _                                                                                           => null,
    };

    // In the hall, a family types what stands on the screen and nothing else.
    private static string? Code(string text) =>
        text.Normalize(NormalizationForm.FormKC).Trim() is { Length: 4 } digits && digits.All(char.IsAsciiDigit) ? digits : null;

    private static async Task<Reply> Run(Reading reading, string text, Turn turn)
    {
        var slots = reading.Slots;

        return reading.Meaning switch
        {
            Meaning.Schedule       => await Answering.Run(Schedule(slots), turn),
            Meaning.Reschedule     => await Finding.AndAsk(slots, Wanted.ToChange, turn, e => Move(e, slots)),
            Meaning.Cancel         => await Finding.AndAsk(slots, Wanted.ToChange, turn, e => new Intent.StartCancel(e)),
            Meaning.Remind         => await Finding.AndAsk(slots, Wanted.Coming, turn, e => new Intent.RemindSilent(e)),
            Meaning.StartCheckIn   => await Finding.AndAsk(slots, Wanted.AtTheDoor, turn, e => new Intent.StartCheckIn(e)),
            Meaning.ShowAttendance => await Finding.AndAsk(slots, Wanted.Past, turn, e => new Intent.ShowAttendance(e)),
            Meaning.ShowFeedback   => await Finding.AndAsk(slots, Wanted.Past, turn, e => new Intent.ShowFeedback(e)),
            Meaning.Answer         => await Finding.AndAsk(slots, Wanted.Invitations, turn, e => Answer(e, slots)),
            Meaning.CheckIn        => await Answering.Run(new Intent.CheckIn { Code = slots.Code }, turn),
            Meaning.Record         => await Answering.Run(Record(slots) with { Students = slots.Student ?? await PupilsSaid.In(text, slots, turn) }, turn),
            Meaning.AttachEvidence => await EvidenceWords.Run(text, slots, turn),
            Meaning.ShowAgenda     => await Answering.Run(new Intent.ShowAgenda { From = Iso(slots.From ?? slots.Day), To = Iso(slots.To ?? slots.Day) }, turn),
            Meaning.ShowSummary    => await Answering.Run(new Intent.ShowSummary { From = Iso(slots.From), To = Iso(slots.To) }, turn),
            Meaning.ShowRanking    => await Answering.Run(RankingWords.Ranking(slots), turn),
            Meaning.ShowProgress when await RuleWords.Run(text, slots, turn) is { } standing => standing,
            Meaning.ShowProgress   => await Answering.Run(Progress(slots), turn),
            Meaning.ListOverdue    => await Answering.Run(new Intent.ListBehind { Unit = slots.Unit, Kind = slots.Kind }, turn),
            Meaning.SetLanguage    => await Answering.Run(new Intent.SetLanguage { Language = slots.Language?.Code() }, turn),
            Meaning.Help           => await Answering.Run(new Intent.Help(), turn),
            Meaning.Unclear        => await RuleWords.Run(text, slots, turn) ?? await Answering.Run(new Intent.NotUnderstood(reading.Guesses), turn),
            Meaning.Mute           => await MuteWords.Run(slots, turn),
            Meaning.ListVisits or Meaning.SendSurvey or Meaning.DraftPlan or Meaning.SubmitPlan or Meaning.ShowPlan
                or Meaning.ApprovePlan or Meaning.ReturnPlan or Meaning.Export
                                   => new Reply.No(new Refusal.NotYet()),
        };
    }

    private static Intent.StartSchedule Schedule(Slots slots) => new()
    {
        Kind = slots.Kind,
        Audience = slots.Unit ?? slots.Tier,
        Topic = slots.Topic,
        Lecturer = slots.Lecturer,
        Place = slots.Place,
        Day = Iso(slots.Day ?? (slots.Period is null ? slots.From : null)),
        LastDay = slots.Day is null && slots.Period is null && slots.From is not null ? Iso(slots.To) : null,
        Start = Clock(slots.Start),
        End = Clock(slots.End),
        Capacity = Number(slots.Headcount),
    };

    private static Intent.Record Record(Slots slots) => new()
    {
        Kind = slots.Kind,
        Unit = slots.Unit ?? slots.Tier,
        Day = Iso(slots.Day),
        Topic = slots.Topic,
        Headcount = Number(slots.Headcount),
        Hours = Number(slots.Hours),
        HalfDays = Number(slots.HalfDays),
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static Intent.ShowProgress Progress(Slots slots) => new()
    {
        Unit = slots.Unit ?? slots.Tier, Kind = slots.Kind, From = Iso(slots.From), To = Iso(slots.To),
    };

    private static Intent.StartReschedule Move(string engagement, Slots slots) => new(engagement)
    {
        Day = Iso(slots.Day ?? (slots.To is not null && slots.Period is null ? slots.From : null)), Start = Clock(slots.Start), End = Clock(slots.End), Place = slots.Place,
    };

    private static Intent.Answer Answer(string engagement, Slots slots) => new(engagement, slots.Answer switch
    {
        "yes" => Choice.Yes,
        "no"  => Choice.No,
        _     => Choice.Maybe,
    })
    {
        Headcount = Number(slots.Headcount),
    };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Clock(TimeOnly? clock) => clock?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
