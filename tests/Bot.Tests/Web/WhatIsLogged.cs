using System.Collections.Concurrent;
using CoEduBot.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Web;

/// <summary>Whoever holds a link may answer for the family, so no link is written where others read it.</summary>
public sealed class WhatIsLogged
{
    [Fact]
    public async Task A_link_that_is_opened_stands_in_no_log_line()
    {
        using var lines = new Lines();
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        Assert.True(bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CoEduBot").IsEnabled(LogLevel.Information));

        await bot.Http.GetAsync(new Uri("/f/v1.secret-of-a-family", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(lines.All, line => line.Contains("secret-of-a-family", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
