using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>A student somebody may visit, and the class he or she is in now.</summary>
public sealed record Pupil(Student Student, Unit Class)
{
    public StudentId Id => Student.Id;

    public string Name => Student.Name;

    /// <summary>The number in the class, as the roster says or as the id ends; null where neither does.</summary>
    public int? Number => Pairs.Of(Student.Attrs).TryGetValue("number", out var said) ? Read(said) : Read(Student.Id.Value[Student.Id.Value.AsSpan().TrimEnd("0123456789").Length..]);

    /// <summary>Neighbourhood; empty where nobody knows.</summary>
    public string Area => Pairs.Of(Student.Attrs) is var attrs && (attrs.TryGetValue("neighbourhood", out var area) || attrs.TryGetValue("address-area", out area)) ? area : "";

    /// <summary>Whether somebody calls the student so: `王小禾`, `12`, `12号`, an id.</summary>
    public bool IsCalled(string said) => said == Name || said == Id.Value || (Number is { } number && Read(said.TrimEnd('号', '號')) == number);

    private static int? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
