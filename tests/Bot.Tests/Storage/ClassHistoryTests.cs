using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>Imports note which class a student left, and take in what files tell of earlier ones.</summary>
public sealed class ClassHistoryTests : IAsyncDisposable
{
    private readonly RosterUnderTest _roster = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _roster.DisposeAsync();

    [Fact]
    public async Task Until_the_day_before_the_import_he_was_in_the_class_he_left()
    {
        await Import("st1,First,c1,");
        await Import("st1,First,c2,", "2026-10-12");
        Assert.Equal(["c1 ..2026-10-11"], await Spells());

        await Import("st1,First,c2,", "2026-10-13");
        Assert.Equal(["c1 ..2026-10-11"], await Spells());

        await Import("st1,First,c1,", "2026-11-02");
        Assert.Equal(["c1 ..2026-10-11", "c2 2026-10-12..2026-11-01"], await Spells());
    }

    [Fact]
    public async Task A_slip_put_right_on_the_same_day_leaves_no_days_in_the_wrong_class()
    {
        await Import("st1,First,c1,");
        await Import("st1,First,c2,", "2026-10-12");
        await Import("st1,First,c1,", "2026-10-12");

        Assert.Equal(["c1 ..2026-10-11"], await Spells());
    }

    [Fact]
    public async Task The_local_day_counts_not_that_of_Greenwich()
    {
        await Import("st1,First,c1,");
        await Import("st1,First,c2,", "2026-10-12", "00:30");

        Assert.Equal(["c1 ..2026-10-11"], await Spells());
    }

    [Fact]
    public async Task What_the_file_tells_is_taken_in_once_and_stands_over_what_was_noted()
    {
        await Import("st1,First,c1,");
        await Import("st1,First,c2,", "2026-10-12");

        await Import("st1,First,c2,c9@2025-09-01..2026-07-10;c1@2026-09-01..2026-10-09");
        Assert.Equal(["c1 2026-09-01..2026-10-09", "c9 2025-09-01..2026-07-10"], await Spells());
        Assert.True((await Import("st1,First,c2,c9@2025-09-01..2026-07-10;c1@2026-09-01..2026-10-09")).ChangesNothing);
    }

    [Fact]
    public async Task What_it_does_not_explain_is_noted_beside_it_and_stays()
    {
        await Import("st1,First,c1,c9@..2026-07-10");
        await Import("st1,First,c2,c9@..2026-07-10", "2026-10-12");
        Assert.Equal(["c1 2026-07-11..2026-10-11", "c9 ..2026-07-10"], await Spells());
        Assert.True((await Import("st1,First,c2,c9@..2026-07-10")).ChangesNothing);

        await Import("st1,First,c2,c9@..2026-08-31");
        Assert.Equal(["c1 2026-09-01..2026-10-11", "c9 ..2026-08-31"], await Spells());
    }

    [Fact]
    public async Task A_change_the_file_dates_itself_is_not_noted_again()
    {
        await Import("st1,First,c1,c1@2026-09-01..");
        await Import("st1,First,c2,c1@2026-09-01..2026-10-02;c2@2026-10-03..", "2026-10-12");

        Assert.Equal(["c1 2026-09-01..2026-10-02", "c2 2026-10-03.."], await Spells());
    }

    [Fact]
    public async Task An_open_spell_ends_when_the_class_changes()
    {
        await Import("st1,First,c1,c1@2026-09-01..");
        await Import("st1,First,c2,", "2026-10-12");

        Assert.Equal(["c1 2026-09-01..2026-10-11"], await Spells());
    }

    [Fact]
    public async Task A_class_that_somebody_was_in_stays_as_a_closed_one()
    {
        await Import("st1,First,c1,");
        await Import("st1,First,c2,", "2026-10-12");
        _roster.Folder["units.csv"] = "id,kind,parent,name\ncounty,county,,A\ns1,school,county,S\nc2,class,s1,Two\n";
        _roster.Folder["people.csv"] = "id,name,roles\nw1,Teacher,head-teacher@c2\n";

        await Import("st1,First,c2,", "2026-10-13");

        await using var db = _roster.Database.Read();
        Assert.Equal("closed", (await db.Units.SingleAsync(unit => unit.Name == "One", Cancel)).Tags);
    }

    private Task<CoEduBot.Storage.World.RosterReport> Import(string student, string day = "2026-11-09", string clock = "09:00")
    {
        _roster.Folder["students.csv"] = $"id,name,class,history\n{student}\nst2,Second,c2,\n";

        return _roster.Import(DateTimeOffset.Parse($"{day}T{clock}:00+08:00", CultureInfo.InvariantCulture));
    }

    private async Task<List<string>> Spells()
    {
        await using var db = _roster.Database.Read();

        return [.. (await db.ClassSpells.ToListAsync(Cancel)).Select(spell => $"{spell.Class} {spell.FromDay:yyyy-MM-dd}..{spell.ToDay:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }
}
