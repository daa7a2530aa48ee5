using System.Text;
using CoEduBot.Bot;
using CoEduBot.Bot.CommandLine;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage;
using CoEduBot.Storage.Programmes;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Console.OutputEncoding;

return args switch
{
    ["demo", .. var rest]        => await Demo.Run(rest),
    ["chat", .. var rest]        => await Chat.Run(rest, Console.In, Console.Out),
    ["import", .. var rest]      => await Import(rest),
    ["evaluate", .. var rest]    => new Evaluate(Programmes(), Plenty(), Console.Error).Run(rest),
    ["demo-county", .. var rest] => DemoCountyCommand.Run(rest, Console.Error),
    ["programmes", .. var rest]  => new ProgrammesCheck(Programmes(), Console.Out, Console.Error).Run(rest),
    ["understand"]               => await Understand.Run(Console.In, Console.Out),
    ["bench", "understand"]      => BenchUnderstand.Run(Console.Out),
    ["bench", "evaluate"]        => new BenchEvaluate(Programmes(), Console.Out, Console.Error).Run(byRule: false),
    ["bench", "evaluate", "--rules"] => new BenchEvaluate(Programmes(), Console.Out, Console.Error).Run(byRule: true),
    ["bench", "summary"]         => await Summary(null),
    ["bench", "summary", var at] when DatabasePlace.Read(at) is DatabasePlace.Server server => await Summary(server),
    ["bench", "export"]          => await new BenchExport(Programmes(), Console.Out).Run(),
    ["bench", .. var rest]       => await Bench.Run(rest, Console.Out),
    [] or ["--urls", ..]         => await Serve.Run(args),
    _                            => Usage(),
};

static async Task<int> Import(IReadOnlyList<string> rest)
{
    var mistakes = new List<string>();
    var database = DatabaseSettings.Read(Environment.GetEnvironmentVariable("ConnectionStrings__CoEdu"), Environment.GetEnvironmentVariable("Keys__Folder"), mistakes);
    mistakes.ForEach(Console.Error.WriteLine);

    return mistakes.Count > 0 ? 1 : await new Import(database, Console.Out, Console.Error, TimeProvider.System).Run(rest, CancellationToken.None);
}

static Task<int> Summary(DatabasePlace.Server? server) => new BenchSummary(new Catalogue(ProgrammeReader.ReadFolder(Programmes()).Programmes), server, Console.Out).Run();

static string Programmes() => SettingsReader.ProgrammesFolder(Environment.GetEnvironmentVariable("Programmes__Folder"));

// The console flushes every line; a county has a hundred thousand.
static StreamWriter Plenty() => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run --project src/Bot [-- COMMAND]

          (none)                              serves Teams and the families' pages
          demo                                the same with a demo county, no Azure and no sign-in, on http://localhost:3978
          chat [--as PERSON] [--json]         the demo in the terminal; reads a script when piped
          import --world FOLDER [--dry-run]   loads units, people, students and guardians, or tells what would change
          programmes check [FILE...]          every mistake of programme files; without files, of the folder programmes/
          evaluate --programme FILE --world FOLDER --on DAY [--rule ID]
                                              what is due, done and missing, by rule, subject and period
          understand                          JSON lines of sentences in, what they ask for out
          bench answers | bench understand    how many answers reach the disk, how many sentences are read, a second
          bench summary [CONNECTION]          how long a county of 300 schools with 1.2 million answers waits for its week, on SQLite
                                              or in an empty PostgreSQL database
          bench export                        how long a spreadsheet of 300,000 rows takes, and how much memory
          bench evaluate                      how long judging a school year of 100, 200 and 300 schools takes
          demo-county --out FOLDER            writes the demo county
        """);

    return 2;
}
