namespace CoEduBot.Bot.Exports;

/// <summary>
/// A file while it is written and sent: on disk, for it may be large; readable by this account alone; gone when it is closed. So the
/// database is not held open for slow readers, what goes wrong is said instead of sent in half, and its length is known.
/// </summary>
internal static class TempFile
{
    public static FileStream New()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 64 * 1024, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new FileStream(Path.Combine(Path.GetTempPath(), $"coedu-{Path.GetRandomFileName()}"), options);
    }

    /// <summary>Written by <paramref name="write"/> and ready to be read from its beginning.</summary>
    public static async Task<FileStream> Of(Func<Stream, Task> write)
    {
        var file = New();
        try
        {
            await write(file);
            await file.FlushAsync();
            file.Position = 0;

            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
