namespace CoEduBot.Bot.Teams;

/// <summary>Lets one caller at a time through per key; keys nobody waits for take no memory.</summary>
internal sealed class Turnstile
{
    private sealed class Gate() : SemaphoreSlim(1)
    {
        public int Users { get; set; }
    }

    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    public async Task<T> Pass<T>(string key, Func<Task<T>> through, CancellationToken cancel)
    {
        var gate = Join(key);
        try
        {
            await gate.WaitAsync(cancel);
            try
            {
                return await through();
            }
            finally
            {
                gate.Release();
            }
        }
        finally
        {
            Leave(key, gate);
        }
    }

    private Gate Join(string key)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out var gate))
                _gates[key] = gate = new Gate();
            gate.Users++;
            return gate;
        }
    }

    private void Leave(string key, Gate gate)
    {
        lock (_gates)
        {
            gate.Users--;
            if (gate.Users > 0)
                return;

            _gates.Remove(key);
            gate.Dispose();
        }
    }
}
