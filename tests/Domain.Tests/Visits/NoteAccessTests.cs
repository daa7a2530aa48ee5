using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Tests.Visits;

/// <summary>Who reads which notes of one visit: Zhang visited student k1 of class c1 in school s1, as its head teacher or because assigned.</summary>
public sealed class NoteAccessTests
{
    private const string All = "family school private";
    private const string Some = "family school";

    [Theory]
    [InlineData("zhang", "head-teacher@c1",                    "",       "",   All)]
    [InlineData("zhang", "head-teacher@c1 head-teacher@c2",    "",       "",   All)]
    [InlineData("zhang", "head-teacher@c2",                    "",       "",   "")]       // handed over
    [InlineData("zhang", "head-teacher@c10",                   "",       "",   "")]       // c10 only begins like c1
    [InlineData("zhang", "",                                   "",       "",   "")]       // left
    [InlineData("zhang", "",                                   "",       "k1", All)]      // a cadre who is assigned
    [InlineData("zhang", "",                                   "",       "k2", "")]       // assigned to another
    [InlineData("zhang", "head-teacher@c2",                    "",       "k1", All)]      // handed over, and assigned since
    [InlineData("zhang", "principal@s1",                       "",       "",   All)]      // the principal went
    [InlineData("zhang", "principal@s2",                       "",       "",   "")]       // and is now elsewhere
    [InlineData("zhang", "moral-director@s1",                  "",       "",   Some)]     // was assigned, is director only
    [InlineData("zhang", "county-officer@county",              "",       "",   "")]
    [InlineData("li",    "head-teacher@c1",                    "",       "",   Some)]     // took the class over
    [InlineData("li",    "head-teacher@c2",                    "",       "",   "")]
    [InlineData("li",    "head-teacher@c4",                    "",       "",   "")]
    [InlineData("li",    "",                                   "",       "k1", "")]       // assigned, but it was not their visit
    [InlineData("li",    "head-teacher@c2",                    "",       "k1", "")]
    [InlineData("li",    "moral-director@s1",                  "",       "",   Some)]
    [InlineData("li",    "moral-director@s2",                  "",       "",   "")]
    [InlineData("li",    "principal@s1",                       "",       "",   All)]
    [InlineData("li",    "principal@s2",                       "",       "",   "")]
    [InlineData("li",    "moral-director@s1 principal@s2",     "",       "",   Some)]
    [InlineData("li",    "township-lead@t1",                   "",       "",   "")]
    [InlineData("li",    "county-officer@county",              "",       "",   "")]
    [InlineData("li",    "county-officer@county",              "",       "k1", "")]
    [InlineData("li",    "parent@c1",                          "",       "",   "")]       // no guardian of this family
    [InlineData("mum",   "",                                   "f-k1",   "",   "family")]
    [InlineData("mum",   "",                                   "f-k2",   "",   "")]
    [InlineData("mum",   "township-lead@t1",                   "f-k1",   "",   "family")]
    [InlineData("mum",   "head-teacher@c1",                    "f-k1",   "",   Some)]     // a teacher who is also a parent: both
    [InlineData("mum",   "head-teacher@c2",                    "f-k1",   "",   "family")]
    [InlineData("mum",   "principal@s1",                       "f-k2",   "",   All)]
    [InlineData("zhang", "head-teacher@c2",                    "f-k1",   "",   "family")] // handed over, and a relative
    public void Reading_goes_with_what_somebody_is_to_the_student_today(string who, string roles, string family, string assigned, string reads) =>
        Assert.Equal(reads, Reads(Visit(Student("k1", "c1", "f-k1")), Asker(who, roles, family, assigned)));

    [Fact]
    public void Reading_moves_with_a_student_who_changes_class_or_school()
    {
        var visit = Visit(Student("k1", "c4", "f-k1"));

        Assert.Equal("", Reads(visit, Asker("zhang", "head-teacher@c1")));
        Assert.Equal("", Reads(visit, Asker("li", "principal@s1")));
        Assert.Equal(Some, Reads(visit, Asker("li", "head-teacher@c4")));
        Assert.Equal(All, Reads(visit, Asker("li", "principal@s2")));
    }

    [Fact]
    public void Notes_about_siblings_are_read_by_those_of_either_class()
    {
        var visit = Visit(Student("k1", "c1", "f-k1"), Student("k7", "c2", "f-k1"));

        Assert.Equal(All, Reads(visit, Asker("zhang", "head-teacher@c1")));
        Assert.Equal(Some, Reads(visit, Asker("li", "head-teacher@c2")));
        Assert.Equal("family", Reads(visit, Asker("mum", "", "f-k1")));
    }

    [Fact]
    public void A_family_that_fell_apart_does_not_read_about_the_other_parts_child()
    {
        var visit = Visit(Student("k1", "c1", "f-k1"), Student("k7", "c2", "f-k7"));

        Assert.Equal("", Reads(visit, Asker("mum", "", "f-k1")));
        Assert.Equal("", Reads(visit, Asker("dad", "", "f-k7")));
    }

    [Fact]
    public void A_family_that_grew_keeps_reading_under_its_new_id() =>
        Assert.Equal("family", Reads(Visit(Student("k1", "c1", "f-a0")), Asker("mum", "", "f-a0")));

    [Fact]
    public void What_is_left_of_students_who_have_left_stays_with_the_school_and_the_family()
    {
        var visit = Visit();

        Assert.Equal(All, Reads(visit, Asker("li", "principal@s1")));
        Assert.Equal(Some, Reads(visit, Asker("li", "moral-director@s1")));
        Assert.Equal("", Reads(visit, Asker("zhang", "head-teacher@c1")));
        Assert.Equal("", Reads(visit, Asker("zhang", "", "", "k1")));
        Assert.Equal("family", Reads(visit, Asker("mum", "", "f-k1")));
        Assert.Equal("", Reads(visit, Asker("li", "principal@s2")));
    }

    [Theory]
    [InlineData("zhang", "head-teacher@c1",   "",     All)]
    [InlineData("li",    "head-teacher@c1",   "",     Some)]
    [InlineData("li",    "moral-director@s1", "",     Some)]
    [InlineData("li",    "principal@s1",      "",     All)]
    [InlineData("mum",   "",                  "f-k1", "")]
    [InlineData("mum",   "head-teacher@c2",   "f-k1", "")]
    public void Notes_are_added_at_the_levels_one_reads_and_never_as_a_family(string who, string roles, string family, string writes) =>
        Assert.Equal(writes, Named(NoteAccess.MayWrite(NoteAccess.Of(Visit(Student("k1", "c1", "f-k1")), Asker(who, roles, family)))));

    /// <summary>The list itself, every reader with every level: whoever changes it changes this on purpose.</summary>
    [Theory]
    [InlineData(NoteReader.Family,        "family")]
    [InlineData(NoteReader.Visitor,       All)]
    [InlineData(NoteReader.HeadTeacher,   Some)]
    [InlineData(NoteReader.MoralDirector, Some)]
    [InlineData(NoteReader.Principal,     All)]
    public void A_reader_has_these_levels_and_no_other(NoteReader reader, string levels)
    {
        Assert.Equal(levels, Named(NoteAccess.Levels([reader])));
        Assert.Equal(levels, Named(Enum.GetValues<NoteLevel>().Where(level => NoteReaders.May(reader, level))));
    }

    private static string Reads(VisitToday visit, NoteAsker who) => Named(NoteAccess.Levels(NoteAccess.Of(visit, who)));

    private static string Named(IEnumerable<NoteLevel> levels) => string.Join(' ', levels.Order()).ToLowerInvariant();

    private static VisitToday Visit(params VisitedStudent[] students) => new(new("zhang"), new("f-k1"), students, Unit("c1"));

    private static VisitedStudent Student(string id, string @class, string family) => new(new(id), Unit(@class), new(family));

    private static NoteAsker Asker(string id, string roles, string family = "", string assigned = "") => new(
        new(id),
        [.. Words(roles).Select(held => held.Split('@')).Select(held => (Roles.Of(held[0])!.Value, Unit(held[1])))],
        family.Length == 0 ? null : new FamilyId(family),
        Words(assigned).Select(student => new StudentId(student)).ToHashSet());

    private static string[] Words(string many) => many.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Unit Unit(string id) => id switch
    {
        "county"                   => Of(id, "county", "/county/"),
        "t1"                       => Of(id, "township", "/county/t1/"),
        "s1"                       => Of(id, "school", "/county/t1/s1/"),
        "s2"                       => Of(id, "school", "/county/t1/s2/"),
        "c1" or "c2" or "c10"      => Of(id, "class", $"/county/t1/s1/g1/{id}/"),
        _                          => Of(id, "class", $"/county/t1/s2/g1/{id}/"),
    };

    private static Unit Of(string id, string kind, string path) => new() { Id = new(id), Kind = kind, Name = id, Path = path };
}
