using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Cards;

/// <summary>Says no: the cause and what to do next, and where one press helps, a button for it.</summary>
public static class RefusalCard
{
    public static JsonObject For(Refusal why, Words words, TimeZoneInfo zone)
    {
        var text = Text(why, words, zone);

        return Card.Of(text, [Card.Text(text)], Step(why, words));
    }

    /// <summary>The same as plain words. Times are told in <paramref name="zone"/>; fields are named as the intents name them.</summary>
    public static string Text(Refusal why, Words words, TimeZoneInfo zone)
    {
        return why switch
        {
            Refusal.Unknown              => words["refusals.unknown"],
            Refusal.NotAllowed no        => words["refusals.not-allowed", words[$"names.act-{Kebab(no.Act)}"]],
            Refusal.OutOfReach no        => words["refusals.out-of-reach", no.Unit],
            Refusal.NoSuchUnit no        => words["refusals.no-such-unit", no.Name],
            Refusal.NothingFits          => words["refusals.nothing-fits"],
            Refusal.OnlyOneToOne         => words["refusals.only-one-to-one"],
            Refusal.Missing no           => words["refusals.missing", Field(no.Field)],
            Refusal.TooLong no           => words["refusals.too-long", Field(no.Field), no.Limit],
            Refusal.NotANumber no        => words["refusals.not-a-number", Field(no.Field), no.From, no.To],
            Refusal.InThePast no         => words["refusals.in-the-past", Moment(no.StartsAt)],
            Refusal.EndsBeforeStart      => words["refusals.ends-before-start"],
            Refusal.NotPlausible         => words["refusals.not-plausible"],
            Refusal.PeriodTooLong no     => words["refusals.period-too-long", no.Days],
            Refusal.PlaceTaken no        => words["refusals.place-taken", no.Place, no.Topic, Dates.When(no.StartsAt, no.EndsAt, words.Locale, zone)],
            Refusal.Stale                => words["refusals.stale"],
            Refusal.NotInState no        => words["refusals.not-in-state", words[$"names.state-{Kebab(no.State)}"]],
            Refusal.VisitNotSo no        => words["refusals.visit-not-so", words[$"names.visit-{Kebab(no.State)}"]],
            Refusal.OnlySchoolsAreRanked => words["refusals.only-schools-are-ranked"],
            Refusal.NoRanking            => words["refusals.no-ranking"],
            Refusal.NoBulletin           => words["refusals.no-bulletin"],
            Refusal.PlanNotSo no         => words["refusals.plan-not-so", words[$"names.plan-{Kebab(no.State)}"]],
            Refusal.NobodyToVisit        => words["refusals.nobody-to-visit"],
            Refusal.NoTimeToVisit no     => words["refusals.no-time-to-visit", Dates.Day(no.From, words.Locale), Dates.Day(no.To, words.Locale)],
            Refusal.VisitAtNight no      => words["refusals.visit-at-night", Moment(no.StartsAt)],
            Refusal.VisitClash no        => words["refusals.visit-clash", Moment(no.StartsAt)],
            Refusal.NoIntegrityAck       => words["refusals.no-integrity-ack"],
            Refusal.VisitChanged         => words["refusals.visit-changed"],
            Refusal.VisitBegun           => words["refusals.visit-begun"],
            Refusal.Closed               => words["refusals.closed"],
            Refusal.NotInvited           => words["refusals.not-invited"],
            Refusal.SeatsLeft no         => words["refusals.seats-left", no.Seats],
            Refusal.OfferGone            => words["refusals.offer-gone"],
            Refusal.CheckInNotOpenYet no => words["refusals.check-in-not-open-yet", Moment(no.OpensAt)],
            Refusal.CheckInNotStarted    => words["refusals.check-in-not-started"],
            Refusal.CheckInOver          => words["refusals.check-in-over"],
            Refusal.WrongCode            => words["refusals.wrong-code"],
            Refusal.TooManyTries no      => words["refusals.too-many-tries", Moment(no.Until)],
            Refusal.NotOverYet no        => words["refusals.not-over-yet", Moment(no.EndsAt)],
            Refusal.WasNotThere          => words["refusals.was-not-there"],
            Refusal.FeedbackOver         => words["refusals.feedback-over"],
            Refusal.AlreadyRemindedToday => words["refusals.already-reminded-today"],
            Refusal.AlreadyToldToday     => words["refusals.already-told-today"],
            Refusal.NobodySilent         => words["refusals.nobody-silent"],
            Refusal.NothingToUndo        => words["refusals.nothing-to-undo"],
            Refusal.NothingToTakeBack    => words["refusals.nothing-to-take-back"],
            Refusal.ChangedSince         => words["refusals.changed-since"],
            Refusal.OnlyBy no            => words["refusals.only-by", no.Who],
            Refusal.NotThatDay           => words["refusals.not-that-day"],
            Refusal.NotAFigure           => words["refusals.not-a-figure"],
            Refusal.Ambiguous no         => words["refusals.ambiguous", no.Name, string.Join(words["names.separator"], no.Candidates)],
            Refusal.NotHeldYet no        => words["refusals.not-held-yet", Dates.Day(no.Day, words.Locale)],
            Refusal.NoSuchStudent no     => words["refusals.no-such-student", no.Name],
            Refusal.NotAKindHere { Said.Length: > 0 } no => NotAKind(no),
            Refusal.NotAKindHere no      => words["refusals.not-a-kind-here", string.Join(words["names.separator"], no.Candidates)],
            Refusal.NotByInvitation no   => words["refusals.not-by-invitation", no.Kind],
            Refusal.NotOrganisedHere no  => words["refusals.not-organised-here", no.Kind],
            Refusal.BreaksRule no        => words["refusals.breaks-rule", no.Title, no.Rule],
            Refusal.NoSuchElement        => words["refusals.no-such-element"],
            Refusal.NotAnElement no      => words["refusals.not-an-element", no.Said],
            Refusal.ElementsClash no     => words["refusals.elements-clash", no.One, no.Other],
            Refusal.OutsideTheDay no     => words["refusals.outside-the-day", Moment(no.StartsAt), Moment(no.EndsAt)],
            Refusal.SeatFirst            => words["refusals.seat-first"],
            Refusal.TooManyElements no   => words["refusals.too-many-elements", no.Limit],
            Refusal.OutsideTheWeek no    => words["refusals.outside-the-week", Dates.When(no.StartsAt, no.EndsAt, words.Locale, zone)],
            Refusal.LastDayBeforeFirst   => words["refusals.last-day-before-first"],
            Refusal.TooManyDays no       => words["refusals.too-many-days", no.Most],
            Refusal.OneDayOnly no        => words["refusals.one-day-only", no.Kind],
            Refusal.NoSlotFits           => words["refusals.no-slot-fits"],
            Refusal.NotOnList no         => words["refusals.not-on-list", no.Student],
            Refusal.NoMeasureYet         => words["refusals.no-measure-yet"],
            Refusal.NobodyToAssign no    => words["refusals.nobody-to-assign", no.Name],
            Refusal.OnlyFamilies         => words["refusals.only-families"],
            Refusal.NobodyAnswers no     => words["refusals.nobody-answers", no.School],
            Refusal.NotOnStaff no        => words["refusals.not-on-staff", no.Name],
            Refusal.NotItsTurn           => words["refusals.not-its-turn"],
            Refusal.NoPlanMissing        => words["refusals.no-plan-missing"],
            Refusal.PlanIsIn no          => words["refusals.plan-is-in", no.School],
            Refusal.PlanChanged          => words["refusals.plan-changed"],
            Refusal.StaysInSchool        => words["refusals.stays-in-school"],
            Refusal.NoRecommendation     => words["refusals.no-recommendation"],
            Refusal.AlreadyPublished   => words["refusals.already-published"],
            Refusal.NothingPicked        => words["refusals.nothing-picked"],
            Refusal.NoSuchPlace no       => words["refusals.no-such-place", no.Places],
            Refusal.NoYearScores         => words["refusals.no-year-scores"],
            Refusal.YearStillRuns no     => words["refusals.year-still-runs", Dates.Day(no.From, words.Locale)],
            Refusal.NotYet               => words["refusals.not-yet"],
            _                            => PlanRefusals.Text(why, words) ?? throw new UnreachableException(),
        };

        string Moment(DateTimeOffset at) => Dates.Moment(at, words.Locale, zone);
        string NotAKind(Refusal.NotAKindHere no) => no.Candidates.Count == 0
            ? words["refusals.not-a-kind-said", no.Said]
            : words["refusals.not-a-kind-but", no.Said, string.Join(words["names.separator"], no.Candidates)];
        string Field(string name) => words[$"names.field-{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}"];
    }

    private static string Kebab(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private static JsonObject? Step(Refusal why, Words words) => why switch
    {
        // A family that asks about progress is told of its own.
        Refusal.NotAllowed { Act: Act.SeeProgress }               => Card.Button(words["refusals.button-agenda"], new Intent.ShowAgenda()),
        Refusal.NothingFits or Refusal.Stale or Refusal.NotInState => Card.Button(words["refusals.button-agenda"], new Intent.ShowAgenda()),
        Refusal.NotYet or Refusal.NotAllowed                      => Card.Button(words["refusals.button-help"], new Intent.Help()),
        _                                                         => null,
    };
}
