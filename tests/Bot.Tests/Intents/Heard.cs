using System.Globalization;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>
/// What a reader takes from a phrase, in the one form both are put into: first and last day (the same for a single day, only the last for a deadline), beginning
/// and end on the clock, and whatever else was taken from it, which should be nothing.
/// </summary>
internal sealed record Heard(DateOnly? From, DateOnly? To, TimeOnly? Start, TimeOnly? End, string Besides = "")
{
    public static readonly Heard Nothing = new(null, null, null, null);

    private static readonly string[] Times = ["intent", "kind", "day", "from", "to", "period", "start", "end"];

    /// <summary>An answer of `understand` to a request that carried the phrase.</summary>
    public static Heard In(string answer, string intent)
    {
        var slots = JsonNode.Parse(answer)!.AsObject();
        var besides = slots.Where(slot => !Times.Contains(slot.Key)).Select(slot => $"{slot.Key}={slot.Value}");
        var day = (string?)slots["day"];

        return new(
            Day(day ?? (string?)slots["from"]), Day(day ?? (string?)slots["to"]), Clock((string?)slots["start"]), Clock((string?)slots["end"]),
            string.Join(' ', (string?)slots["intent"] == intent ? besides : besides.Prepend($"{slots["intent"]}")));
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly? Clock(string? iso) => iso is null ? null : TimeOnly.ParseExact(iso, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How another reader's answer differs from this one, in words that leave out the values; empty when it does not.</summary>
    public string Unlike(Heard other) =>
        other == this ? ""
        : other == Nothing ? "nothing"
        : string.Join(", ", new[] { Days(other), Clocks(other), Besides.Length == 0 ? "" : $"nothing about {Besides}" }.Where(said => said.Length > 0));

    private string Days(Heard other) =>
        (other.From, other.To) == (From, To) ? ""
        : other is { From: null, To: null } ? "no day"
        : this is { From: null, To: null } ? "a day too"
        : From is null != other.From is null ? "a first day" + (other.From is null ? " less" : " too")
        : From is null || Shift(From, other.From) == Shift(To, other.To) ? Apart(Shift(To, other.To))
        : other.From <= From && other.To >= To ? "more days around"
        : other.From >= From && other.To <= To ? "fewer of the days"
        : $"begins {Side(From, other.From)}, ends {Side(To, other.To)}";

    private static int Shift(DateOnly? ours, DateOnly? theirs) => theirs!.Value.DayNumber - ours!.Value.DayNumber;

    private static string Apart(int days) => (Math.Abs(days) switch
    {
        1           => "a day ",
        7           => "a week ",
        14          => "two weeks ",
        >= 28 and <= 31 => "a month ",
        >= 365 and <= 366 => "a year ",
        _           => "some days ",
    }) + (days < 0 ? "earlier" : "later");

    private static string Side(DateOnly? ours, DateOnly? theirs) => Shift(ours, theirs) switch { 0 => "there", < 0 => "earlier", > 0 => "later" };

    private string Clocks(Heard other) =>
        (other.Start, other.End) == (Start, End) ? ""
        : other.Start is null && other.End is null ? "no hour"
        : Start is null && End is null ? "an hour too"
        : string.Join(", ", new[] { Hand("starts", Start, other.Start), Hand("stops", End, other.End) }.Where(said => said.Length > 0));

    private static string Hand(string verb, TimeOnly? ours, TimeOnly? theirs) =>
        ours == theirs ? ""
        : theirs is null ? $"{verb} at no hour"
        : ours is null ? $"{verb} at an hour"
        : $"{verb} {((theirs.Value - ours.Value).TotalHours is 12 ? "12 hours away" : "at another hour")}";

    public override string ToString()
    {
        var days = From == To ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
        var clock = End is null ? $"{Start:HH\\:mm}" : $"{Start:HH\\:mm}-{End:HH\\:mm}";

        return string.Join(' ', new[] { days, clock, Besides }.Where(said => said.Length > 0)) is { Length: > 0 } said ? said : "nothing";
    }
}
