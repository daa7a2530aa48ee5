using System.Globalization;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.FamilyVisits;

/// <summary>What can be asked of a family about a visit now.</summary>
public enum FamilyAsk
{
    Nothing,
    Answer,
    Confirm,
}

/// <summary>What a family is told about a visit, on cards and pages alike.</summary>
public static class FamilyVisitWords
{
    public static FamilyAsk Asks(VisitFamilyView view) =>
        view.Visit.State == VisitState.Held ? FamilyAsk.Confirm
        : view.Visit.State.IsOpen() && view.Now < view.Visit.StartsAt ? FamilyAsk.Answer
        : FamilyAsk.Nothing;

    /// <summary>A teacher as families say it: 林老师. Some rosters write it that way already.</summary>
    public static string Teacher(string name, Words words) =>
        name.EndsWith("老师", StringComparison.Ordinal) || name.EndsWith("老師", StringComparison.Ordinal) ? name : words["family.teacher", name];

    public static string When(Visit visit, Words words, TimeZoneInfo zone) => Dates.When(visit.StartsAt, visit.EndsAt, words.Locale, zone);

    /// <summary>Names and values; without <see cref="VisitFamilyView.Children"/> no child is named.</summary>
    public static IReadOnlyList<(string Name, string Value)> Rows(VisitFamilyView view, Words words, TimeZoneInfo zone) =>
    [
        (words["family.who"], Teacher(view.Visitor, words)),
        (words["family.when"], Dates.Moment(view.Visit.StartsAt, words.Locale, zone)),
        (words["family.how-long"], words["family.minutes", (int)(view.Visit.EndsAt - view.Visit.StartsAt).TotalMinutes]),
        (words["family.how"], How(view.Visit, words)),
        (words["family.children"], string.Join(words["names.separator"], view.Children)),
    ];

    /// <summary>The three ways in a family's words; a way only the county's file names, in the file's.</summary>
    public static string How(Visit visit, Words words) => visit.Mode switch
    {
        "in-home"   => words["family.how-in-home"],
        "at-school" => words["family.how-at-school"],
        "online"    => words["family.how-online"],
        _           => words.Catalogue.Term(visit.Mode, words.Locale),
    };

    /// <summary>Where it stands, in one line.</summary>
    public static string Standing(VisitFamilyView view, Words words)
    {
        var past = view.Now >= view.Visit.StartsAt;

        return view.Visit.State switch
        {
            VisitState.Planned or VisitState.Proposed or VisitState.Agreed or VisitState.AnotherTime or VisitState.Declined when past => words["family.stands-past"],
            VisitState.Planned or VisitState.Proposed => words["family.stands-proposed"],
            VisitState.Agreed                         => words["family.stands-agreed"],
            VisitState.AnotherTime                    => words["family.stands-another-time"],
            VisitState.Declined                       => words["family.stands-declined"],
            VisitState.Held                           => Confirmed(view.Visit, words),
            VisitState.NotMet                         => words["family.stands-not-met"],
            VisitState.CancelledBySchool              => words["family.stands-cancelled-by-school"],
            VisitState.CancelledByFamily              => words["family.stands-cancelled-by-family"],
            VisitState.Reversed                       => words["family.stands-reversed"],
        };
    }

    /// <summary>When a family would rather be visited, its day as people read it.</summary>
    public static string Wish(VisitWish wish, Words words) => string.Join(' ', new[]
    {
        wish.Day is { } day ? Dates.Day(day, words.Locale) : "", wish.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "", wish.Text,
    }.Where(part => part.Length > 0));

    private static string Confirmed(Visit visit, Words words) => (visit.Happened, visit.Rating) switch
    {
        (null, _)         => words["family.stands-held"],
        (false, _)        => words["family.stands-did-not-come"],
        (true, { } stars) => words["family.stands-came-stars", Stars(stars)],
        (true, null)      => words["family.stands-came"],
    };

    private static string Stars(int stars) => new string('★', stars) + new string('☆', 5 - stars);
}
