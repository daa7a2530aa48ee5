using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>Whatever can be somebody's last change has a name in every language: `撤销` says which it was.</summary>
public sealed partial class UndoNames
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/Bot"));

    [Fact]
    public void Every_act_has_a_name()
    {
        var acts = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).SelectMany(file => Said().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            // Said in pieces there.
            .Concat(["follow-up-measure", "plan-suggestion", "finish-suggestion", "reply-suggestion"])
            .Where(Acts.Changes).Distinct().ToList();

        Assert.InRange(acts.Count, 45, 100);
        Assert.All(acts, act => Assert.All(Locales.All, locale => Assert.NotEmpty(Words.In(locale)[$"undo.act-{act}"])));
    }

    [GeneratedRegex("""(?:Audit\((?:[^"]*\? )?|new Deed\()"([a-z-]+)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    private static string Here([CallerFilePath] string path = "") => path;
}
