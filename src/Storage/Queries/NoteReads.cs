using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>A line of the audit log: somebody read notes of a visit. <see cref="At"/> in UTC ticks, <see cref="Students"/> `;`-separated, <see cref="Levels"/> as codes with commas.</summary>
public sealed record NoteRead(long Id, long At, string Who, string Visit, string Students, string Levels);

public static class NoteReadQueries
{
    /// <summary>Of visits counted at or below one of the paths; of one student where given. Whoever reads no longer is still listed.</summary>
    public static IQueryable<NoteRead> NoteReads(this CoEduDb db, IReadOnlyList<string> paths, StudentId? student)
    {
        var about = student is { } one ? $";{one.Value};" : "";

        return paths.Select(path => db.Database.SqlQuery<NoteRead>($"""
            SELECT audit.id AS "Id", audit.at AS "At", audit.who AS "Who", visit.id AS "Visit", visit.students AS "Students", audit.detail AS "Levels"
            FROM units class
            JOIN visits visit ON visit.class = class.id
            JOIN audit ON audit.subject = visit.id AND audit.act = 'read-note'
            WHERE class.path >= {path} AND class.path < {path[..^1] + "0"}
              AND ({about} = '' OR instr(';' || visit.students || ';', {about}) > 0)
            """)).Aggregate((some, more) => some.Union(more));
    }
}
