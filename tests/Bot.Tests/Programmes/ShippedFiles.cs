using System.Runtime.CompilerServices;
using CoEduBot.Bot.Tests.Storage;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The four programmes of the product. One county uses them together, so what two of them share must be the same in each.</summary>
public sealed class ShippedFiles
{
    private static readonly string Here = Path.GetDirectoryName(File())!;
    private static readonly string Folder = Path.GetFullPath("../../../programmes", Here);
    private static readonly ProgrammesRead Read = ProgrammeReader.ReadFolder(Folder);

    public static TheoryData<string> Ids => ["city-guidance", "county-hsc", "home-visits", "lecture-series"];

    [Fact]
    public void They_read_without_a_finding()
    {
        Assert.Equal([], Read.Mistakes);
        Assert.Equal(Ids.Select(id => id.Data), Read.Programmes.Select(programme => programme.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_of_the_four_plans_is_in_one_file_with_the_kind_and_force_of_its_source()
    {
        var rules = Read.Programmes.SelectMany(programme => programme.Rules)
            .Select(rule => $"{rule.Id} {Codes.Normal(rule.GetType().Name)} {rule.Modality.Kebab()}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(System.IO.File.ReadAllLines(Path.Combine(Here, "rules.txt")).Order(StringComparer.Ordinal), rules);
    }

    [Fact]
    public void What_files_share_is_the_same_in_each()
    {
        var entries =
            from programme in Read.Programmes
            from entry in Entries(programme)
            group entry.Meaning by entry.Name into shared
            where shared.Distinct().Count() > 1
            select $"{shared.Key}: {string.Join(" | ", shared.Distinct())}";

        Assert.Equal([], entries);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Whatever_a_code_is_shown_for_has_a_name(string id)
    {
        var programme = Of(id);

        Assert.Equal([], CodesShown.By(programme).Where(code => CodesShown.Name(programme, code) is null));
    }

    [Theory, MemberData(nameof(Ids))]
    public void No_term_is_left_over(string id)
    {
        var programme = Of(id);

        // States of papers handed in, and what the roster says of lecturers and of members of boards and committees.
        string[] elsewhere =
        [
            "draft", "submitted", "returned", "accepted",
            "source", "in-school", "expert", "parent", "moral-education", "care-committee", "staff", "teacher", "principal",
        ];

        Assert.Equal([], programme.Terms.Keys.Except(CodesShown.By(programme)).Except(elsewhere));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_name_differs_between_English_and_Chinese_and_holds_no_code(string id)
    {
        var names = Entries(Of(id)).Select(entry => entry.Names).OfType<LocalText>().Concat(Of(id).Rules.Select(rule => rule.Title));

        Assert.Equal([], names.Where(name => name.En == name.ZhHans || name.En == name.ZhHant || name.En.Contains('_') || name.ZhHans.Any(char.IsAsciiLetter)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_number_an_administrator_may_change_is_asked_for_by_a_rule(string id)
    {
        var rules = string.Join('\n', Of(id).Rules.Select(Spelled.Of));
        var numbers = Of(id).Params.Keys.Where(name => !rules.Contains($"Param(Name {name})", StringComparison.Ordinal));

        Assert.Equal(Of(id).Rules.Select(rule => rule.Flag).OfType<string>(), numbers);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Whoever_is_asked_for_a_number_of_engagements_may_organise_one(string id)
    {
        var barred =
            from rule in Of(id).Rules.OfType<Rule.Quota>()
            where rule is { Credit: Credit.Organiser, ForEach.Form: SubjectForm.Unit }
            from unit in rule.ForEach!.Codes
            from kind in rule.Of.SelectMany(share => share.Filter.Kinds)
            where !Of(id).Kinds[kind].Organisers.Contains(unit)
            select $"{rule.Id} {unit} {kind}";

        Assert.Equal([], barred);
    }

    private static Programme Of(string id) => Read.Programmes.Single(programme => programme.Id == id);

    private static IEnumerable<(string Name, string Meaning, LocalText? Names)> Entries(Programme programme) =>
    [
        ("calendar", Spelled.Of(programme.Calendar with { Anchors = new Dictionary<string, MonthDay>() }), null),
        ("owner", programme.OwnerUnit + programme.Zone, null),
        .. programme.Kinds.Select(each => ($"activity {each.Key}", Spelled.Of(each.Value), (LocalText?)each.Value.Names)),
        .. programme.Documents.Select(each => ($"deliverable {each.Key}", Spelled.Of(each.Value), (LocalText?)each.Value.Names)),
        .. programme.Roles.Select(each => ($"role {each.Key}", Spelled.Of(each.Value), each.Value.Names)),
        .. programme.Terms.Select(each => ($"term {each.Key}", Spelled.Of(each.Value), (LocalText?)each.Value)),
        .. programme.UnitKinds.Select(each => ($"unit {each.Key}", Spelled.Of(each.Value), (LocalText?)null)),
        .. programme.Reports.Select(each => ($"report {each.Key}", Spelled.Of(each.Value), (LocalText?)null)),
        .. programme.Ladders.Select(each => ($"ladder {each.Key}", Spelled.Of(each.Value), (LocalText?)null)),
        .. programme.Params.Select(each => ($"param {each.Key}", $"{programme.Id} {each.Value}", (LocalText?)null)),
    ];

    private static string File([CallerFilePath] string path = "") => path;
}
