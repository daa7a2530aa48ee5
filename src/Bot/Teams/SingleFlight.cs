namespace CoEduBot.Bot.Teams;

/// <summary>Lets a thousand callers who all need the same fetch wait for one of it.</summary>
internal sealed class SingleFlight<T>(Func<Task<T>> fly)
{
    private readonly Lock _gate = new();
    private Task<T>? _flight;

    /// <summary>The flight under way, or a new one. It goes on when a waiting caller gives up.</summary>
    public Task<T> Join()
    {
        lock (_gate)
        {
            if (_flight is null || _flight.IsCompleted)
                _flight = Task.Run(fly);
            return _flight;
        }
    }
}
