using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.CommandLine;

/// <summary>Finds programmes named on the command line: a file, or the id of one in the county's folder.</summary>
/// <param name="folder">Where the county's programmes are; bases of local files are looked for there too.</param>
public sealed class ProgrammeFiles(string folder)
{
    /// <summary>The programmes, or what is wrong with them; never both.</summary>
    public (IReadOnlyList<Programme> Programmes, IReadOnlyList<string> Mistakes) Read(IReadOnlyList<string> names)
    {
        var files = names.Select(name => (name, file: FileOf(name))).ToList();
        var missing = files.Where(each => each.file is null).Select(each => $"{each.name}: no such file, and no programme of this id in {folder}").ToList();
        if (missing.Count > 0)
            return ([], missing);

        var read = ProgrammeReader.Read([.. files.Select(each => each.file!)], folder);

        return read.Mistakes.Count > 0 ? ([], [.. read.Mistakes.Select(mistake => mistake.ToString())]) : (read.Programmes, []);
    }

    private string? FileOf(string name) => File.Exists(name) ? name : Named(name);

    private string? Named(string id) => !Directory.Exists(folder) ? null : ProgrammeFile.In(folder)
        .FirstOrDefault(file => File.ReadLines(file).Any(line => line.StartsWith("id:", StringComparison.Ordinal) && line[3..].Split('#')[0].Trim().Trim('"', '\'') == id));
}
