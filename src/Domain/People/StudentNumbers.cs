using CoEduBot.Domain.Entries;

namespace CoEduBot.Domain.People;

/// <summary>A student's number in the class, as the roster gives it: the attribute `number`, or what stands after the last dash of the id.</summary>
public static class StudentNumbers
{
    /// <summary>Where the roster gives none, the id: opaque, but the school's own.</summary>
    public static string Number(this Student student) =>
        Pairs.Of(student.Attrs).TryGetValue("number", out var number) ? number
        : student.Id.Value.LastIndexOf('-') is >= 0 and var dash ? student.Id.Value[(dash + 1)..].TrimStart('0')
        : student.Id.Value;

    /// <summary>Whether somebody means this student: by name, id or number (`12`, `12号`, `No. 12`).</summary>
    public static bool IsCalled(this Student student, string said)
    {
        var called = said.Trim();
        var number = called.TrimEnd('号', '號').Replace("No.", "", StringComparison.OrdinalIgnoreCase).Replace("学号", "", StringComparison.Ordinal).Trim().TrimStart('#', '0');

        return student.Name == called || student.Id.Value == called || (number.Length > 0 && student.Number().TrimStart('0') == number);
    }
}
