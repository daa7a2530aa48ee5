using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Which entries feed a quota at all: held by the day, proved, past every gate.</summary>
public sealed class WhatCountsTests
{
    private static readonly Bounds ThreeOrMore = new(Min: 3);

    private static Ledger OneSchool(params Entry[] entries) => new() { Units = [Unit("s1", "school")], Entries = entries };

    [Fact]
    public void Only_what_was_held_by_today_counts()
    {
        var ledger = OneSchool(
            Held("held", "lecture", "s1", "2022-03-01"),
            Held("later", "lecture", "s1", "2022-03-03"),
            Held("reversed", "lecture", "s1", "2022-03-01") with { State = EngagementState.Reversed },
            Held("cancelled", "lecture", "s1", "2022-03-01") with { State = EngagementState.Cancelled },
            Held("draft", "lecture", "s1", "2022-03-01") with { State = EngagementState.Draft },
            Held("published", "lecture", "s1", "2022-03-01") with { State = EngagementState.Published },
            Held("salon", "salon", "s1", "2022-03-01"));

        Assert.Equal(["held"], Assert.Single(Lines(Quota(ThreeOrMore, Termly, Each("school"), "lecture"), ledger, "2022-03-02")).Proof);
    }

    [Fact]
    public void Without_its_evidence_or_held_in_another_way_it_does_not_count()
    {
        var lecture = Kind("lecture", "photo") with { Modes = ["onsite"], Aliases = ["talk"] };
        var ledger = OneSchool(
            Held("bare", "lecture", "s1", "2022-03-01"),
            Held("none", "lecture", "s1", "2022-03-01").Proved("photo", 0),
            Held("telephone", "lecture", "s1", "2022-03-01").Proved("photo") with { Mode = "telephone" },
            Held("other-name", "talk", "s1", "2022-03-01").Proved("photo"),
            Held("whole", "lecture", "s1", "2022-03-02").Proved("photo") with { Mode = "onsite" });

        var line = Assert.Single(Lines(Of(Quota(ThreeOrMore, Termly, Each("school"), "lecture")).Knowing(lecture), ledger, "2022-03-02"));

        Assert.Equal(["other-name", "whole"], line.Proof);
    }

    [Theory]
    [InlineData("2022-03-08", "")]
    [InlineData("2022-03-09", "late")]
    public void Evidence_attached_on_a_later_day_was_not_there_yet(string today, string counts)
    {
        var ledger = OneSchool(Held("late", "lecture", "s1", "2022-03-01").Proved("photo", 1, new DateTimeOffset(2022, 3, 8, 16, 0, 0, TimeSpan.Zero)));

        var line = Assert.Single(Lines(Of(Quota(ThreeOrMore, Termly, Each("school"), "lecture")).Knowing(Kind("lecture", "photo")), ledger, today));

        Assert.Equal(counts, string.Join(' ', line.Proof));
    }

    [Fact]
    public void What_fails_a_gate_does_not_count_and_fails_nothing_where_the_rule_is_no_gate()
    {
        var gate = new Rule.Check(new CheckOf.Entries(Filter("lecture"), null, null), [new Requirement.Lasts(30, null)], Within: null, Gate: true, AtScheduling: false)
        {
            Id = "gate", Modality = Modality.Must, Title = Words("gate"), Per = new Period(PeriodCode.Activity),
        };
        var quota = Quota(new Bounds(Min: 2), Termly, Each("school"), "lecture");
        var lecture = Held("long", "lecture", "s1", "2022-03-01") with { Start = new TimeOnly(19, 0), End = new TimeOnly(19, 30) };
        var ledger = OneSchool(lecture, lecture with { Id = new EngagementId("short"), End = new TimeOnly(19, 29) });

        string[] Proof(Rule.Check check) => [.. Lines(Of(check, quota), ledger, "2022-03-01").Single(line => line.Rule == "r").Proof];

        Assert.Equal(["long"], Proof(gate));
        Assert.Equal(["long", "short"], Proof(gate with { Gate = false }));
    }
}
