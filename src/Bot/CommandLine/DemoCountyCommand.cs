using System.Text;
using CoEduBot.Bot.Demo;

namespace CoEduBot.Bot.CommandLine;

/// <summary>`demo-county --out FOLDER`: writes the demo county as a world folder.</summary>
public static class DemoCountyCommand
{
    public static int Run(IReadOnlyList<string> args, TextWriter errors)
    {
        if (args is not ["--out", { Length: > 0 } folder])
        {
            errors.WriteLine("usage: demo-county --out FOLDER");
            return 2;
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, content) in DemoCounty.Files())
            File.WriteAllText(Path.Combine(folder, file), content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        return 0;
    }
}
