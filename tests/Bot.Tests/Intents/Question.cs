using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>A phrase put to the second reader: the words, their language, the day they are read on, and the signs that say how they are meant.</summary>
internal sealed record Question(string Text, Locale Locale, DateOnly Reference, IReadOnlyList<string> Signs)
{
    /// <summary>The phrase as it is.</summary>
    public static Question Of(DatePhrase phrase) => new(phrase.Text, phrase.Template.Locale, phrase.Reference, []);

    /// <summary>The same in words it understands.</summary>
    public static Question InOtherWords(DatePhrase phrase)
    {
        var shift = phrase.Template.Signs.Where(sign => sign[0] is '+' or '-').Select(days => int.Parse(days, CultureInfo.InvariantCulture)).Sum();

        return new(phrase.Words, phrase.Template.Other, phrase.Reference.AddDays(shift), phrase.Template.Signs);
    }

    public bool LooksAhead(bool ahead) => ahead || Signs.Contains("ahead");

    /// <summary>The days meant among those the answer names.</summary>
    public Heard Meant(Heard heard) => Signs.Aggregate(heard, (days, sign) =>
        sign == "last" ? days with { From = days.To }
        : sign == "until" ? days with { From = null }
        : char.IsAsciiDigit(sign[0]) ? days with { From = Numbered(days.From, sign.Split('-')[0]), To = Numbered(days.From, sign.Split('-')[1]) ?? days.To }
        : days);

    private static DateOnly? Numbered(DateOnly? first, string number) => number.Length == 0 ? null : first?.AddDays(int.Parse(number, CultureInfo.InvariantCulture) - 1);
}
