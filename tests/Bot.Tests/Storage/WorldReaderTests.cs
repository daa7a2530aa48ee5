using System.Text;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class WorldReaderTests : IDisposable
{
    private readonly WorldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_column_becomes_its_type()
    {
        _folder["units.csv"] = """
            id,kind,parent,name,tags,attrs
            s1,School,,S,Pilot;entry_grade,lead_school=S1; stage = a|b
            c1,class,s1,One,,
            """;
        _folder["people.csv"] = """
            id,name,roles,tags,attrs,locale,aad_id
            w1,Teacher,Head_Teacher@c1;lecturer@s1,,,zh_TW,AAAAAAAA-0000-4000-8000-000000000001
            """;
        _folder["students.csv"] = """
            id,name,class,attrs,lists,history
            st1,First,c1,number=12,care_list,c1@2025-09-01..2026-08-31;c1@2026-09-01..
            """;
        _folder["guardians.csv"] = """
            id,name,students,locale,aad_id,phone_tail
            g1,Mother,st1,en-GB,,0042
            """;

        var read = _folder.Read();

        Assert.Equal([], read.Mistakes);
        Assert.Equal([], read.Warnings);
        Assert.Equal(new UnitRow(2, new("s1"), "school", null, "S", "pilot;entry-grade", "lead-school=S1;stage=a|b"), read.World.Units[0]);
        Assert.Equal(new UnitRow(3, new("c1"), "class", new UnitId("s1"), "One", "", ""), read.World.Units[1]);

        var person = Assert.Single(read.World.People);
        Assert.Equal([new RoleAt("head-teacher", new("c1")), new RoleAt("lecturer", new("s1"))], person.Roles);
        Assert.Equal(Locale.ZhHant, person.Locale);
        Assert.Equal("aaaaaaaa-0000-4000-8000-000000000001", person.AadId);

        var student = Assert.Single(read.World.Students);
        Assert.Equal(("First", new UnitId("c1"), "number=12"), (student.Name, student.Class, student.Attrs));
        Assert.Equal(["care-list"], student.Lists);
        Assert.Equal(
            [new ClassSpell(new("c1"), new(2025, 9, 1), new(2026, 8, 31)), new ClassSpell(new("c1"), new(2026, 9, 1), null)],
            student.History);

        var guardian = Assert.Single(read.World.Guardians);
        Assert.Equal([new StudentId("st1")], guardian.Students);
        Assert.Equal((Locale.En, (string?)null, "0042"), (guardian.Locale, guardian.AadId, guardian.PhoneTail));
    }

    [Fact]
    public void Quotes_commas_line_ends_blank_lines_and_a_byte_order_mark_are_read_as_RFC_4180_says()
    {
        _folder.Bytes("students.csv", [.. Encoding.UTF8.Preamble, .. "class,id,name\r\nc1,st1,\"Say \"\"hi\"\", you\"\r\n\r\n c2 , st2 ,二\r\n"u8]);

        var read = _folder.Read();

        Assert.Equal([], read.Mistakes);
        Assert.Equal([(2, "st1", "Say \"hi\", you"), (4, "st2", "二")], read.World.Students.Select(row => (row.Line, row.Id.Value, row.Name)));
    }

    [Fact]
    public void A_formula_is_just_text()
    {
        _folder["students.csv"] = "id,name,class\n=1+1,\"=cmd|' /C calc'!A0\",c1\nst1,@SUM(A1),c1\n";

        var read = _folder.Read();

        Assert.Equal([], read.Mistakes);
        Assert.Equal([("=1+1", "=cmd|' /C calc'!A0"), ("st1", "@SUM(A1)")], read.World.Students.Select(row => (row.Id.Value, row.Name)));
    }

    [Fact]
    public void A_missing_folder_is_said_once() =>
        Assert.Equal(["/no/such/world: no such folder: /no/such/world"], WorldReader.Read("/no/such/world").Mistakes.Select(mistake => mistake.ToString()));

    [Fact]
    public void A_missing_file_does_not_make_every_name_into_it_a_mistake()
    {
        _folder.Without("units.csv");

        Assert.Equal(["units.csv: the file is missing [file-missing]"], _folder.Mistakes);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_its_first_line()
    {
        _folder.Bytes("units.csv", [.. "id,kind,parent,name\ncounty,county,,A\ns1,school,county,"u8, 0xC7, 0xE0, .. "\nc1,class,s1,"u8, 0xB0, 0xE0, 0x0A]);

        Assert.Equal(["units.csv:3: not UTF-8 text here (2 lines in all); save the file as \"CSV UTF-8\" [not-utf-8]"], _folder.Mistakes);
    }

    [Fact]
    public void Headers_are_checked()
    {
        _folder["units.csv"] = "";
        _folder["people.csv"] = "id,name\nw1,Teacher\n";
        _folder["students.csv"] = "id,name,class,class,\nst1,First,c1,c1,\n";
        _folder["guardians.csv"] = "id,name,students,phone\ng1,Mother,st1,13800000000\n";

        Assert.Equal(
            [
                "units.csv: the file is empty: the first line must name the columns [header-missing]",
                "people.csv:1 roles: the column is missing [column-missing]",
                "students.csv:1 class: the column is there twice [column-twice]",
            ],
            _folder.Mistakes);
        Assert.Equal(["guardians.csv:1 phone: the column is not known and was not read [column-unknown]"], _folder.Warnings);
    }

    [Fact]
    public void A_broken_quote_swallows_lines_and_is_named_where_it_opens()
    {
        _folder["students.csv"] = "id,name,class\nst1,First,c1\nst2,\"Second,c2\nst3,Third,c2\n";

        Assert.Equal(
            ["students.csv:3: a quotation mark is missing or out of place (write \" inside a field as \"\") [quotes-broken]"],
            _folder.Mistakes);
    }

    [Fact]
    public void Lines_are_counted_through_quoted_line_breaks()
    {
        _folder["students.csv"] = "id,name,class\nst1,\"First\nof all\",c1\n\nst1,Second,c2\n";

        Assert.Equal(
            [
                "students.csv:2 name: line breaks and invisible characters are not allowed [control-character]",
                "students.csv:5 id: the id is there already, on line 2 [id-twice]",
            ],
            _folder.Mistakes);
    }
}
