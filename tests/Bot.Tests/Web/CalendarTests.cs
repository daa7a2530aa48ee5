using System.Text;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>The agenda a phone's calendar takes, read as strictly as RFC 5545 writes it.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task An_agreed_visit_and_a_lecture_said_yes_to_are_in_it()
    {
        await using var web = await WebVisits.Start();
        await web.Press(await web.HomePage(), await web.Says("do=visit&choice=agree"));
        await web.Press(await web.FamilyPage(), "do=answer&choice=yes&headcount=1");

        var events = Events(await Fetch(web));

        Assert.Equal(
            ["engagement-e1@coedu.example 1 20251203T110000Z 20251203T123000Z CONFIRMED 讲座：手机管理 学校报告厅", "visit-v1@coedu.example 2 20251205T103000Z 20251205T111000Z CONFIRMED 家访（叶老师） 家里"],
            events.Select(it => $"{it["UID"]} {it["SEQUENCE"]} {it["DTSTART"]} {it["DTEND"]} {it["STATUS"]} {it["SUMMARY"]} {it["LOCATION"]}"));
    }

    [Fact]
    public async Task An_open_week_is_each_of_its_days_between_the_same_hours()
    {
        await using var web = await WebUnderTest.Start();
        await web.Change(week => week.EndsAt = week.EndsAt.AddDays(4));
        await web.Press(await web.FamilyPage(), "do=answer&choice=yes&headcount=1");

        var week = Events(await Fetch(web)).Single();

        Assert.Equal(("20251203T110000Z", "20251203T123000Z", "FREQ=DAILY;COUNT=5"), (week["DTSTART"], week["DTEND"], week["RRULE"]));
    }

    [Fact]
    public async Task Moved_it_keeps_its_name_and_counts_on()
    {
        await using var web = await WebVisits.Start();
        var before = Events(await Fetch(web)).Single();
        await web.Change("v1", (visit, _) => visit.Reschedule(WebUnderTest.China("12-06 10:00"), WebUnderTest.China("12-06 10:40"), web.Clock.Now));

        var after = Events(await Fetch(web)).Single();

        Assert.Equal((before["UID"], "1", "20251205T103000Z", "TENTATIVE"), (after["UID"], before["SEQUENCE"], before["DTSTART"], before["STATUS"]));
        Assert.Equal(("2", "20251206T020000Z"), (after["SEQUENCE"], after["DTSTART"]));
    }

    [Theory]
    [InlineData("school")]
    [InlineData("family")]
    public async Task Cancelled_it_says_so_under_the_same_name(string by)
    {
        await using var web = await WebVisits.Start();
        var path = await web.HomePage();
        await web.Press(path, await web.Says("do=visit&choice=agree"));
        await (by == "family" ? web.Press(path, await web.Says("do=visit&choice=cancel&wish=发烧")) : web.Change("v1", (visit, _) => visit.CancelBySchool()));

        var cancelled = Events(await Fetch(web)).Single();

        Assert.Equal(("visit-v1@coedu.example", "3", "CANCELLED"), (cancelled["UID"], cancelled["SEQUENCE"], cancelled["STATUS"]));
    }

    [Fact]
    public async Task Whatever_people_wrote_stays_text()
    {
        const string topic = "阅读, 写作; 一\\二 — 给三年级一班到六年级四班所有家长的一堂很长很长很长很长很长的课";
        await using var web = await WebUnderTest.Start(topic);
        await web.Press(await web.FamilyPage(), "do=answer&choice=maybe");

        var shown = await Fetch(web);

        Assert.Equal(($"讲座：{topic}", "TENTATIVE"), (Events(shown).Single()["SUMMARY"], Events(shown).Single()["STATUS"]));
        Assert.Contains("\r\n ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a_calendar_by_its_type()
    {
        await using var web = await WebVisits.Start();

        var shown = await web.Get($"{await web.HomePage()}/agenda.ics");

        Assert.Equal(("text/calendar; charset=utf-8", "no-store"), (shown.Headers["Content-Type"], shown.Headers["Cache-Control"]));
    }

    private static async Task<string> Fetch(WebUnderTest web) => Encoding.UTF8.GetString((await web.Get($"{await web.HomePage()}/agenda.ics")).Bytes);

    /// <summary>Each event's properties, unescaped. Fails at the first thing the standard does not allow.</summary>
    private static List<Dictionary<string, string>> Events(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', file);
        var lines = file[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CoEduBot//Family agenda//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"], lines[..5]);
        Assert.Equal("END:VCALENDAR", lines[^1]);

        var events = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var (name, value) in lines[5..^1].Select(line => line.Split(':', 2)).Select(parts => (parts[0], parts[1])))
        {
            Assert.Matches("^[A-Z-]+$", name);
            if ((name, value) == ("BEGIN", "VEVENT"))
                open = open is null ? [] : throw new InvalidDataException("an event within an event");
            else if ((name, value) == ("END", "VEVENT"))
                (open, _) = (null, Add(events, open!));
            else if (open is not null)
                open.Add(name, name == "RRULE" ? value : Text(value));      // a property twice would throw; a rule's semicolons are its own
        }

        Assert.Null(open);
        Assert.Equal(events.Count, events.Select(it => it["UID"]).Distinct().Count());

        return events;
    }

    private static bool Add(List<Dictionary<string, string>> events, Dictionary<string, string> one)
    {
        Assert.Equal(["DTEND", "DTSTAMP", "DTSTART", "LOCATION", "ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY", "UID"], one.Keys.Where(name => name != "RRULE").Order(StringComparer.Ordinal));
        Assert.All(new[] { "DTSTAMP", "DTSTART", "DTEND" }, name => Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", one[name]));
        Assert.True(string.CompareOrdinal(one["DTSTART"], one["DTEND"]) < 0);
        Assert.Contains(one["STATUS"], new[] { "CONFIRMED", "TENTATIVE", "CANCELLED" });
        events.Add(one);

        return true;
    }

    private static string Text(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            Assert.False(value[at] is ';' or ',', "not escaped");
            text.Append(value[at] != '\\' ? value[at] : value[++at] switch { 'n' => '\n', var letter and ('\\' or ';' or ',') => letter, _ => throw new InvalidDataException(value) });
        }

        return text.ToString();
    }
}
