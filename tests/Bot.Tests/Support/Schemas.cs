using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Checks documents against the files of `tests/Bot.Tests/schemas`, all in one Node process.</summary>
public static class Schemas
{
    /// <summary>Fails with one line per broken document. Skips without Node, unless COEDU_ALL_TESTS=1.</summary>
    public static async Task Accept(IEnumerable<(string Name, string Schema, JsonNode Document)> documents)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Here())!, "..", "node");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            SkipOrFail("needs Node.js: run `npm ci` in tests/Bot.Tests/node");

        using var node = Start(folder);
        var broken = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var trouble = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var batch = documents.Select(it => (JsonNode)new JsonObject { ["name"] = it.Name, ["schema"] = it.Schema, ["document"] = it.Document.DeepClone() });
        await node.StandardInput.WriteAsync(new JsonArray([.. batch]).ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        if (await broken + await trouble is { Length: > 0 } said)
            Assert.Fail(said);
        Assert.Equal(0, node.ExitCode);
    }

    private static Process Start(string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", "validate.mjs")
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            SkipOrFail("needs Node.js: `node` is not on the path");
            throw;
        }
    }

    private static void SkipOrFail(string reason)
    {
        if (Environment.GetEnvironmentVariable("COEDU_ALL_TESTS") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
