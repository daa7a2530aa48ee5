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

    public static void Text(string name, string text, [CallerFilePath] string test = "") =>
        File(Path.Combine(Path.GetDirectoryName(test)!, "approved", name), text);

    /// <summary>A file that lies elsewhere: a page of the documentation.</summary>
    public static void File(string approved, string text)
    {
        var received = approved + ".received";
        var now = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var before = System.IO.File.Exists(approved) ? System.IO.File.ReadAllText(approved).ReplaceLineEndings("\n") : "";

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        System.IO.File.Delete(received);
        if (before == now)
            return;

        if (Environment.GetEnvironmentVariable("COEDU_APPROVE") == "1")
        {
            System.IO.File.WriteAllText(approved, now);
            return;
        }

        System.IO.File.WriteAllText(received, now);
        Assert.Fail(before.Length == 0 ? $"{approved} is not there yet; read {received}" : FirstDifference(approved, before, now));
    }

    private static string FirstDifference(string file, string before, string now)
    {
        var (old, fresh) = (before.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, int.Max(old.Length, fresh.Length)).First(i => old.ElementAtOrDefault(i) != fresh.ElementAtOrDefault(i));

        return $"{file}, line {line + 1}\napproved: {old.ElementAtOrDefault(line)}\nreceived: {fresh.ElementAtOrDefault(line)}";
    }
}
