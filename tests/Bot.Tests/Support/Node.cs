using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Runs a script of `tests/Bot.Tests/node`.</summary>
internal static class Node
{
    /// <summary>What the script answers to an input; trouble fails the test. Skips without Node or its packages, unless COEDU_ALL_TESTS=1.</summary>
    public static async Task<string> Answer(string script, string package, string input)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Here())!, "..", "node");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", package)))
            SkipOrFail("needs Node.js: run `npm ci` in tests/Bot.Tests/node");

        using var node = Start(folder, script);
        var answer = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var trouble = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await node.StandardInput.WriteAsync(input);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything: its trouble says why.
        }

        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await trouble);
        Assert.Equal(0, node.ExitCode);
        return await answer;
    }

    private static Process Start(string folder, string script)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", script)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = new UTF8Encoding(false),
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            SkipOrFail("needs Node.js: `node` is not on the path");
            throw;
        }
    }

    /// <summary>What a test needs is not on this machine: it is left out, or with COEDU_ALL_TESTS=1 it has failed.</summary>
    public static void SkipOrFail(string reason)
    {
        if (Environment.GetEnvironmentVariable("COEDU_ALL_TESTS") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
