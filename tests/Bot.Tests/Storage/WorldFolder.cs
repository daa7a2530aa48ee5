using System.Text;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A world folder on disk: two classes of one school, two students, one guardian, one teacher; any file can be replaced.</summary>
public sealed class WorldFolder : IDisposable
{
    public WorldFolder()
    {
        this["units.csv"] = """
            id,kind,parent,name
            county,county,,A
            s1,school,county,S
            c1,class,s1,One
            c2,class,s1,Two
            """;
        this["people.csv"] = """
            id,name,roles
            w1,Teacher,head-teacher@c1
            """;
        this["students.csv"] = """
            id,name,class
            st1,First,c1
            st2,Second,c2
            """;
        this["guardians.csv"] = """
            id,name,students
            g1,Mother,st1
            """;
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("world-").FullName;

    public string this[string file]
    {
        set => Bytes(file, Encoding.UTF8.GetBytes(value));
    }

    public void Bytes(string file, byte[] content) => File.WriteAllBytes(In(file), content);

    public void Without(string file) => File.Delete(In(file));

    public WorldRead Read() => WorldReader.Read(Path);

    /// <summary>What is wrong, as it is printed, with the codes.</summary>
    public IReadOnlyList<string> Mistakes => Said(Read().Mistakes);

    public IReadOnlyList<string> Warnings => Said(Read().Warnings);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string In(string file) => System.IO.Path.Combine(Path, file);

    private static List<string> Said(IReadOnlyList<CoEduBot.Storage.Mistake> mistakes) =>
        [.. mistakes.Select(mistake => $"{mistake} [{mistake.Code}]")];
}
