using System.Text;
using System.Text.Unicode;

namespace CoEduBot.Storage.Programmes;

/// <summary>A file of a programme as it lies on the disk.</summary>
public static class ProgrammeFile
{
    /// <summary>The programme files of a folder, by name.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)];

    internal static Mapping? Read(string file, Findings findings)
    {
        if (Bytes(file, findings) is not { } bytes)
            return null;
        if (Utf8.IsValid(bytes))
            return YamlText.Read(file, Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes), findings);

        findings.Wrong(file, 1 + bytes.AsSpan(0, Utf8Length(bytes)).Count((byte)'\n'), Faults.NotUtf8);
        return null;
    }

    private static byte[]? Bytes(string file, Findings findings)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Wrong(file, 0, Faults.FileMissing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Wrong(file, 0, Faults.FileUnreadable);
        }

        return null;
    }

    // How far the text is sound.
    private static int Utf8Length(ReadOnlySpan<byte> bytes)
    {
        var read = 0;
        while (read < bytes.Length && Rune.DecodeFromUtf8(bytes[read..], out _, out var length) == System.Buffers.OperationStatus.Done)
            read += length;

        return read;
    }
}
