using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Visits;

/// <summary>What a visitor says of a visit, as text.</summary>
/// <param name="Topics">Codes with commas between; `all` is every one.</param>
/// <param name="ReturnIn">Days; empty is no return visit.</param>
public sealed record VisitSaid(string? Day, string? Mode, string? Topics, string? VisitType, string? ReturnIn, string? ReturnDay, string? Ack);

/// <summary>The same, checked.</summary>
public sealed record VisitRecord(DateOnly Day, string Mode, IReadOnlyList<string> Topics, string VisitType, DateOnly? ReturnDue)
{
    public const string First = "first";
    public const string Return = "return";

    /// <summary>In place of every topic.</summary>
    public const string AllTopics = "all";

    public const string Acknowledged = "yes";

    /// <summary>Letters of a note.</summary>
    public const int LongestNote = 600;

    /// <summary>What is older belongs to a year that was reported.</summary>
    private const int DaysBack = 400;

    private const int ReturnWithin = 366;

    public static Decision<VisitRecord> Check(VisitSaid said, KindForm kind, DateOnly today)
    {
        if (Read(said.Day) is not { } day)
            return new Refusal.Missing("day");
        if (day > today)
            return new Refusal.NotHeldYet(day);
        if (day < today.AddDays(-DaysBack))
            return new Refusal.NotPlausible();
        if (kind.Modes.Count > 0 && !kind.Modes.Contains(said.Mode ?? ""))
            return new Refusal.Missing("mode");
        if (ReadReturn(said, day).Refuses(out var why, out var back))
            return why;
        if (said.Ack != Acknowledged)
            return new Refusal.NoIntegrityAck();

        return new VisitRecord(day, kind.Modes.Count > 0 ? said.Mode! : "", TopicsOf(said.Topics, kind), said.VisitType == Return ? Return : First, back.Due);
    }

    private static IReadOnlyList<string> TopicsOf(string? said, KindForm kind)
    {
        var chosen = (said ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = kind.Fields.TryGetValue("topics", out var topics) ? topics : [];

        return chosen.Contains(AllTopics) ? known : [.. known.Where(chosen.Contains)];
    }

    private sealed record Back(DateOnly? Due);

    // What is filled in and cannot be read is asked for again: a return visit nobody is reminded of would be lost.
    private static Decision<Back> ReadReturn(VisitSaid said, DateOnly day)
    {
        var days = 0;
        if (!string.IsNullOrWhiteSpace(said.ReturnIn) && !(int.TryParse(said.ReturnIn.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= ReturnWithin))
            return new Refusal.NotANumber("return-in", 0, ReturnWithin);
        if (!string.IsNullOrWhiteSpace(said.ReturnDay) && Read(said.ReturnDay) is null)
            return new Refusal.Missing("return-day");

        var due = Read(said.ReturnDay) ?? (days > 0 ? day.AddDays(days) : null);

        return due is null || (due > day && due <= day.AddDays(ReturnWithin)) ? new Back(due) : new Refusal.NotThatDay();
    }

    private static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
