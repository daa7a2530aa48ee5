using System.Text;
using CoEduBot.Bot;
using CoEduBot.Bot.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Console.OutputEncoding;

return args switch
{
    ["demo", .. var rest]        => await Demo.Run(rest),
    ["chat", .. var rest]        => await Chat.Run(rest, Console.In, Console.Out),
    ["import", .. var rest]      => await new Import(Environment.GetEnvironmentVariable("ConnectionStrings__CoEdu"), Console.Out, Console.Error, TimeProvider.System).Run(rest, CancellationToken.None),
    ["demo-county", .. var rest] => DemoCountyCommand.Run(rest, Console.Error),
    ["programmes", .. var rest]  => new ProgrammesCheck(SettingsReader.ProgrammesFolder(Environment.GetEnvironmentVariable("Programmes__Folder")), Console.Out, Console.Error).Run(rest),
    ["understand"]               => await Understand.Run(Console.In, Console.Out),
    ["bench", "understand"]      => BenchUnderstand.Run(Console.Out),
    ["bench", .. var rest]       => await Bench.Run(rest, Console.Out),
    [] or ["--urls", ..]         => await Serve.Run(args),
    _                            => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run --project src/Bot [-- COMMAND]

          (none)                              serves Teams and the families' pages
          demo                                the same with a demo county, no Azure and no sign-in, on http://localhost:3978
          chat [--as PERSON] [--json]         the demo in the terminal; reads a script when piped
          import --world FOLDER [--dry-run]   loads units, people, students and guardians, or tells what would change
          programmes check [FILE...]          every mistake of programme files; without files, of the folder programmes/
          understand                          JSON lines of sentences in, what they ask for out
          bench answers | bench understand    how many answers reach the disk, how many sentences are read, a second
          demo-county --out FOLDER            writes the demo county
        """);

    return 2;
}
