using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Storage.Outbox;

/// <summary>What a county's office sends round, and the report that it hands in by doing so.</summary>
public static class CountyNews
{
    // A morning's news is none the morning after.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(14);

    /// <summary>One message, in the morning where it is night. <paramref name="key"/> is unique to the person and the news.</summary>
    public static OutboxMessage To(PersonId person, string key, Notice notice, TimeZoneInfo zone, DateTimeOffset now)
    {
        var due = QuietHours.After(now, zone);

        return new OutboxMessage { Key = $"{key}/{person.Value}", To = person, Notice = NoticeJson.Write(notice), Lane = Lane.Bulk, DueAt = due, Until = due + GoodFor };
    }

    /// <summary>What was sent round is what the report's rule asks for; it stands in the name of the office.</summary>
    /// <param name="about">The period's id; empty for the one it is handed in.</param>
    public static DocumentHandedIn Report(string report, UnitId county, PersonId by, DateTimeOffset now, string about = "") =>
        new() { Kind = report, Unit = county.Value, RefersTo = about, Note = report, By = by, At = now };

    /// <summary>Somebody of the office itself.</summary>
    public static PersonId? Officer(IEnumerable<(PersonId Person, Unit At)> readers, UnitId county) =>
        readers.Where(reader => reader.At.Id == county).Select(reader => (PersonId?)reader.Person).FirstOrDefault();
}
