using CoEduBot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace CoEduBot.Bot;

/// <summary>The seal of a database: ASP.NET Data Protection, its keys in a folder beside the file. Lose the folder and what is sealed is lost.</summary>
public static class Sealing
{
    // Part of the key: change it and nothing sealed before can be opened.
    private const string Purpose = "CoEduBot.sensitive.v1";

    /// <summary>Keys are made when the first thing is sealed.</summary>
    public static Seal Beside(string databaseFile)
    {
        var protector = new Lazy<IDataProtector>(() => Open(Path.GetFullPath(databaseFile) + ".keys"));

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
