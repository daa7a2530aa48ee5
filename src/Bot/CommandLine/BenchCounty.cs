using System.Globalization;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.CommandLine;

/// <summary>A county of 300 schools, 120,000 students and 1.2 million answers, written by the database itself.</summary>
internal static class BenchCounty
{
    public const int Schools = 300;
    public const int Answers = 4 * Families;

    private const int Families = 300_000;

    /// <param name="now">Four county lectures lie in its week.</param>
    public static async Task Fill(CoEduDb db, DateTimeOffset now)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var statement in Statements(now).Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        // A server looks at what it has by itself, but not within the minute.
        if (db.Database.ProviderName is "Npgsql.EntityFrameworkCore.PostgreSQL")
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static string Days => string.Join(", ", Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"({i}, '{new DateOnly(2026, 9, 1).AddDays(i):yyyy-MM-dd}')")));

    private static string Statements(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TEMP TABLE n AS WITH RECURSIVE up (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM up WHERE i < {Families - 1}) SELECT i FROM up;
        CREATE TEMP TABLE days (i integer, day date);
        INSERT INTO days VALUES {Days};
        INSERT INTO units (id, kind, parent, name, path, tags, attrs) VALUES ('k', 'county', NULL, '云溪县', '/k/', '', '');
        INSERT INTO units SELECT 't' || i, 'township', 'k', '第' || i || '镇', '/k/t' || i || '/', '', '' FROM n WHERE i < 20;
        INSERT INTO units SELECT 's' || i, 'school', 't' || (i % 20), '第' || i || '小学', '/k/t' || (i % 20) || '/s' || i || '/', 'primary', '' FROM n WHERE i < {Schools};
        INSERT INTO units SELECT 'c' || i, 'class', 's' || (i % {Schools}), i || '班', '/k/t' || (i % {Schools} % 20) || '/s' || (i % {Schools}) || '/c' || i || '/', '', '' FROM n WHERE i < {Schools * 10};
        INSERT INTO people (id, name, tags, attrs) VALUES ('officer', '县办', '', '');
        INSERT INTO people (id, name, tags, attrs) SELECT 'principal-' || i, '校长', '', '' FROM n WHERE i < {Schools};
        INSERT INTO people (id, name, tags, attrs) SELECT 'teacher-' || i, '老师', '', '' FROM n WHERE i < {Schools * 10};
        INSERT INTO person_roles VALUES ('officer', 'county-officer', 'k');
        INSERT INTO person_roles SELECT 'principal-' || i, 'principal', 's' || i FROM n WHERE i < {Schools};
        INSERT INTO person_roles SELECT 'teacher-' || i, 'head-teacher', 'c' || i FROM n WHERE i < {Schools * 10};
        INSERT INTO students SELECT 'x' || i, '学生', 'c' || (i % {Schools * 10}), 'f' || i, '' FROM n WHERE i < {Schools * 400};
        INSERT INTO engagements (id, kind, mode, audience, tier, lead, topic, lecturer, place, starts_at, ends_at, seats_taken, waiting_families, next_in_queue, state, version, planned_at, published_at, held_at, check_in_seed, cancel_reason, form)
            SELECT 'e' || i, 'lecture', '', 'k', 4, 'officer', '讲座' || i, '', '报告厅' || i, {now.AddDays(-2).UtcTicks} + i * 36000000000, {now.AddDays(-2).UtcTicks} + i * 36000000000 + 9000000000, 0, 0, 1, 2, 1, 1, 1, 1, '', '', '' FROM n WHERE i < 4;
        INSERT INTO invitations (engagement, family, invited_at, choice, headcount, question, seat, presence, came, wrong_codes)
            SELECT 'e' || e.i, 'f' || n.i, 1, n.i % 3, 2, '', 0, CASE WHEN n.i % 2 = 1 THEN 0 END, n.i % 2 * 2, 0 FROM (SELECT i FROM n WHERE i < 4) e CROSS JOIN n;
        INSERT INTO ledger_entries (id, kind, host, organiser, day, topic, mode, lead, participants, students, fields, state, recorded_by, recorded_at, reason, form)
            SELECT 'h' || i, 'home-visit', 'c' || (i % {Schools * 10}), 'c' || (i % {Schools * 10}), (SELECT day FROM days WHERE days.i = n.i % 90), '', 'in-home', 'teacher-' || (i % {Schools * 10}), '', 'x' || i, '', 2, 'officer', 1, '', '' FROM n WHERE i < 30000;
        INSERT INTO ledger_entries (id, kind, host, organiser, day, topic, mode, lead, participants, students, fields, state, recorded_by, recorded_at, reason, form)
            SELECT 'r' || i, 'parent-salon', 's' || (i % {Schools}), 's' || (i % {Schools}), (SELECT day FROM days WHERE days.i = n.i % 100), '沙龙', '', 'principal-' || (i % {Schools}), '', '', '', 2, 'officer', 1, '', '' FROM n WHERE i < 10000;
        INSERT INTO month_plans SELECT 's' || i, '2027-01', i % 4, 1, 1, NULL, NULL, NULL, NULL, '', 0 FROM n WHERE i < 200;
        DROP TABLE days;
        DROP TABLE n;

        """).Replace("\r", "", StringComparison.Ordinal);
}
