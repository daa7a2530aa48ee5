using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Counts what the flow that made it asks of the database; other tests beside it are not counted.</summary>
internal sealed class CountedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _mine = new();
    private readonly List<IDisposable> _subscriptions = [];

    public CountedQueries() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public List<string> Asked { get; } = [];

    /// <summary>Counts what <paramref name="work"/> asks.</summary>
    public async Task<T> In<T>(Func<Task<T>> work)
    {
        _mine.Value = true;

        return await work();
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_mine.Value && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.CommandText: var text } && text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
            Asked.Add(text);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(each => each.Dispose());
}
