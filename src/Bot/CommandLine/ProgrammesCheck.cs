using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoEduBot.Storage;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `programmes check [FILE...]`: every mistake of programme files, as a JSON line each on <paramref name="output"/> and as
/// `file:line: message` on <paramref name="errors"/>. Without files, those of <paramref name="folder"/>.
/// </summary>
public sealed class ProgrammesCheck(string folder, TextWriter output, TextWriter errors)
{
    private const int Clean = 0, Found = 1, Usage = 2;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>0 when nothing is wrong, 1 with mistakes, 2 when called wrongly.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        var files = args.Skip(1).ToList();
        if (args is not ["check", ..] || files.Exists(file => file.Length == 0 || file.StartsWith("--", StringComparison.Ordinal)))
        {
            errors.WriteLine("usage: programmes check [FILE...]");
            return Usage;
        }

        var read = files.Count > 0 ? ProgrammeReader.Read(files, folder) : ProgrammeReader.ReadFolder(folder);
        foreach (var mistake in read.Mistakes)
            Tell(mistake);

        return read.Mistakes.Count > 0 ? Found : Clean;
    }

    private void Tell(Mistake mistake)
    {
        output.WriteLine(JsonSerializer.Serialize(new { mistake.File, mistake.Line, mistake.Code, mistake.Message }, Readable));
        errors.WriteLine(mistake.Line == 0 ? $"{mistake.File}: {mistake.Message}" : string.Create(CultureInfo.InvariantCulture, $"{mistake.File}:{mistake.Line}: {mistake.Message}"));
    }
}
