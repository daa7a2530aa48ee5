using System.Globalization;
using System.Text;

namespace CoEduBot.Bot.Web.Home;

/// <summary>An agenda as iCalendar (RFC 5545), published (RFC 5546): lines end in CRLF and are folded at 75 octets, times are in UTC.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Of(IReadOnlyList<AgendaItem> items, string name, DateTimeOffset now)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(items, name, now))
            Fold(file, line);

        return file.ToString();
    }

    private static IEnumerable<string> Lines(IReadOnlyList<AgendaItem> items, string name, DateTimeOffset now) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CoEduBot//Family agenda//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        $"X-WR-CALNAME:{Escape(name)}",
        .. items.SelectMany(item => Event(item, now)),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(AgendaItem item, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Escape(item.Uid)}",
        $"DTSTAMP:{Instant(now)}",
        $"SEQUENCE:{item.Sequence.ToString(CultureInfo.InvariantCulture)}",
        "ORGANIZER:invalid:nomail",   // a published calendar must name one; nobody reads mail here
        $"DTSTART:{Instant(item.StartsAt)}",
        $"DTEND:{Instant(item.EndsAt.AddDays(1 - item.Days))}",
        // Each day of an open week by itself: the hours between are the family's own.
        .. item.Days > 1 ? [$"RRULE:FREQ=DAILY;COUNT={item.Days.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
        $"SUMMARY:{Escape(item.Title)}",
        .. item.Place.Length > 0 ? [$"LOCATION:{Escape(item.Place)}"] : Array.Empty<string>(),
        $"STATUS:{(item.Cancelled ? "CANCELLED" : item.Sure ? "CONFIRMED" : "TENTATIVE")}",
        "END:VEVENT",
    ];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal))
            escaped.Append(letter switch
            {
                '\\'                                    => "\\\\",
                ';'                                     => "\\;",
                ','                                     => "\\,",
                '\n'                                    => "\\n",
                _ when char.IsControl(letter)           => " ",
                _                                       => letter.ToString(),
            });

        return escaped.ToString();
    }

    // A line goes on after a line break and a space, which count; no letter is cut in two.
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
