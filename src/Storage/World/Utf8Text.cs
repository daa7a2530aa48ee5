using System.Text;
using System.Text.Unicode;

namespace CoEduBot.Storage.World;

/// <summary>A file's text, or a note on why there is none. A file in another encoding (GBK from a spreadsheet) is refused, never guessed.</summary>
internal static class Utf8Text
{
    public static string? Of(string folder, string file, Notes notes)
    {
        if (Bytes(Path.Combine(folder, file), file, notes) is not { } bytes)
            return null;

        if (!Utf8.IsValid(bytes))
        {
            var bad = BadLines(bytes);
            notes.Wrong(file, bad[0], null, Faults.NotUtf8, Notes.Number(bad.Count));
            return null;
        }

        return Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
    }

    private static byte[]? Bytes(string path, string file, Notes notes)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            notes.Wrong(file, 0, null, Faults.FileMissing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            notes.Wrong(file, 0, null, Faults.FileUnreadable);
        }

        return null;
    }

    private static List<int> BadLines(ReadOnlySpan<byte> bytes)
    {
        var bad = new List<int>();
        var number = 0;
        foreach (var line in bytes.Split((byte)'\n'))
        {
            number++;
            if (!Utf8.IsValid(bytes[line]))
                bad.Add(number);
        }

        return bad;
    }
}
