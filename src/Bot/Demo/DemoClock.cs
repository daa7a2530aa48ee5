using CoEduBot.Domain;

namespace CoEduBot.Bot.Demo;

/// <summary>
/// The demo's clock: starts on a school-day morning, runs like the real one when <paramref name="running"/>, and can be moved on so
/// that reminders happen. Never backwards.
/// </summary>
public sealed class DemoClock(DateTimeOffset startsAt, bool running) : TimeProvider
{
    public static readonly TimeOnly Nine = new(9, 0);

    private readonly DateTimeOffset _begun = System.GetUtcNow();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => startsAt + _ahead + (running ? System.GetUtcNow() - _begun : TimeSpan.Zero);

    public void Forward(TimeSpan by) => _ahead += by > TimeSpan.Zero ? by : TimeSpan.Zero;

    /// <summary>Nine o'clock of the first school day from now on: a demo begun at night would meet quiet hours first.</summary>
    public static DateTimeOffset Morning(DateTimeOffset now)
    {
        var day = now.DayIn(LocalTime.China);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);

        return LocalTime.China.At(day, Nine);
    }
}
