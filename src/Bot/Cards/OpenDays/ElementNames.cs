using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>How elements are called: the day is said above, so the clock is enough.</summary>
public static class ElementNames
{
    /// <summary>`09:00–09:40`.</summary>
    public static string Time(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone) => $"{Dates.Clock(from, zone)}–{Dates.Clock(to, zone)}";

    public static string Time(Element element, TimeZoneInfo zone) => Time(element.StartsAt, element.EndsAt, zone);

    /// <summary>With the day before it where elements lie on several: `12月9日 周三 09:00–09:40`.</summary>
    public static string Time(Element element, bool withDay, Words words, TimeZoneInfo zone) => withDay ? Dates.When(element.StartsAt, element.EndsAt, words.Locale, zone) : Time(element, zone);

    /// <summary>Whether the day must be said with each.</summary>
    public static bool OnSeveralDays(IEnumerable<Element> elements, TimeZoneInfo zone) => elements.Select(element => element.StartsAt.DayIn(zone)).Distinct().Skip(1).Any();

    /// <summary>`听课（三年级1班）`; the class only where it is named, for whoever knows of one class needs no telling.</summary>
    public static string Title(Element element, IReadOnlyDictionary<UnitId, string> classes, Words words) =>
        classes.TryGetValue(element.Audience, out var name) ? words["open-days.title-of", Title(element, words), name] : Title(element, words);

    /// <summary>As the host called it; where that was left to us, in the reader's own language.</summary>
    public static string Title(Element element, Words words) =>
        Locales.All.Any(locale => Parts.Name(element.Code, Words.In(locale)) == element.Title) ? Parts.Name(element.Code, words) : element.Title;

    /// <summary>`听课（三年级1班） 09:00`; with the day where there are several.</summary>
    public static string Brief(Element element, FamilyDay day, Words words, TimeZoneInfo zone) =>
        $"{Title(element, day.Classes, words)} {(OnSeveralDays(day.Elements, zone) ? Dates.Moment(element.StartsAt, words.Locale, zone) : Dates.Clock(element.StartsAt, zone))}";

    /// <summary>`09:00–09:40、09:50–10:30`; of talks the whole, their length and number.</summary>
    public static string Times(IReadOnlyList<Span> times, bool talks, Words words, TimeZoneInfo zone) => talks && times.Count > 1
        ? words["open-days.slots", Time(times[0].From, times[^1].To, zone), (int)(times[0].To - times[0].From).TotalMinutes, times.Count]
        : string.Join(words["names.separator"], times.Select(time => Time(time.From, time.To, zone)));
}
