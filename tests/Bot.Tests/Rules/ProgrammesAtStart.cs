using CoEduBot.Bot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>What the county works by is read before anything listens; a mistake in it is one in the settings.</summary>
public sealed class ProgrammesAtStart
{
    [Fact]
    public void A_mistake_in_a_programme_is_named_with_its_line_and_nothing_starts()
    {
        using var county = new ProgrammeFolder(yaml => yaml.Replace("evidence: [{kind: photo", "evidance: [{kind: photo", StringComparison.Ordinal));
        var file = Path.Combine(county.Folder, "small-county.yaml");
        var line = File.ReadAllLines(file).Index().Single(each => each.Item.Contains("evidance", StringComparison.Ordinal)).Index + 1;

        var (settings, mistakes) = Read(county.Folder);

        Assert.Null(settings);
        Assert.StartsWith($"{file}:{line}: ", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_programme_nothing_starts()
    {
        using var county = new ProgrammeFolder(yaml => yaml);
        File.Delete(Path.Combine(county.Folder, "small-county.yaml"));

        var (settings, mistakes) = Read(county.Folder);

        Assert.Null(settings);
        Assert.Equal([$"{county.Folder}: no programme (*.yaml) in the folder; put one in, or set Programmes__Folder"], mistakes);
    }

    [Fact]
    public void Those_shipped_are_found_beside_the_program()
    {
        var (settings, mistakes) = Read(null);

        Assert.Equal([], mistakes);
        Assert.Equal(["city-guidance", "county-hsc", "home-visits", "lecture-series"], settings!.Catalogue.Programmes.Select(programme => programme.Id).Order(StringComparer.Ordinal));
    }

    private static (Settings? Settings, IReadOnlyList<string> Mistakes) Read(string? folder) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Programmes:Folder"] = folder,
            ["Links:Key"] = Convert.ToBase64String(new byte[32]),
        }).Build(),
        development: true);
}
