using CoEduBot.Domain;

namespace CoEduBot.Bot.Demo;

/// <summary>The demo's aliases (`head-teacher`, `parent-2`, …) and who they are: personas.csv beside a world folder's files. Not part of the contract.</summary>
public static class Personas
{
    public const string File = "personas.csv";

    /// <summary>Empty when the folder has no such file: then people are called by name alone.</summary>
    /// <exception cref="InvalidDataException">A line is not `alias,person`, or an alias is there twice.</exception>
    public static IReadOnlyDictionary<string, PersonId> Read(string folder)
    {
        var path = Path.Combine(folder, File);
        var personas = new Dictionary<string, PersonId>(StringComparer.OrdinalIgnoreCase);
        if (!System.IO.File.Exists(path))
            return personas;

        foreach (var (number, line) in System.IO.File.ReadLines(path).Index().Skip(1).Where(line => line.Item.Length > 0))
        {
            if (line.Split(',') is not [{ Length: > 0 } alias, { Length: > 0 } person] || !personas.TryAdd(alias, new PersonId(person)))
                throw new InvalidDataException($"{File}:{number + 1}: not alias,person, or the alias is there twice");
        }

        return personas;
    }
}
