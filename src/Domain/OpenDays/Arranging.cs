using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.OpenDays;

/// <summary>What a host filled in about a part of the day, as text; judged by <see cref="Arranging"/>.</summary>
/// <param name="Capacity">People in each element; empty is no limit.</param>
/// <param name="Rounds">How often it is held, one after the other; empty is once.</param>
/// <param name="Minutes">The length of one talk.</param>
/// <param name="Gap">Minutes between rounds or talks.</param>
/// <param name="Breaks">`15:00-15:10`, several with commas between.</param>
public sealed record PartWish(
    string? Code, string? Title, string? Start, string? End, string? Room, string? Capacity = null, string? Rounds = null, string? Minutes = null, string? Gap = null, string? Breaks = null);

/// <summary>A part that holds.</summary>
public sealed record Part(string Code, string Title, string Room, int? Capacity, IReadOnlyList<Span> Times)
{
    public bool IsTalk => Code == Arranging.Talk;
}

/// <summary>For whom an element is, where, and who holds it.</summary>
public sealed record Place(UnitId Audience, string Room, PersonId? Host);

/// <summary>Turns what a host filled in into elements. Pure.</summary>
public static class Arranging
{
    /// <summary>The one code with a meaning of its own: a talk is for one family.</summary>
    public const string Talk = "talk";

    public const int LongestTitle = 40;
    public const int MostSeats = 10_000;
    public const int MostRounds = 8;
    public const int MostMinutes = 240;

    /// <summary>An open day's elements, classes and slots all counted: what one card and one family's form still bear.</summary>
    public const int MostElements = 1200;

    private static readonly TimeSpan UsualGap = TimeSpan.FromMinutes(10);

    /// <summary>How long a part is when nothing is said.</summary>
    public static TimeSpan UsualLength(string code) => TimeSpan.FromMinutes(code is "forum" or "parent-child" or Talk ? 60 : 40);

    /// <summary>The part wished for, all its rounds or slots on <paramref name="day"/>.</summary>
    /// <param name="usual">Its title where none is given.</param>
    public static Decision<Part> Check(PartWish wish, DateOnly day, TimeZoneInfo zone, string usual)
    {
        var (code, title, room) = ((wish.Code ?? "").Trim(), (wish.Title ?? "").Trim(), (wish.Room ?? "").Trim());
        if (code.Length == 0)
            return new Refusal.Missing("part");
        if (title.Length > LongestTitle)
            return new Refusal.TooLong("title", LongestTitle);
        if (room.Length > Scheduling.LongestPlace)
            return new Refusal.TooLong("room", Scheduling.LongestPlace);
        if (!Number(wish.Capacity, 1, MostSeats, out var seats))
            return new Refusal.NotANumber("capacity", 1, MostSeats);
        if (Time(wish, code, day, zone).Refuses(out var why, out var first))
            return why;
        if ((code == Talk ? Talks(wish, first, day, zone) : Rounds(wish, first)).Refuses(out why, out var times))
            return why;

        return new Part(code, title.Length > 0 ? title : usual, room, code == Talk ? 1 : seats, times);
    }

    private static Decision<Span> Time(PartWish wish, string code, DateOnly day, TimeZoneInfo zone)
    {
        if (Clock(wish.Start) is not { } start)
            return new Refusal.Missing("start");
        if (Clock(wish.End) is not { } end)
            return string.IsNullOrWhiteSpace(wish.End) ? new Span(zone.At(day, start), zone.At(day, start) + UsualLength(code)) : new Refusal.Missing("end");

        return end <= start ? new Refusal.EndsBeforeStart() : new Span(zone.At(day, start), zone.At(day, end));
    }

    private static Decision<List<Span>> Rounds(PartWish wish, Span first)
    {
        if (!Number(wish.Rounds, 1, MostRounds, out var rounds))
            return new Refusal.NotANumber("rounds", 1, MostRounds);
        if (!Number(wish.Gap, 0, MostMinutes, out var gap))
            return new Refusal.NotANumber("gap", 0, MostMinutes);

        var pace = first.To - first.From + (gap is { } minutes ? TimeSpan.FromMinutes(minutes) : UsualGap);

        return Enumerable.Range(0, rounds ?? 1).Select(n => new Span(first.From + n * pace, first.To + n * pace)).ToList();
    }

    private static Decision<List<Span>> Talks(PartWish wish, Span whole, DateOnly day, TimeZoneInfo zone)
    {
        if (!Number(wish.Minutes, 1, MostMinutes, out var minutes))
            return new Refusal.NotANumber("minutes", 1, MostMinutes);
        if (!Number(wish.Gap, 0, MostMinutes, out var gap))
            return new Refusal.NotANumber("gap", 0, MostMinutes);
        if (Breaks(wish.Breaks, day, zone) is not { } breaks)
            return new Refusal.Missing("breaks");

        var slots = Slots.Cut(whole.From, whole.To, TimeSpan.FromMinutes(minutes ?? 10), TimeSpan.FromMinutes(gap ?? 2), breaks).ToList();

        return slots.Count == 0 ? new Refusal.NoSlotFits() : slots;
    }

    private static List<Span>? Breaks(string? text, DateOnly day, TimeZoneInfo zone)
    {
        var breaks = new List<Span>();
        foreach (var pause in (text ?? "").Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pause.Split(['-', '–', '~', '～'], StringSplitOptions.TrimEntries) is not [var from, var to] || Clock(from) is not { } start || Clock(to) is not { } end || end <= start)
                return null;

            breaks.Add(new Span(zone.At(day, start), zone.At(day, end)));
        }

        return breaks;
    }

    /// <summary>One element for each audience and time. Alternatives of an audience share a group where there is more than one time.</summary>
    /// <param name="line">What was put down in one go; ids begin with it.</param>
    /// <param name="comesAgain">On other days of an open week: then what is called the same there is an alternative, too.</param>
    public static IReadOnlyList<Element> Make(Part part, IReadOnlyList<Place> places, EngagementId engagement, string line, bool comesAgain = false)
    {
        var all = from place in places from time in part.Times select (Place: place, Time: time);

        return [.. all.Select((one, n) => Of(part, one.Place, one.Time, engagement, line, n + 1, comesAgain || part.Times.Count > 1))];
    }

    /// <summary>The line a form makes: the same for the same form, another for every day, and short, for a family's form holds its ids by the dozen.</summary>
    public static string Line(EngagementId engagement, string form) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{engagement.Value}/{form}")))[..12];

    private static Element Of(Part part, Place place, Span time, EngagementId engagement, string line, int number, bool alternatives) => new()
    {
        Id = new ElementId(string.Create(CultureInfo.InvariantCulture, $"{line}.{number}")),
        Engagement = engagement,
        Code = part.Code,
        Title = part.Title,
        Room = part.Room.Length > 0 ? part.Room : place.Room,
        Audience = place.Audience,
        Group = part.IsTalk || alternatives ? $"{part.Code}/{place.Audience}{(part.IsTalk ? "" : $"/{part.Title}")}" : "",
        Line = line,
        Host = part.IsTalk ? place.Host : null,
        StartsAt = time.From,
        EndsAt = time.To,
        Capacity = part.Capacity,
        ByFamily = part.IsTalk,
    };

    private static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact((text ?? "").Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    private static bool Number(string? text, int from, int to, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < from || read > to)
            return false;

        number = read;
        return true;
    }
}
