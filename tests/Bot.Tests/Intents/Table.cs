using System.Runtime.CompilerServices;
using CoEduBot.Bot.CommandLine;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>Sentences with their meanings beside this file: the columns of the language contract, our own sentences.</summary>
internal static class Table
{
    /// <summary>The rows of a file: id, at, locale, role, text, expected.</summary>
    public static IReadOnlyList<string[]> Rows(string file, [CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    /// <summary>What `understand` answers to lines of JSON.</summary>
    public static async Task<string[]> Answers(IEnumerable<string> lines)
    {
        using var answers = new StringWriter();
        await Understand.Run(new StringReader(string.Join('\n', lines)), answers);

        return answers.ToString().Split('\n')[..^1];
    }
}
