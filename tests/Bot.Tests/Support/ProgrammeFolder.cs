namespace CoEduBot.Bot.Tests.Support;

/// <summary>The small county's programme, changed, in a folder of its own.</summary>
public sealed class ProgrammeFolder : IDisposable
{
    public ProgrammeFolder(Func<string, string> change)
    {
        foreach (var file in Directory.GetFiles(TestCounty.Programmes))
            File.WriteAllText(Path.Combine(Folder, Path.GetFileName(file)), change(File.ReadAllText(file)));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("coedu-programmes-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
