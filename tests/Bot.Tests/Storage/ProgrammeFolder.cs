namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A folder of programme files that is gone afterwards.</summary>
public sealed class ProgrammeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("programmes-").FullName;

    public string this[string file]
    {
        set => File.WriteAllText(System.IO.Path.Combine(Path, file), value);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
