using CoEduBot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace CoEduBot.Bot;

/// <summary>The seal of a database: ASP.NET Data Protection, its keys in a folder. Lose the folder and what is sealed is lost.</summary>
public static class Sealing
{
    // Part of the key: change it and nothing sealed before can be opened.
    private const string Purpose = "CoEduBot.sensitive.v1";

    /// <summary>Of a SQLite file whose keys were put nowhere else.</summary>
    public static Seal Beside(string databaseFile) => With(KeysBeside(databaseFile));

    public static string KeysBeside(string databaseFile) => Path.GetFullPath(databaseFile) + ".keys";

    /// <summary>Keys are made when the first thing is sealed.</summary>
    public static Seal With(string folder)
    {
        var protector = new Lazy<IDataProtector>(() => Open(folder));

        return new Seal(plain => protector.Value.Protect(plain), kept => protector.Value.Unprotect(kept));
    }

    private static IDataProtector Open(string folder)
    {
        var home = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return DataProtectionProvider.Create(home, options => options.SetApplicationName("CoEduBot")).CreateProtector(Purpose);
    }
}
