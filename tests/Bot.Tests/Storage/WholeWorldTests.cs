using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class WholeWorldTests : IDisposable
{
    private readonly WorldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_engagement_becomes_an_entry()
    {
        _folder["engagements.csv"] = """
            id,kind,host,day,start,end,mode,lead,participants,students,hours,half_days,families,fields,evidence,feedback,links,state,organiser,confirmed_by,onsite,planned_at,reported_at,cycle
            e1,Home_Visit,c1,2026-03-02,14:00,15:00:59,in_home,w1,w1;s1;w1,st1;st2,1.5,2,30,topics=aims_conditions|safety;Said=She Said_no,photo:2;visit_record:1@2026-03-02T16:00:00+08:00,lecturer=4.5/12;content=/3,e1,Held,s1,w1,12,2026-02-20T08:00:00Z,,y1
            e2,lecture,s1,2026-03-03,,,,,,,,,,,,7,,reversed,,,,,,
            """;

        var read = WorldReader.ReadWhole(_folder.Path);

        Assert.Empty(read.Mistakes.Concat(read.Warnings));
        var entry = read.World.Engagements[0].Entry;
        Assert.Equal(("e1", "home-visit", "c1", "s1", "in-home", "y1"), (entry.Id.Value, entry.Kind, entry.Host.Value, entry.OrganisedBy.Value, entry.Mode, entry.Cycle));
        Assert.Equal((new DateOnly(2026, 3, 2), new TimeOnly(14, 0), new TimeOnly(15, 0, 59)), (entry.Day, entry.Start, entry.End));
        Assert.Equal((new PersonId("w1"), new PersonId("w1")), (entry.Lead, entry.ConfirmedBy));
        Assert.Equal(["w1", "s1"], entry.Participants);
        Assert.Equal([new("st1"), new StudentId("st2")], entry.Students);
        Assert.Equal((1.5m, 2m, 30, 12), (entry.Hours, entry.HalfDays, entry.Families, entry.OnSite));
        Assert.Equal(["aims-conditions", "safety"], entry.Fields["topics"]);
        Assert.Equal(["She Said_no"], entry.Fields["said"]);
        Assert.Equal([new("photo", 2, null), new Proof("visit-record", 1, new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.FromHours(8)))], entry.Evidence);
        Assert.Equal((new Feedback(12, 4.5m), new Feedback(3, null)), (entry.Feedback["lecturer"], entry.Feedback["content"]));
        Assert.Equal((new DateTimeOffset(2026, 2, 20, 8, 0, 0, TimeSpan.Zero), (DateTimeOffset?)null), (entry.PlannedAt, entry.ReportedAt));
        Assert.Equal((EngagementState.Held, EngagementState.Reversed), (entry.State, read.World.Engagements[1].Entry.State));
        Assert.Equal(new Feedback(7, null), read.World.Engagements[1].Entry.Feedback[""]);
    }

    [Fact]
    public void Papers_ticks_figures_assignments_waivers_and_params_become_the_ledgers()
    {
        _folder["deliverables.csv"] = "kind,unit,refers_to,submitted_at,chars,state,decided_at,parts,signers,recipients\nnext_month_plan,s1,2026-05,2026-04-20T23:58:00+08:00,2000,Returned,,part_a,w1,county\n";
        _folder["records.csv"] = "kind,subject,on,state,by,fields\ncare_file,st1,2026-03-01,current,g1,measure=talk\n";
        _folder["ticks.csv"] = "rule,item,subject,on,by\nYX-11,teaching_plan,s1,2026-03-01,w1\n";
        _folder["metrics.csv"] = "metric,subject,on,value\nlecture.families,county,2026-03-01,79/100\ngrants,s1,2026-03-01,0.79\n";
        _folder["assignments.csv"] = "role,person,student,subject,from,to\nvisiting_cadre,w1,st1,,2026-01-01,\nlecturer,w1,,s1,,2026-12-31\n";
        _folder["waivers.csv"] = "rule,subject,period,reason,by\nYX-02,s1,school_year,flood,w1\nYX-02,s1,2026-A,flood,w1\n";
        _folder["params.csv"] = "name,value\nlectures_school,4\nepidemic_mode,TRUE\n";

        var read = WorldReader.ReadWhole(_folder.Path);
        var ledger = LedgerOfWorld.Of(read.World);

        Assert.Empty(read.Mistakes.Concat(read.Warnings));
        var document = Assert.Single(ledger.Documents);
        Assert.Equal(("next-month-plan", "s1", "2026-05", 2000, "returned"), (document.Kind, document.By, document.RefersTo, document.Chars, document.State));
        Assert.Equal(["part-a", "w1", "county"], document.Parts.Concat(document.Signers).Concat(document.Recipients));
        Assert.Equal(("care-file", "st1", "current", new PersonId("g1")), (ledger.Records[0].Kind, ledger.Records[0].Subject, ledger.Records[0].State, ledger.Records[0].By));
        Assert.Equal([new Tick("YX-11", "teaching-plan", "s1", new(2026, 3, 1), new("w1"))], ledger.Ticks);
        Assert.Equal([new("lecture.families", "county", new(2026, 3, 1), 79, 100), new Figure("grants", "s1", new(2026, 3, 1), 0.79m, null)], ledger.Figures);
        Assert.Equal([new("visiting-cadre", new("w1"), "st1", new(2026, 1, 1), null), new Assignment("lecturer", new("w1"), "s1", null, new(2026, 12, 31))], ledger.Assignments);
        Assert.Equal(["school-year", "2026-A"], ledger.Waivers.Select(waiver => waiver.Period));
        Assert.Equal((4m, 1m), (ledger.Params["lectures-school"], ledger.Params["epidemic-mode"]));
        Assert.Equal(["/county/", "/county/s1/", "/county/s1/c1/", "/county/s1/c2/"], ledger.Units.Select(unit => unit.Path));
        Assert.Equal([new RoleHeld("head-teacher", new("c1"))], ledger.People[0].Roles);
    }

    [Fact]
    public void An_empty_file_that_need_not_be_there_is_as_good_as_none()
    {
        (_folder["ticks.csv"], _folder["waivers.csv"]) = ("", "\uFEFF\r\n");

        Assert.Empty(WorldReader.ReadWhole(_folder.Path).Mistakes);
    }

    [Fact]
    public void Units_alone_are_a_world_and_a_file_that_is_not_there_is_not_asked_for_names()
    {
        foreach (var file in new[] { "people.csv", "students.csv", "guardians.csv" })
            _folder.Without(file);
        _folder["engagements.csv"] = "id,kind,host,day,state,lead,participants,students\ne1,lecture,s1,2026-03-03,held,nobody,nobody,nobody\n";

        var read = WorldReader.ReadWhole(_folder.Path);

        Assert.Empty(read.Mistakes.Concat(read.Warnings));
        Assert.Equal((4, 1), (read.World.Units.Count, read.World.Engagements.Count));
    }

    [Fact]
    public void A_missing_units_file_is_a_mistake()
    {
        _folder.Without("units.csv");

        Assert.Equal(["units.csv: the file is missing"], WorldReader.ReadWhole(_folder.Path).Mistakes.Select(mistake => mistake.ToString()));
    }

    [Fact]
    public void The_import_reads_the_roster_alone()
    {
        _folder["engagements.csv"] = "nothing of the kind\n";

        Assert.Equal([], _folder.Mistakes);
    }
}
