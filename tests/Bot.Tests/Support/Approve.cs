using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// Compares with a file that somebody has read and approved: `approved/NAME` beside the test. On a difference the new
/// version is written there as `NAME.received`; `COEDU_APPROVE=1` accepts what is received.
/// </summary>
public static class Approve
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Json(string name, JsonNode node, [CallerFilePath] string test = "") => Text(name, node.ToJsonString(Readable), test);

    public static void Text(string name, string text, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "approved");
        var (approved, received) = (Path.Combine(folder, name), Path.Combine(folder, name + ".received"));
        var now = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.Delete(received);
        if (before == now)
            return;

        if (Environment.GetEnvironmentVariable("COEDU_APPROVE") == "1")
        {
            File.WriteAllText(approved, now);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail(before.Length == 0 ? $"{approved} is not there yet; read {name}.received" : FirstDifference(approved, before, now));
    }

    private static string FirstDifference(string file, string before, string now)
    {
        var (old, fresh) = (before.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, int.Max(old.Length, fresh.Length)).First(i => old.ElementAtOrDefault(i) != fresh.ElementAtOrDefault(i));

        return $"{file}, line {line + 1}\napproved: {old.ElementAtOrDefault(line)}\nreceived: {fresh.ElementAtOrDefault(line)}";
    }
}
