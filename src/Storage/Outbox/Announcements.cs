using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Outbox;

/// <summary>Which of the invited families something is for.</summary>
public enum Families
{
    All,
    ComingOrUndecided,
    Silent,

    /// <summary>Marked as having been there; where nobody was marked at all, those that said they were coming.</summary>
    Attended,
}

/// <summary>One thing to be said to many.</summary>
/// <param name="Code">First part of the key; stored, never rename.</param>
/// <param name="Stamp">Last part of the key: what makes a second one a different one (a day, a version); empty is once for ever.</param>
/// <param name="Until">From here on it is of no use.</param>
public sealed record Announcement(string Code, Notice Notice, string Stamp, Lane Lane, DateTimeOffset DueAt, DateTimeOffset? Until);

/// <summary>
/// Fills invitations and the outbox with one statement each, however many families there are. The unique key makes every one
/// of them harmless to repeat.
/// </summary>
public static class Announcements
{
    /// <summary>Invites every family with a student below a path; siblings make one invitation. Returns how many were new.</summary>
    public static Task<int> Invite(this CoEduDb db, Engagement engagement, string path, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO invitations (engagement, family, invited_at, headcount, question, seat, came, wrong_codes)
            SELECT DISTINCT {engagement.Id.Value}, student.family, {now.UtcTicks}, 0, '', 0, 0, 0
            FROM students student JOIN units class ON class.id = student.class
            WHERE class.path >= {path} AND class.path < {After(path)}
            ON CONFLICT DO NOTHING
            """, cancel);

    /// <summary>To every guardian of the families meant, among those invited before <paramref name="invitedBefore"/>. Returns how many were new.</summary>
    public static Task<int> Announce(this CoEduDb db, Engagement engagement, Announcement say, Families families, DateTimeOffset invitedBefore, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO outbox (key, "to", notice, about, lane, due_at, until, state, attempt, tries, cause)
            SELECT {Prefix(engagement, say)} || guardian.person || '/' || {say.Stamp}, guardian.person,
                   {NoticeJson.Write(say.Notice)}, {engagement.Id.Value}, {(int)say.Lane}, {say.DueAt.UtcTicks}, CAST({Ticks(say.Until)} AS bigint), 0, 0, 0, ''
            FROM invitations invited JOIN guardians guardian ON guardian.family = invited.family
            WHERE invited.engagement = {engagement.Id.Value} AND invited.invited_at < {invitedBefore.UtcTicks}
              AND CASE {(int)families}
                    WHEN {(int)Families.ComingOrUndecided} THEN invited.choice IN ({(int)Choice.Yes}, {(int)Choice.Maybe})
                    WHEN {(int)Families.Silent} THEN invited.choice IS NULL
                    WHEN {(int)Families.Attended} THEN invited.presence IN ({(int)Presence.Present}, {(int)Presence.Late}, {(int)Presence.WalkIn})
                      OR (invited.choice = {(int)Choice.Yes} AND NOT EXISTS (
                            SELECT 1 FROM invitations marked WHERE marked.engagement = invited.engagement AND marked.presence IS NOT NULL))
                    ELSE TRUE END
            ORDER BY guardian.person
            ON CONFLICT (key) DO NOTHING
            """, cancel);

    /// <summary>To everybody who was already told of it, in Teams or by link. Returns how many were new.</summary>
    public static Task<int> AnnounceToTold(this CoEduDb db, Engagement engagement, Announcement say, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO outbox (key, "to", notice, about, lane, due_at, until, state, attempt, tries, cause)
            SELECT {Prefix(engagement, say)} || told."to" || '/' || {say.Stamp}, told."to",
                   {NoticeJson.Write(say.Notice)}, {engagement.Id.Value}, {(int)say.Lane}, {say.DueAt.UtcTicks}, CAST({Ticks(say.Until)} AS bigint), 0, 0, 0, ''
            FROM outbox told
            WHERE told.about = {engagement.Id.Value} AND told.key LIKE 'invitation/%'
              AND (told.state IN ({(int)OutboxState.Sent}, {(int)OutboxState.Linked}) OR told.attempt > 0)
            ORDER BY told."to"
            ON CONFLICT (key) DO NOTHING
            """, cancel);

    /// <summary>
    /// To the head teachers of classes below a path with families outside Teams: something for the class group. The notice's class
    /// is filled in for each. Returns how many were new.
    /// </summary>
    public static Task<int> AnnounceToHeadTeachers(this CoEduDb db, Engagement engagement, Announcement say, string path, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO outbox (key, "to", notice, about, lane, due_at, until, state, attempt, tries, cause)
            SELECT {Prefix(engagement, say)} || held.person || '/' || class.id || '/' || {say.Stamp}, held.person,
                   replace({NoticeJson.Write(say.Notice)}, '"class":""', '"class":' || json_quote(class.id)), {engagement.Id.Value}, {(int)say.Lane}, {say.DueAt.UtcTicks}, CAST({Ticks(say.Until)} AS bigint), 0, 0, 0, ''
            FROM person_roles held JOIN units class ON class.id = held.unit
            WHERE held.code = 'head-teacher' AND class.kind = 'class' AND class.path >= {path} AND class.path < {After(path)}
              AND EXISTS (SELECT 1 FROM students student
                          WHERE student.class = class.id AND NOT EXISTS (
                            SELECT 1 FROM guardians guardian JOIN addresses address ON address.person = guardian.person
                            WHERE guardian.family = student.family AND address.unreachable = ''))
            ORDER BY held.person
            ON CONFLICT (key) DO NOTHING
            """, cancel);

    private static string Prefix(Engagement engagement, Announcement say) => $"{say.Code}/{engagement.Id.Value}/";

    private static long? Ticks(DateTimeOffset? instant) => instant?.UtcTicks;

    // The first text after everything that begins with a path: '0' follows '/'.
    private static string After(string path) => path[..^1] + "0";
}
