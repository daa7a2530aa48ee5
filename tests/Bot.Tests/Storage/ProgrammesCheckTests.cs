using CoEduBot.Bot.CommandLine;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class ProgrammesCheckTests : IDisposable
{
    private const string Broken = "schema: coedubot.program/v1\nid: a\nversion: 1\nextends: 根\n";

    private readonly ProgrammeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_a_JSON_line_and_a_line_for_people()
    {
        _folder["a.yaml"] = Broken;
        var file = Path.Combine(_folder.Path, "a.yaml");

        Assert.Equal(
            (1, $$"""{"file":"{{file}}","line":4,"code":"extends-unknown","message":"no programme has the id '根'; put its file beside this one, or mend the id"}""" + "\n",
                $"{file}:4: no programme has the id '根'; put its file beside this one, or mend the id\n"),
            Run("check", file));
        Assert.Equal(Run("check", file), Run("check"));
    }

    [Fact]
    public void Nothing_wrong_is_nothing_said()
    {
        _folder["valid.yaml"] = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "broken-programmes", "valid.yaml"));

        Assert.Equal((0, "", ""), Run("check"));
    }

    [Fact]
    public void A_folder_without_programmes_and_a_missing_file_are_said()
    {
        Assert.Equal((1, $"{_folder.Path}: no programme (*.yaml) in the folder; put one in, or set Programmes__Folder\n"), Told("check"));
        Assert.Equal((1, "nowhere.yaml: no such file; check the name\n"), Told("check", "nowhere.yaml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chek")]
    [InlineData("check --all")]
    public void Called_wrongly_it_says_how(string args) =>
        Assert.Equal((2, "", "usage: programmes check [FILE...]\n"), Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private (int, string) Told(params string[] args) => Run(args) is var (code, _, errors) ? (code, errors) : default;

    private (int Code, string Output, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });

        return (new ProgrammesCheck(_folder.Path, output, errors).Run(args), output.ToString(), errors.ToString());
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
