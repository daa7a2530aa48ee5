using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Storage;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>Each file of broken-programmes says in comments, on the very line, what must be found there: `# finding: unknown-role`.</summary>
public sealed class ProgrammeMistakesTests
{
    private const string Says = "# finding: ";

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Path.GetDirectoryName(Here())!, "broken-programmes");

    [Theory]
    [MemberData(nameof(Files))]
    public void Exactly_what_is_wrong_is_found_where_it_is(string name)
    {
        var file = Path.Combine(Folder, name);

        var read = ProgrammeReader.Read([file]);

        Assert.Equal(Expected(file), Found(read.Mistakes));
        Assert.Equal(read.Mistakes.Count == 0 ? 1 : 0, read.Programmes.Count);
        Assert.All(read.Mistakes, mistake => Assert.Equal(file, mistake.File));
    }

    [Fact]
    public void Twenty_five_variants_and_more_are_kept() => Assert.True(Directory.GetFiles(Folder, "*.yaml").Count(file => Expected(file).Count > 0) >= 25);

    [Fact]
    public void Each_kind_of_mistake_is_met_in_some_file()
    {
        string[] aboutFiles = ["file-missing", "folder-missing", "folder-empty", "file-unreadable"];
        var all = typeof(Faults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((CoEduBot.Storage.Fault)field.GetValue(null)!).Code);

        Assert.Empty(all.Except(aboutFiles).Except(Directory.GetFiles(Folder).SelectMany(Expected).Select(line => line.Split(' ')[1])));
    }

    [Fact]
    public void Every_mistake_says_its_cause_and_the_next_step_in_a_line()
    {
        var told = new StringBuilder();
        foreach (var mistake in Directory.GetFiles(Folder).Order(StringComparer.Ordinal).SelectMany(file => ProgrammeReader.Read([file]).Mistakes))
            told.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(mistake.File)}:{mistake.Line}: {mistake.Message}\n");

        Approve.Text("programme-mistakes.txt", told.ToString());
    }

    [Fact]
    public void A_circle_of_two_is_named_and_neither_is_read()
    {
        using var folder = new ProgrammeFolder();
        folder["a.yaml"] = "schema: coedubot.program/v1\nid: a\nversion: 1\nextends: b\n";
        folder["b.yaml"] = "schema: coedubot.program/v1\nid: b\nversion: 1\n\nextends: a\n";

        var read = ProgrammeReader.ReadFolder(folder.Path);

        Assert.Equal(["4 extends-circle", "5 extends-circle"], Found(read.Mistakes));
        Assert.Empty(read.Programmes);
    }

    [Fact]
    public void One_id_in_two_files_is_a_mistake()
    {
        using var folder = new ProgrammeFolder();
        folder["a.yaml"] = folder["b.yaml"] = File.ReadAllText(Path.Combine(Folder, "valid.yaml"));

        Assert.Equal([(Path.Combine(folder.Path, "b.yaml"), 2, "duplicate-id")], ProgrammeReader.ReadFolder(folder.Path).Mistakes.Select(mistake => (mistake.File, mistake.Line, mistake.Code)));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_answered_with_mistakes()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "valid.yaml"));
        using var folder = new ProgrammeFolder();
        for (var length = 0; length < text.Length - 2; length += 7)
        {
            folder["cut.yaml"] = text[..length];
            ProgrammeReader.Read([Path.Combine(folder.Path, "cut.yaml")]);
        }

        folder["cut.yaml"] = string.Concat(Enumerable.Repeat("[", 100_000));
        Assert.Equal(["1 syntax"], Found(ProgrammeReader.Read([Path.Combine(folder.Path, "cut.yaml")]).Mistakes));
    }

    // The YAML reader itself gives up on this one without a place.
    [Fact]
    public void An_open_bracket_after_a_bare_word_is_a_mistake_too()
    {
        using var folder = new ProgrammeFolder();
        folder["open.yaml"] = "schema: x\nrules:\n  - {id: AA-01, min: 3\n  - {id: AA-02}\n";

        Assert.Equal(["3 syntax"], Found(ProgrammeReader.ReadFolder(folder.Path).Mistakes));
    }

    private static List<string> Found(IEnumerable<Mistake> mistakes) =>
        [.. mistakes.OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Code, StringComparer.Ordinal).Select(mistake => $"{mistake.Line} {mistake.Code}")];

    // Latin1 reads any bytes: one of the files is not UTF-8.
    private static List<string> Expected(string file) =>
    [
        .. from line in File.ReadAllText(file, Encoding.Latin1).Split('\n').Index()
           let at = line.Item.IndexOf(Says, StringComparison.Ordinal)
           where at >= 0
           from code in line.Item[(at + Says.Length)..].Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)
           select string.Create(CultureInfo.InvariantCulture, $"{line.Index + 1} {code}"),
    ];

    private static string Here([CallerFilePath] string file = "") => file;
}
