using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class RosterImportTests : IAsyncDisposable
{
    private const string Anna = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string Ben = "bbbbbbbb-0000-4000-8000-000000000002";

    private readonly RosterUnderTest _roster = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _roster.DisposeAsync();

    [Fact]
    public async Task The_first_import_adds_everything()
    {
        var report = await _roster.Import();

        Assert.Equal("units +4 ~0 -0, people +2 ~0 -0, roles +1 ~0 -0, students +2 ~0 -0, guardians +1 ~0 -0, history +0 ~0 -0", report.Counts);
        Assert.Equal((2, 1), (report.Families, report.WithoutGuardian));
        Assert.Equal(["w1 head-teacher@c1"], report.Tables[2].Added.Examples);
        Assert.Equal(
            [
                "guardian g1 f-st1",
                "person g1 Mother",
                "person w1 Teacher",
                "role w1 head-teacher@c1",
                "student st1 First c1 f-st1",
                "student st2 Second c2 f-st2",
                "unit /county/ A",
                "unit /county/s1/ S",
                "unit /county/s1/c1/ One",
                "unit /county/s1/c2/ Two",
            ],
            await _roster.Rows());
    }

    [Fact]
    public async Task The_second_import_of_the_same_files_changes_nothing_and_is_not_audited()
    {
        await _roster.Import();
        var rows = await _roster.Rows();

        var again = await _roster.Import();

        Assert.True(again.ChangesNothing);
        Assert.Equal(rows, await _roster.Rows());
        Assert.Equal(1, await Audited());
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_leaves_no_row()
    {
        var compared = await _roster.Compare();
        Assert.Equal([], await _roster.Rows());
        Assert.Equal(0, await Audited());

        Assert.Equal(compared.Counts, (await _roster.Import()).Counts);
    }

    [Fact]
    public async Task A_student_changes_class_and_stays_in_the_family()
    {
        await _roster.Import();
        _roster.Folder["students.csv"] = "id,name,class\nst1,First,c2\nst2,Second,c2\n";

        var report = await _roster.Import();

        Assert.Equal("units +0 ~0 -0, people +0 ~0 -0, roles +0 ~0 -0, students +0 ~1 -0, guardians +0 ~0 -0, history +1 ~0 -0", report.Counts);
        Assert.Equal(["student st1 First c2 f-st1", "student st2 Second c2 f-st2"], await Rows("student"));
    }

    [Fact]
    public async Task A_sibling_with_a_smaller_id_joins_the_family_that_is_there()
    {
        await _roster.Import();
        _roster.Folder["students.csv"] = "id,name,class\nst0,Baby,c2\nst1,First,c1\nst2,Second,c2\n";
        _roster.Folder["guardians.csv"] = "id,name,students\ng1,Mother,st0;st1\n";

        var report = await _roster.Import();

        Assert.Equal(["st0"], report.Tables[3].Added.Examples);
        Assert.Equal(["student st0 Baby c2 f-st1", "student st1 First c1 f-st1", "student st2 Second c2 f-st2"], await Rows("student"));
        Assert.Equal(["guardian g1 f-st1"], await Rows("guardian"));
    }

    [Fact]
    public async Task Separated_parents_are_one_family_with_an_account_each()
    {
        _roster.Folder["guardians.csv"] = $"id,name,students,aad_id,phone_tail\ng1,Mother,st1;st2,{Anna},1111\ng2,Father,st2,{Ben},2222\n";

        await _roster.Import();

        Assert.Equal(["guardian g1 f-st1", "guardian g2 f-st1"], await Rows("guardian"));
        Assert.Equal(["person g1 Mother  aaaaaaaa 1111", "person g2 Father  bbbbbbbb 2222", "person w1 Teacher"], await Rows("person"));
    }

    [Fact]
    public async Task A_teacher_who_is_a_parent_is_one_person_by_account_or_by_id()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,head-teacher@c1,{Anna}\nw2,Other,principal@s1,{Ben}\n";
        _roster.Folder["guardians.csv"] = $"id,name,students,locale,aad_id,phone_tail\ng1,Mother,st1,en,{Anna},1111\nw2,Other,st2,,,2222\ng3,Father,st2,,,3333\n";

        await _roster.Import();

        Assert.Equal(["guardian g3 f-st2", "guardian w1 f-st1", "guardian w2 f-st2"], await Rows("guardian"));
        Assert.Equal(["person g3 Father   3333", "person w1 Teacher En aaaaaaaa 1111", "person w2 Other  bbbbbbbb 2222"], await Rows("person"));
    }

    [Fact]
    public async Task Two_lines_that_are_one_teacher_bring_their_children_into_one_family()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,,{Anna}\n";
        _roster.Folder["guardians.csv"] = $"id,name,students,aad_id\ng1,Mother,st1,{Anna}\nw1,Teacher,st2,\n";

        await _roster.Import();

        Assert.Equal(["guardian w1 f-st1"], await Rows("guardian"));
        Assert.Equal(["student st1 First c1 f-st1", "student st2 Second c2 f-st1"], await Rows("student"));
    }

    [Fact]
    public async Task A_language_once_stored_is_the_persons_own()
    {
        _roster.Folder["guardians.csv"] = "id,name,students,locale\ng1,Mother,st1,zh-Hant\n";
        await _roster.Import();
        _roster.Folder["guardians.csv"] = "id,name,students,locale\ng1,Mother,st1,en\n";

        Assert.True((await _roster.Import()).ChangesNothing);
        Assert.Equal(["person g1 Mother ZhHant", "person w1 Teacher"], await Rows("person"));
    }

    [Fact]
    public async Task Accounts_may_change_hands()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,,{Anna}\nw2,Other,,{Ben}\nw3,Third,,\n";
        await _roster.Import();
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,,{Ben}\nw2,Other,,{Anna}\nw3,Third,,\n";

        await _roster.Import();

        Assert.Equal(["person g1 Mother", "person w1 Teacher  bbbbbbbb", "person w2 Other  aaaaaaaa", "person w3 Third"], await Rows("person"));
    }

    [Fact]
    public async Task An_account_may_pass_from_somebody_who_leaves_to_somebody_new()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,,{Anna}\n";
        await _roster.Import();
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw2,Other,,{Anna}\n";

        await _roster.Import();

        Assert.Equal(["person g1 Mother", "person w1 Teacher", "person w2 Other  aaaaaaaa"], await Rows("person"));
    }

    [Fact]
    public async Task A_unit_moves_with_everything_below_it()
    {
        await _roster.Import();
        _roster.Folder["units.csv"] = "id,kind,parent,name\ncounty,county,,A\nt1,township,county,T\ns1,school,t1,S\nc1,class,s1,One\nc2,class,s1,Two\n";

        var report = await _roster.Import();

        Assert.Equal(["c1", "c2", "s1"], report.Tables[0].Changed.Examples);
        Assert.Equal(
            ["unit /county/ A", "unit /county/t1/ T", "unit /county/t1/s1/ S", "unit /county/t1/s1/c1/ One", "unit /county/t1/s1/c2/ Two"],
            await Rows("unit"));
    }

    private async Task<IReadOnlyList<string>> Rows(string table) => [.. (await _roster.Rows()).Where(row => row.StartsWith(table + ' ', StringComparison.Ordinal))];

    private async Task<int> Audited()
    {
        await using var db = _roster.Database.Read();

        return await db.Audit.CountAsync(Cancel);
    }
}
