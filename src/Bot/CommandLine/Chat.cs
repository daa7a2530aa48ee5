using CoEduBot.Bot.Demo;
using CoEduBot.Bot.Teams;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using CoEduBot.Storage;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// The demo in the terminal. A line is what is said, or `@PERSON`, `!N key=value …`, `+3d`, `# comment`; a script is read when piped.
/// </summary>
public static class Chat
{
    public static async Task<int> Run(string[] args, TextReader input, TextWriter output)
    {
        if (!TryReadArguments(args, out var asWhom, out var json))
        {
            await Console.Error.WriteLineAsync("usage: chat [--as PERSON] [--json]");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("coedu-chat-");
        try
        {
            await using var theatre = await Theatre.Open(folder.FullName, new ChatPaper(output, json));

            return await new ChatLines(theatre, asWhom).Play(input);
        }
        catch (InvalidDataException mistakes)
        {
            await Console.Error.WriteLineAsync(mistakes.Message);
            return 2;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool TryReadArguments(string[] args, out string asWhom, out bool json)
    {
        (asWhom, json) = ("head-teacher", args.Contains("--json"));
        var rest = args.Where(arg => arg != "--json").ToArray();
        if (rest is ["--as", var person])
            asWhom = person;

        return rest is [] or ["--as", _];
    }
}
