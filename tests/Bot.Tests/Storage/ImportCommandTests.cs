using CoEduBot.Bot.CommandLine;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("import-").FullName;
    private readonly WorldFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_home, "coedu.db");

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task It_tells_in_JSON_lines_what_it_did()
    {
        Assert.Equal(
            (0, """
            {"table":"units","added":4,"changed":0,"gone":0,"examples":{"added":["c1","c2","county","s1"],"changed":[],"gone":[]}}
            {"table":"people","added":2,"changed":0,"gone":0,"examples":{"added":["g1","w1"],"changed":[],"gone":[]}}
            {"table":"roles","added":1,"changed":0,"gone":0,"examples":{"added":["w1 head-teacher@c1"],"changed":[],"gone":[]}}
            {"table":"students","added":2,"changed":0,"gone":0,"examples":{"added":["st1","st2"],"changed":[],"gone":[]}}
            {"table":"guardians","added":1,"changed":0,"gone":0,"examples":{"added":["g1"],"changed":[],"gone":[]}}
            {"table":"history","added":0,"changed":0,"gone":0,"examples":{"added":[],"changed":[],"gone":[]}}
            {"families":2,"withoutGuardian":1,"imported":true}

            """, ""),
            await Run($"Data Source={File}", "--world", _folder.Path));
        Assert.Equal(2, await Students());
    }

    [Fact]
    public async Task A_dry_run_tells_and_stores_nothing()
    {
        var (code, output, _) = await Run(File, "--dry-run", "--world", _folder.Path);

        Assert.Equal(0, code);
        Assert.Equal("""{"families":2,"withoutGuardian":1,"imported":false}""", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(0, await Students());
    }

    [Fact]
    public async Task Mistakes_go_to_errors_with_file_and_line_and_nothing_is_opened()
    {
        _folder["students.csv"] = "id,name,class,phone\nst1,First,c9,\n";

        Assert.Equal(
            (1, "", "warning: students.csv:1 phone: the column is not known and was not read\nstudents.csv:2 class: no such class: c9\n"),
            await Run(File, "--world", _folder.Path));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_database_in_use_is_said()
    {
        await using var running = Database.Open(File);

        var (code, output, errors) = await Run(File, "--world", _folder.Path);

        Assert.Equal((1, "", $"database: {File} is in use by another process; stop that one first.\n"), (code, output, errors));
    }

    [Theory]
    [InlineData()]
    [InlineData("--world")]
    [InlineData("--world", "")]
    [InlineData("--world", "a", "b")]
    [InlineData("--dry-run", "--dry-run", "--world", "a")]
    [InlineData("--folder", "a")]
    public async Task Anything_else_is_answered_with_how_to_call_it(params string[] args) =>
        Assert.Equal((2, "", "usage: import --world FOLDER [--dry-run]\n"), await Run(File, args));

    private static async Task<(int Code, string Output, string Errors)> Run(string database, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await new Import(DatabaseSettings.Read(database, null, []), output, errors, TimeProvider.System).Run(args, Cancel);

        return (code, output.ToString(), errors.ToString());
    }

    private async Task<int> Students()
    {
        await using var opened = Database.Open(File);
        await using var db = opened.Read();

        return await db.Students.CountAsync(Cancel);
    }
}
