using System.Runtime.CompilerServices;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class ProgrammeReaderTests
{
    private static readonly string Sound = Path.Combine(Path.GetDirectoryName(Here())!, "sound-programmes");
    private static readonly string Valid = Path.Combine(Path.GetDirectoryName(Here())!, "broken-programmes", "valid.yaml");

    [Fact]
    public void Every_construct_of_the_older_kinds_is_read() => Approve.Text("older-kinds.txt", Rules("older-kinds.yaml"));

    [Fact]
    public void The_seven_kinds_say_the_same() => Assert.Equal(Rules("older-kinds.yaml"), Rules("seven-kinds.yaml"));

    [Fact]
    public void The_sections_are_read() => Approve.Text("sections.txt", Spelled.Of(Read("sections.yaml") with { Rules = [] }).Replace("; ", "\n", StringComparison.Ordinal));

    [Fact]
    public void A_local_file_replaces_removes_and_adds()
    {
        using var folder = new ProgrammeFolder();
        folder["valid.yaml"] = File.ReadAllText(Valid);
        folder["local.yaml"] = """
            schema: coedubot.program/v1
            id: local
            version: 2
            extends: valid
            remove: [AA-02, AA-03]
            params: {lectures: 5}
            window: {start: 2023-01-01}
            calendar: {terms: [{id: 2022-2, from: 2023-02-13, to: 2023-06-30}]}
            activities:
              salon: {names: {en: salon, zh-Hans: 沙龙, zh-Hant: 沙龍}}
            rules:
              - {id: AA-04, kind: check, modality: must, applies_to: {activity: salon}, require: [attendance]}
              - {id: AA-07, kind: quota, modality: must, for_each: {unit: school}, of: {activity: salon}, per: term, min: 1}
            """;

        var local = ProgrammeReader.ReadFolder(folder.Path).Programmes.Single(programme => programme.Id == "local");

        Assert.Equal(["AA-01", "AA-04", "AA-05", "AA-06", "AA-07"], local.Rules.Select(rule => rule.Id));
        Assert.Equal(["salon"], ((CheckOf.Entries)((Rule.Check)local.Rules[1]).AppliesTo).Filter.Kinds);
        Assert.Equal(["lecture", "salon"], local.Kinds.Keys.Order());
        Assert.Equal((5m, 0.9m), (local.Params["lectures"], local.Params["share"]));
        Assert.Equal(new Window(new DateOnly(2023, 1, 1), null, false), local.Window);
        Assert.Equal(["2022-2"], local.Calendar.Terms.Select(term => term.Id));
        Assert.Equal(new MonthDay(5, 15), local.Calendar.Anchors["family-day"]);
        Assert.Equal((2, "county"), (local.Version, local.OwnerUnit));
    }

    [Fact]
    public void Days_off_are_read_and_mistakes_in_them_named()
    {
        using var folder = new ProgrammeFolder();
        folder["valid.yaml"] = File.ReadAllText(Valid);
        folder["local.yaml"] = """
            schema: coedubot.program/v1
            id: local
            version: 2
            extends: valid
            calendar: {holidays: [{from: 2022-10-01, to: 2022-10-07}, {from: 2022-05-01, to: 2022-05-01}]}
            """;
        folder["wrong.yaml"] = """
            schema: coedubot.program/v1
            id: wrong
            version: 2
            extends: valid
            calendar: {holidays: [{from: 2022-10-07, to: 2022-10-01}, {from: 2022-05-01}]}
            """;

        var read = ProgrammeReader.ReadFolder(folder.Path);

        Assert.Equal([new Holiday(new(2022, 10, 1), new(2022, 10, 7)), new Holiday(new(2022, 5, 1), new(2022, 5, 1))], read.Programmes.Single(programme => programme.Id == "local").Calendar.Holidays);
        Assert.Equal(["wrong.yaml:5 last-before-first", "wrong.yaml:5 missing-key"], read.Mistakes.Select(mistake => $"{Path.GetFileName(mistake.File)}:{mistake.Line} {mistake.Code}"));
    }

    [Fact]
    public void What_a_file_extends_is_found_beside_it_and_in_the_library()
    {
        using var folder = new ProgrammeFolder();
        folder["local.yaml"] = "schema: coedubot.program/v1\nid: mine\nversion: 1\nextends: valid\n";
        var file = Path.Combine(folder.Path, "local.yaml");

        Assert.Equal("extends-unknown", ProgrammeReader.Read([file]).Mistakes.Single().Code);
        Assert.Equal("mine", ProgrammeReader.Read([file], Path.GetDirectoryName(Valid)).Programmes.Single().Id);
    }

    private static string Rules(string file) => string.Join('\n', Read(file).Rules.Select(Spelled.Of));

    private static Programme Read(string file)
    {
        var read = ProgrammeReader.Read([Path.Combine(Sound, file)]);
        Assert.Empty(read.Mistakes);

        return read.Programmes.Single();
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
