using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>How the students of a visit are called to a reader: by name, or by class and number.</summary>
public static class VisitedNames
{
    public static string Of(Readable readable, Words words)
    {
        var classes = readable.Today.Students.ToDictionary(student => student.Id, student => student.Class);

        return string.Join(words["names.separator"], readable.Students.Select(student => readable.ByName ? student.Name : Numbered(classes[student.Id], student.Id, words)));
    }

    public static string Numbered(Unit @class, StudentId student, Words words) =>
        Number(student) is var number && number.All(char.IsAsciiDigit) ? words["notes.numbered", @class.Name, number] : $"{@class.Name} {number}";

    /// <summary>The number at the end of the id; the whole id where it ends in none.</summary>
    public static string Number(StudentId student) => student.Value[(student.Value.LastIndexOf('-') + 1)..];
}
