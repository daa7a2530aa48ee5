using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Programmes;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>What is missing is said in words: nobody is shown `lecture.families` or `people`.</summary>
public sealed class CodesInWords
{
    private static readonly Catalogue Shipped = new(ProgrammeReader.ReadFolder(Path.Combine(AppContext.BaseDirectory, "programmes")).Programmes);

    // Members of a population are people and units: those have names of their own.
    private static readonly Lazy<IReadOnlyList<string>> Lacking = new(() =>
    {
        var ledger = LedgerOfWorld.Of(WorldReader.ReadWhole(CommandLine.Demo.County).World);
        var members = ledger.Units.Select(unit => unit.Id.Value).ToHashSet(StringComparer.Ordinal);
        members.UnionWith(ledger.People.Select(person => person.Id.Value));

        return [.. Shipped.Programmes
            .SelectMany(programme => Evaluation.Of(programme, ledger, new DateOnly(2026, 11, 23)))
            .Where(line => Shipped.Rule(line.Rule)!.Value.Rule is not Rule.Coverage { Population.ValuesOf: null })
            .SelectMany(line => line.Missing)
            .Select(code => code.Split(' ')[0])
            .Where(code => code != "late" && !members.Contains(code))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    });

    public static TheoryData<Locale> Languages => [.. Locales.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everything_the_demo_county_lacks_has_a_name(Locale locale)
    {
        var words = Words.In(locale);

        Assert.Contains("charter", Lacking.Value);
        // An English word may be what its code is.
        Assert.Equal([], Lacking.Value.Where(code => StandingWords.Named(code, Shipped, words) == code && (locale != Locale.En || code.Contains('-', StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("lecture.families", "讲座（家庭数）")]
    [InlineData("people", "规定的人数")]
    [InlineData("kept", "积分或评分记录")]
    [InlineData("home-visit", "家访")]
    public void A_sum_a_number_and_a_record_are_called_what_people_call_them(string code, string name) =>
        Assert.Equal(name, StandingWords.Named(code, Shipped, Words.In(Locale.ZhHans)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_an_evaluator_counts_has_a_name_though_no_programme_gives_one(Locale locale)
    {
        var words = Words.In(locale);

        Assert.Equal([], Enum.GetValues<Counted>().Select(counted => counted.Kebab())
            .Concat(["eligible", "links", "duration", "mode", "confirm", "feedback", "kept"])
            .Where(code => !words[$"progress.item-{code}"].Equals(StandingWords.Named(code, Catalogue.Empty, words), StringComparison.Ordinal)));
    }
}
