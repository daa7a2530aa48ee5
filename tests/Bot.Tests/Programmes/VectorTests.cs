using System.Runtime.CompilerServices;
using System.Text.Json;
using CoEduBot.Bot.CommandLine;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>
/// Worlds whose standings were worked out by hand (reference 4.5), each a folder with what it is asked and what is expected:
/// `> programme day rule`, then `subject period from..to standing have/need | missing; ..` for every line.
/// </summary>
public sealed class VectorTests
{
    internal static readonly string Vectors = Path.Combine(Path.GetDirectoryName(Here())!, "vectors");

    public static TheoryData<string> Worlds => [.. Directory.EnumerateDirectories(Vectors).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Worlds))]
    public void A_world_stands_as_worked_out_by_hand(string world)
    {
        var folder = Path.Combine(Vectors, world);
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.txt"));

        var asked = expected.Where(line => line.StartsWith('>'));

        Assert.Equal(expected, asked.SelectMany(line => Answer(folder, line)));
    }

    private static IEnumerable<string> Answer(string folder, string asked)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        if (asked.Split(' ') is not [">", var programme, var day, var rule])
            return ["> programme day rule"];

        var file = programme.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(folder, programme) : programme;
        new Evaluate(Path.GetFullPath(Path.Combine(Vectors, "../../../../programmes")), output, errors).Run(["--programme", file, "--world", folder, "--on", day, "--rule", rule]);

        return [asked, .. Lines(errors).Where(line => !line.StartsWith("warning: ", StringComparison.Ordinal)), .. Lines(output).Select(Short)];
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Short(string line)
    {
        using var json = JsonDocument.Parse(line);
        var missing = string.Join("; ", json.RootElement.GetProperty("missing").EnumerateArray().Select(each => each.GetString()));

        return $"{Text("subject")} {Text("period")} {Text("from")}..{Text("to")} {Text("standing")} {Text("have")}/{Text("need")}{(missing.Length > 0 ? $" | {missing}" : "")}";

        string Text(string name) => json.RootElement.GetProperty(name).ToString();
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
