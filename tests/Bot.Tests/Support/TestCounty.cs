using System.Runtime.CompilerServices;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>The small county's files: its roster (Support/county) and the programme it works by (Support/programmes), which do not change with what is shipped.</summary>
public static class TestCounty
{
    public static readonly string Folder = Path.Combine(Here(), "county");

    public static readonly string Programmes = Path.Combine(Here(), "programmes");

    public static readonly Catalogue Catalogue = Read(Programmes);

    public static Words Words(Locale locale) => CoEduBot.Bot.Texts.Words.In(locale, Catalogue);

    public static Catalogue Read(string folder)
    {
        var read = ProgrammeReader.ReadFolder(folder);
        Assert.Empty(read.Mistakes);

        return new Catalogue(read.Programmes);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
