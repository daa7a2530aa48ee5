using CoEduBot.Bot.CommandLine;
using CoEduBot.Bot.Tests.Storage;

namespace CoEduBot.Bot.Tests.Programmes;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly WorldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_tells_flat_JSON_lines_with_plain_numbers_and_unescaped_Chinese()
    {
        _folder["units.csv"] = "id,kind,parent,name\ncounty,county,,A\n学校,school,county,S\n";
        _folder.Without("people.csv");
        _folder.Without("students.csv");
        _folder.Without("guardians.csv");

        Assert.Equal(
            (0, """
            {"rule":"YX-02","subject":"学校","period":"term","from":"2025-09-01","to":"2026-01-23","standing":"missed","have":0,"need":3,"missing":[]}

            """, ""),
            Run("--rule", "YX-02", "--on", "2026-02-01", "--world", _folder.Path, "--programme", "county-hsc"));
    }

    [Fact]
    public void Mistakes_of_the_world_go_to_errors_and_nothing_is_judged()
    {
        _folder["engagements.csv"] = "id,kind,host,day,state\ne1,lecture,s9,2026-03-03,held\n";

        Assert.Equal(
            (1, "", "engagements.csv:2 host: no such unit: s9\n"),
            Run("--programme", "county-hsc", "--world", _folder.Path, "--on", "2026-07-04"));
    }

    [Fact]
    public void An_unknown_rule_programme_or_parameter_is_said()
    {
        _folder["params.csv"] = "name,value\nlecture_school,4\n";

        Assert.Equal(
            (1, "", "no rule YX-99 in county-hsc\n"),
            Run("--programme", "county-hsc", "--world", _folder.Path, "--on", "2026-07-04", "--rule", "YX-99"));
        Assert.Equal(
            (1, "", $"nowhere: no such file, and no programme of this id in {Programmes}\n"),
            Run("--programme", "nowhere", "--world", _folder.Path, "--on", "2026-07-04"));
        Assert.Equal(
            "warning: params.csv:2 name: no such parameter: lecture-school\n",
            Run("--programme", "county-hsc", "--world", _folder.Path, "--on", "2026-07-04", "--rule", "YX-02").Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--programme county-hsc --world .")]
    [InlineData("--programme county-hsc --world . --on today")]
    [InlineData("--programme county-hsc --world . --on 9999-12-31")]
    [InlineData("--programme county-hsc --world . --on 2026-07-04 --on 2026-07-05")]
    [InlineData("--programme county-hsc --world . --on 2026-07-04 --rule")]
    [InlineData("--programme county-hsc --world . --on 2026-07-04 --loud yes")]
    public void Called_wrongly_it_says_how(string args) => Assert.Equal(
        (2, "", "usage: evaluate --programme FILE-OR-ID [--programme ...] --world FOLDER --on YYYY-MM-DD [--rule ID]\n"),
        Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static string Programmes => Path.GetFullPath(Path.Combine(VectorTests.Vectors, "../../../../programmes"));

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = new Evaluate(Programmes, output, errors).Run(args);

        return (code, output.ToString(), errors.ToString());
    }
}
