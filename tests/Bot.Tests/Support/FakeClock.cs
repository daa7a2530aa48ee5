using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Stands still until it is moved. Says the time as it is in Shanghai.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public static FakeClock At(string local) => new(new DateTimeOffset(DateTime.Parse(local, global::System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime());

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan by) => _now += by;

    public string Local => $"{_now.In(LocalTime.China):MM-dd HH:mm}";
}
