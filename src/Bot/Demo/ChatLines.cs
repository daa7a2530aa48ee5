using System.Text.Json;
using System.Text.RegularExpressions;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Teams;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Demo;

/// <summary>Plays the lines of a terminal chat, one after the other; `{code}` is the check-in code last shown.</summary>
internal sealed partial class ChatLines(Theatre theatre, string asWhom)
{
    private Person? _who;

    /// <summary>0 when every line could be played, 1 otherwise; what went wrong is on standard error.</summary>
    public async Task<int> Play(TextReader input)
    {
        var failed = !await Speak(asWhom);
        while (await input.ReadLineAsync() is { } line)
            failed |= !await Play(line.Trim().Replace("{code}", theatre.Paper.Code, StringComparison.Ordinal));

        return failed ? 1 : 0;
    }

    private Task<bool> Play(string line) => line switch
    {
        "" or ['#', ..]             => Task.FromResult(true),
        ['@', .. var called]        => Speak(called),
        ['!', .. var press]         => Press(press),
        ['+', .. var span] when Spans.Read(span) is { } by => Forward(by),
        _                           => Say(line),
    };

    private async Task<bool> Speak(string called)
    {
        if (await theatre.Stage.Find(called.Trim(), CancellationToken.None) is not { } person)
            return Wrong($"Nobody is called '{called}'. There are: {string.Join(", ", theatre.Stage.Personas.Keys)}, and everybody in the roster by name.");

        _who = person;
        theatre.Paper.Note($"{person.Name} ({called.Trim()})");
        return true;
    }

    private async Task<bool> Say(string text)
    {
        await theatre.Act(_who!, new Happening.Said(text));
        return true;
    }

    private async Task<bool> Forward(TimeSpan by)
    {
        await theatre.Stage.FastForward(by, CancellationToken.None);
        theatre.Paper.Note($"{theatre.Now.In(LocalTime.China):yyyy-MM-dd HH:mm}");
        return true;
    }

    private async Task<bool> Press(string press)
    {
        var words = Words().Matches(press).Select(match => match.Value).ToList();
        if (words is not [var first, .. var rest] || !int.TryParse(first, out var number))
            return Wrong($"'!{press}' is not '!N key=value …'.");
        if (theatre.Paper.Newest(_who!.Id) is not { } card)
            return Wrong($"{_who.Name} has no card to press.");

        try
        {
            var inputs = rest.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1)?.Trim('"') ?? "");
            var data = CardText.Press(card, number, inputs);
            var outcome = await theatre.Act(_who, new Happening.Pressed(JsonSerializer.SerializeToElement(data), Waits: true));
            if (outcome.Card is { } answer)
                theatre.Paper.Show(_who.Id, _who.Name, answer, theatre.Now);

            return true;
        }
        catch (ArgumentException error)
        {
            return Wrong(error.Message);
        }
    }

    private static bool Wrong(string what)
    {
        Console.Error.WriteLine(what);
        return false;
    }

    [GeneratedRegex(@"[^\s=""]+=""[^""]*""|[^\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
