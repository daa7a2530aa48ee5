using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Support;

/// <summary>Rules `r`, `must`, that look whether things are in order.</summary>
internal static class SomeRules
{
    public static readonly Period Activity = new(PeriodCode.Activity);

    public static Rule.Check Check(CheckOf of, params Requirement[] require) =>
        new(of, require, Within: null, Gate: false, AtScheduling: false)
        {
            Id = "r", Modality = Modality.Must, Title = Words("r"), Per = of is CheckOf.Entries ? Activity : Whole,
        };

    /// <summary>Of engagements of the kinds, each by itself.</summary>
    public static Rule.Check Check(string kind, params Requirement[] require) => Check(new CheckOf.Entries(Filter(kind), null, null), require);

    public static Rule.Check Pooled(string kind, Period pool, string? unit, params Requirement[] require) =>
        Check(new CheckOf.Entries(Filter(kind), pool, unit), require);

    public static Requirement Count(Counted what, Bounds bounds, params string[] eachOf) => new Requirement.Count(what, bounds, eachOf);

    public static Requirement Proof(string kind, int min = 1) => new Requirement.Evidence([kind], min, []);

    public static Rule.Checklist Checklist(ChecklistOf of, Scope? each = null, string? confirm = null) =>
        new(of, confirm) { Id = "r", Modality = Modality.Must, Title = Words("r"), Per = Whole, ForEach = each };

    /// <summary>The document `plan`.</summary>
    public static Rule.Deliverable Deliverable(Period per, Scope each, Due? due = null) =>
        new("plan", due, null, [], null) { Id = "r", Modality = Modality.Must, Title = Words("r"), Per = per, ForEach = each };

    /// <summary>By the end of the 20th, about the next month.</summary>
    public static Due.Each By20th(bool inclusive = true) => new(PeriodCode.Month, 20, null, new TimeOnly(23, 59), inclusive, RefersToNext: true);

    public static Tick Tick(string item, string subject, string by, string on = "2022-03-01") =>
        new("r", item, subject, Day(on), new PersonId(by));

    /// <param name="at">`2022-04-20 23:58:00`, in Shanghai.</param>
    public static HandedIn Plan(string by, string at, string refersTo = "", string state = "") =>
        new("plan", by, refersTo, Local(at), null, state, null, [], [], []);

    public static DateTimeOffset Local(string at) => DateTimeOffset.Parse(at + "+08:00", System.Globalization.CultureInfo.InvariantCulture);

    public static KeptRecord Record(string kind, string subject, string on, string state = "", params (string Field, string Value)[] fields) =>
        new(kind, subject, Day(on), state, null, fields.ToDictionary(field => field.Field, field => (IReadOnlyList<string>)[field.Value]));
}
