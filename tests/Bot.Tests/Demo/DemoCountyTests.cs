using System.Runtime.CompilerServices;
using CoEduBot.Bot.Demo;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Demo;

public sealed class DemoCountyTests
{
    private static readonly string Folder = Path.GetFullPath("../../../demo/county", Path.GetDirectoryName(Here())!);
    private static readonly WorldRead Read = WorldReader.Read(Folder);

    private static World County => Read.World;

    [Fact]
    public void The_files_checked_in_are_what_the_generator_writes()
    {
        var files = DemoCounty.Files();

        Assert.Equal(files.Keys.Order(), Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order());
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder, file.Key))));
        Assert.All(files, file => Assert.DoesNotContain('\r', file.Value));
        Assert.InRange(files.Sum(file => new FileInfo(Path.Combine(Folder, file.Key)).Length), 500_000, 1_500_000);
    }

    [Fact]
    public void The_folder_is_sound()
    {
        Assert.Equal([], Read.Mistakes);
        Assert.Equal([], Read.Warnings);
    }

    [Fact]
    public void There_are_as_many_units_and_staff_as_promised()
    {
        var kinds = County.Units.CountBy(unit => unit.Kind).OrderBy(kind => kind.Value).Select(kind => $"{kind.Key} {kind.Value}");
        Assert.Equal(
            ["county 1", "department 1", "kindergarten 2", "township 3", "community-parent-school 3", "school 12", "grade 72", "class 120"], kinds);

        var roles = County.People.SelectMany(person => person.Roles).DistinctBy(role => (role.Code, role.Unit)).CountBy(role => role.Code);
        Assert.Equal(
            [
                "board-head 12", "community-worker 3", "county-officer 1", "head-teacher 120", "lecturer 18", "manager 12", "moral-director 12",
                "principal 14", "subject-teacher 120", "township-lead 3", "visiting-cadre 4", "volunteer 3",
            ],
            roles.OrderBy(role => role.Key, StringComparer.Ordinal).Select(role => $"{role.Key} {role.Value}"));
        Assert.All(County.People, person => Assert.NotNull(person.AadId));
    }

    [Fact]
    public void Families_are_mixed_as_promised()
    {
        var families = Families.Of(
            County.Students.Select(student => student.Id),
            County.Guardians.Select(guardian => guardian.Students),
            new Dictionary<StudentId, FamilyId>());
        var siblings = County.Students.GroupBy(student => families[student.Id]).Where(family => family.Count() > 1).ToList();
        var teams = County.Guardians.Count(guardian => guardian.AadId is not null) * 100.0 / County.Guardians.Count;

        Assert.Equal(4_800, families.Values.Distinct().Count());
        Assert.Equal(5_208, County.Students.Count);
        Assert.Equal(384, siblings.Count);
        Assert.All(siblings, family => Assert.Equal(family.Count(), family.Select(student => student.Class).Distinct().Count()));
        Assert.All(siblings, family => Assert.Single(family.Select(student => student.Class.Value.Split('-')[0]).Distinct()));
        Assert.All(County.Students.CountBy(student => student.Class), size => Assert.InRange(size.Value, 41, 45));
        Assert.InRange(teams, 28, 32);
        Assert.All(County.Guardians, guardian => Assert.Equal(4, guardian.PhoneTail?.Length));
    }

    [Fact]
    public void Separated_parents_have_an_address_each()
    {
        var separated = DemoFamilies.Of(DemoStaff.Of(new Dice(1)), new Dice(2)).Where(family => family.Separated).ToList();

        Assert.Equal(288, separated.Count);
        Assert.All(separated, family => Assert.Equal(2, family.Guardians.Count));
        Assert.Contains(separated, family => family.Guardians.All(guardian => guardian.AadId.Length > 0));
    }

    [Fact]
    public void Eight_parents_teach_at_a_school()
    {
        var staff = County.People.Select(person => person.AadId).ToHashSet();

        Assert.Equal(8, County.Guardians.Count(guardian => guardian.AadId is { } account && staff.Contains(account)));
    }

    [Fact]
    public void The_personas_are_who_they_are_said_to_be()
    {
        var personas = Personas.Read(Folder);
        var parents = new[] { "parent", "parent-2", "parent-3", "parent-ex" }.ToDictionary(alias => alias, alias => Guardian(personas[alias]));
        var inClass = County.Students.Where(student => student.Class.Value == "s01-g3-c2").Select(student => student.Id).ToHashSet();

        Assert.Equal(
            [
                "county county-officer@county", "head-teacher head-teacher@s01-g3-c2", "moral-director moral-director@s01",
                "principal principal@s01", "township-lead township-lead@t1",
            ],
            personas.Keys.Except(parents.Keys).Order(StringComparer.Ordinal).Select(alias => $"{alias} {FirstRole(personas[alias])}"));
        var children = parents.ToDictionary(parent => parent.Key, parent => parent.Value.Students.Single(inClass.Contains));
        Assert.Equal(["parent", "parent-2", "parent-ex"], parents.Where(parent => parent.Value.AadId is not null).Select(parent => parent.Key));
        Assert.Equal([1, 2, 1, 1], parents.Values.Select(parent => parent.Students.Count));
        Assert.Equal(children["parent-2"], children["parent-ex"]);
        Assert.Equal(3, children.Values.Distinct().Count());
    }

    private static GuardianRow Guardian(PersonId id) => County.Guardians.Single(guardian => guardian.Id == id);

    private static string FirstRole(PersonId id) => County.People.Single(person => person.Id == id).Roles is [var role, ..] ? $"{role.Code}@{role.Unit}" : "";

    private static string Here([CallerFilePath] string path = "") => path;
}
