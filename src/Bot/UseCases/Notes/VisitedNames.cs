using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>How the students of a visit are called to a reader: by name, or by class and number.</summary>
public static class VisitedNames
{
    public static string Of(Readable readable, Words words)
    {
        var classes = readable.Today.Students.ToDictionary(student => student.Id, student => student.Class);

        return string.Join(words["names.separator"], readable.Students.Select(student => readable.ByName ? student.Name : Numbered(student, classes[student.Id], words)));
    }

    public static string Numbered(Student student, Unit @class, Words words) =>
        new Pupil(student, @class).Number is { } number ? words["notes.numbered", @class.Name, number] : $"{@class.Name} {student.Id}";
}
