namespace CoEduBot.Scheduler;

/// <summary>
/// How fast we may send: a token bucket over everything sent to Teams (50 requests a second for each app and tenant; we use 40), and
/// the pause Teams asks for with Retry-After, which holds everybody back.
/// </summary>
public sealed class RateGate(double requestsPerSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _nextFree = DateTimeOffset.MinValue;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    public bool Paused => clock.GetUtcNow() < _pausedUntil;

    public DateTimeOffset PausedUntil => _pausedUntil;

    /// <summary>Nobody sends before this instant; a later pause wins.</summary>
    public void PauseUntil(DateTimeOffset until)
    {
        lock (_lock)
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }

    /// <summary>Waits for a turn; false when a pause began meanwhile. Bursts of up to a second's worth pass at once.</summary>
    public async Task<bool> Turn(CancellationToken cancel)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var earliest = now - TimeSpan.FromSeconds(1);
            _nextFree = (_nextFree > earliest ? _nextFree : earliest) + TimeSpan.FromSeconds(1 / requestsPerSecond);
            wait = _nextFree - now;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel);

        return !Paused;
    }
}
