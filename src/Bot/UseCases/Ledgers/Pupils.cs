using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Which students of a unit somebody means, by name, by id, or by number.</summary>
public static class Pupils
{
    /// <summary>Nobody for kinds that are not about single students; for those that are, at least one.</summary>
    public static async Task<Decision<IReadOnlyList<StudentId>>> Named(string? said, KindForm kind, Unit host, Turn turn)
    {
        if (!kind.AboutStudents)
            return new List<StudentId>();

        var names = (said ?? "").Split([',', '，', '、', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            return new Refusal.Missing("students");

        var here = await turn.Db.Students.AsNoTracking()
            .Where(student => turn.Db.Units.Below(host.Path).Any(unit => unit.Id == student.Class))
            .ToListAsync(turn.Cancel);
        var found = new List<StudentId>();
        foreach (var name in names)
        {
            var fits = here.Where(student => student.IsCalled(name)).ToList();
            if (fits.Count == 0)
                return new Refusal.NoSuchStudent(name);
            if (fits.Count > 1)
                return new Refusal.Ambiguous(name, [.. fits.Take(5).Select(student => student.Id.Value)]);
            if (!found.Contains(fits[0].Id))
                found.Add(fits[0].Id);
        }

        return found;
    }
}
