using System.Security.Cryptography;
using CoEduBot.Storage;

namespace CoEduBot.Bot;

/// <summary>Where the tables are kept, and the keys of what is sealed in them: made by <see cref="Read"/> only.</summary>
/// <param name="Keys">A folder. Lose it and what is sealed is lost.</param>
public sealed record DatabaseSettings(DatabasePlace Place, string Keys)
{
    private static readonly DatabaseSettings Usual = new(new DatabasePlace.File("coedu.db"), Sealing.KeysBeside("coedu.db"));

    /// <summary>From `ConnectionStrings:CoEdu` (coedu.db in the working directory without one) and `Keys:Folder` (beside a file without one).</summary>
    public static DatabaseSettings Read(string? connect, string? keys, List<string> mistakes)
    {
        var folder = string.IsNullOrWhiteSpace(keys) ? null : keys;
        switch (string.IsNullOrWhiteSpace(connect) ? Usual.Place : DatabasePlace.Read(connect))
        {
            case DatabasePlace.File file:
                return new DatabaseSettings(file, folder ?? Sealing.KeysBeside(file.Path));
            case DatabasePlace.Server server when folder is not null:
                return new DatabaseSettings(server, folder);
            case DatabasePlace.Server:
                mistakes.Add("Keys:Folder is not set; with PostgreSQL it must name the folder that keeps the keys of what is sealed, such as /var/lib/coedu/keys. Back it up: without it care lists and visit notes cannot be read.");
                return Usual;
            default:
                mistakes.Add("ConnectionStrings:CoEdu is neither a SQLite connection string such as 'Data Source=coedu.db' nor a PostgreSQL one such as 'Host=localhost;Database=coedu;Username=coedu'.");
                return Usual;
        }
    }

    /// <inheritdoc cref="Database.Open(DatabasePlace, Seal)"/>
    public Database Open() => Database.Open(Place, Sealing.With(Keys));

    /// <summary>Links must outlive a restart: a key made once and kept, beside the file or with the other keys.</summary>
    public byte[] LinkKey()
    {
        var file = Place is DatabasePlace.File { Path: var path } ? path + ".key" : Path.Combine(Directory.CreateDirectory(Keys).FullName, "links.key");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return File.ReadAllBytes(file);
    }
}
