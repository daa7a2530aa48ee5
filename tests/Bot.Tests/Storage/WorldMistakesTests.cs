namespace CoEduBot.Bot.Tests.Storage;

public sealed class WorldMistakesTests : IDisposable
{
    private readonly WorldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_the_other_tests_break_is_sound()
    {
        Assert.Equal([], _folder.Mistakes);
        Assert.Equal([], _folder.Warnings);
    }

    [Fact]
    public void Values_of_a_line_are_all_checked()
    {
        _folder["students.csv"] = $"""
            id,name,class,attrs
            ,First,c1,
            st1,,,number
            s;2,{new string('n', 201)},c1,=3
            st3,Third,c2,,,rest
            s{'\u200b'}4,Fourth,c2,
            {new string('i', 101)},Fifth,c2,
            """;

        Assert.Equal(
            [
                "students.csv:2 id: must not be empty [value-missing]",
                "students.csv:3 name: must not be empty [value-missing]",
                "students.csv:3 class: must not be empty [value-missing]",
                "students.csv:3 attrs: not name=value: number [attr-malformed]",
                "students.csv:4 id: an id must not contain ; [id-character]",
                "students.csv:4 name: 201 characters long; at most 200 are allowed [too-long]",
                "students.csv:4 attrs: not name=value: =3 [attr-malformed]",
                "students.csv:5: 6 fields, but 4 columns [too-many-fields]",
                "students.csv:6 id: line breaks and invisible characters are not allowed [control-character]",
                "students.csv:7 id: 101 characters long; at most 100 are allowed [too-long]",
            ],
            _folder.Mistakes.Where(said => said.StartsWith("students", StringComparison.Ordinal)));
    }

    [Fact]
    public void Units_must_form_trees()
    {
        _folder["units.csv"] = """
            id,kind,parent,name
            c1,class,s1,One
            c2,class,nowhere,Two
            s1,school,t1,School
            t1,township,s1,Township
            own,school,own,Own
            a/b,,,Slash
            c1,class,,Again
            """;

        Assert.Equal(
            [
                "units.csv:3 parent: no such unit: nowhere [parent-unknown]",
                "units.csv:4 parent: units above each other in a circle: s1 < t1 < s1 [unit-cycle]",
                "units.csv:6 parent: units above each other in a circle: own < own [unit-cycle]",
                "units.csv:7 id: an id must not contain / [id-character]",
                "units.csv:7 kind: must not be empty [value-missing]",
                "units.csv:8 id: the id is there already, on line 2 [id-twice]",
            ],
            _folder.Mistakes);
    }

    [Fact]
    public void Roles_name_a_code_and_a_unit_that_exists()
    {
        _folder["people.csv"] = """
            id,name,roles
            w1,Teacher,head-teacher@c1;principal@s9
            w2,Other,principal;@c1;lecturer@
            w3,None,
            """;

        Assert.Equal(
            [
                "people.csv:2 roles: no such unit: s9 [role-unit-unknown]",
                "people.csv:3 roles: not role@unit: principal [role-malformed]",
                "people.csv:3 roles: not role@unit: @c1 [role-malformed]",
                "people.csv:3 roles: not role@unit: lecturer@ [role-malformed]",
            ],
            _folder.Mistakes);
    }

    [Fact]
    public void A_student_sits_in_a_class()
    {
        _folder["students.csv"] = """
            id,name,class,history
            st1,First,c1,c1@2026-09-01..2026-08-31;c1@yesterday..;c1
            st2,Second,s1,gone@2025-09-01..
            st3,Third,c3,
            """;

        Assert.Equal(
            [
                "students.csv:2 history: not class@from..to with days such as 2026-09-01: c1@2026-09-01..2026-08-31 [history-malformed]",
                "students.csv:2 history: not class@from..to with days such as 2026-09-01: c1@yesterday.. [history-malformed]",
                "students.csv:2 history: not class@from..to with days such as 2026-09-01: c1 [history-malformed]",
                "students.csv:3 class: s1 is a school, not a class [class-is-none]",
                "students.csv:4 class: no such class: c3 [class-unknown]",
            ],
            _folder.Mistakes);
        Assert.Equal(["students.csv:3 history: no such class: gone [class-unknown]"], _folder.Warnings);
    }

    [Fact]
    public void A_guardian_has_students()
    {
        _folder["guardians.csv"] = """
            id,name,students,locale,aad_id,phone_tail
            g1,Mother,;,,,
            g2,Father,st1;st9,fr,someone,42
            """;

        Assert.Equal(
            [
                "guardians.csv:2 students: a guardian must name at least one student [no-students]",
                "guardians.csv:3 phone_tail: must be the last 4 to 6 digits, leading zeros kept [phone-tail-malformed]",
                "guardians.csv:3 students: no such student: st9 [student-unknown]",
            ],
            _folder.Mistakes);
        Assert.Equal(
            [
                "guardians.csv:3 locale: not a language the bot speaks (zh-Hans, zh-Hant, en): fr [locale-unknown]",
                "guardians.csv:3 aad_id: not of the form of an Entra object id, so nobody may be recognised by it [aad-id-unusual]",
            ],
            _folder.Warnings);
    }

    [Fact]
    public void A_placeholder_that_would_tie_strangers_into_one_family_is_warned_of()
    {
        var ids = Enumerable.Range(1, 13).Select(n => $"st{n}").ToList();
        _folder["students.csv"] = "id,name,class\n" + string.Concat(ids.Select(id => $"{id},Name,c1\n"));
        _folder["guardians.csv"] = $"id,name,students\ng1,Unknown,{string.Join(';', ids)}\ng2,Mother,{string.Join(';', ids.Take(12))}\n";

        Assert.Equal([], _folder.Mistakes);
        Assert.Equal(["guardians.csv:2 students: 13 students: all of them become one family [many-students]"], _folder.Warnings);
    }

    [Fact]
    public void One_account_is_one_person()
    {
        const string Anna = "aaaaaaaa-0000-4000-8000-000000000001", Ben = "bbbbbbbb-0000-4000-8000-000000000002";
        _folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,,{Anna}\nw2,Other,,{Anna.ToUpperInvariant()}\nw3,Third,,{Ben}\n";
        _folder["guardians.csv"] = $"id,name,students,aad_id\ng1,Mother,st1,{Anna}\ng2,Father,st2,{Anna}\nw3,Third,st2,cccccccc-0000-4000-8000-000000000003\n";

        Assert.Equal(
            [
                "people.csv:3 aad_id: the same account as on line 2 [aad-id-twice]",
                "guardians.csv:3 aad_id: the same account as on line 2 [aad-id-twice]",
                "guardians.csv:4 aad_id: w3 is in people.csv with another account, or with none [aad-id-differs]",
            ],
            _folder.Mistakes);
    }
}
