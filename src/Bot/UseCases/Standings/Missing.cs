using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>
/// What a line says is missing, in words. Students are named to the head teacher of their class alone, and nobody is where the
/// population is restricted: everybody else gets a number.
/// </summary>
public static class Missing
{
    public const int MostNamed = 20;

    public static async Task<IReadOnlyList<string>> Words(Opened opened, Turn turn) => opened.It.Rule switch
    {
        Rule.Coverage rule => await Members(rule.Population, opened, turn),
        _                  => [.. opened.It.Line.Missing.Select(code => Code(code, turn))],
    };

    /// <summary>`photo`, `charter late`, `lecture 1/3`, `late … due …`.</summary>
    public static string Code(string code, Turn turn)
    {
        var parts = code.Split(' ');
        var words = turn.Words;

        return parts switch
        {
            ["late", .., var submitted, "due", var due] => words["progress.late-paper", Moment(submitted, turn), Moment(due, turn)],
            [var what, "late"]                          => words["progress.late-item", Named(what, turn)],
            ["above"]                                   => words["progress.above"],
            [var what, var figures]                     => words["progress.figures", Named(what, turn), figures.Replace("/", " / ", StringComparison.Ordinal)],
            _                                           => Named(code, turn),
        };
    }

    public static string Named(string code, Turn turn) => StandingWords.Named(code, turn.Site.Catalogue, turn.Words);

    private static string Moment(string instant, Turn turn) =>
        DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? Dates.Moment(at, turn.Words.Locale, turn.Zone) : instant;

    private static async Task<IReadOnlyList<string>> Members(Population population, Opened opened, Turn turn)
    {
        var ids = opened.It.Line.Missing.Select(member => member.Split(' ')[0]).ToList();
        var names = population.Restricted ? [] : await Names(population, ids, opened, turn);
        var others = ids.Count - names.Count;
        var rest = others == 0 ? [] : new[] { Count(population, others, names.Count > 0, turn.Words) };

        return [.. names, .. rest];
    }

    private static async Task<IReadOnlyList<string>> Names(Population population, List<string> ids, Opened opened, Turn turn)
    {
        if (population.ValuesOf is not null)
            return [.. ids.Take(MostNamed).Select(value => Named(value, turn))];
        if (population.Members.Contains("student"))
            return await Students(ids, turn);

        var people = ids.Where(opened.Sheet.Belonging.IsPerson).Select(id => new PersonId(id)).Take(MostNamed).ToList();
        var named = await turn.Db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => person.Name).ToListAsync(turn.Cancel);

        return [.. ids.Select(opened.Sheet.Units.Find).OfType<Unit>().Select(unit => unit.Name).Concat(named).Take(MostNamed)];
    }

    private static async Task<IReadOnlyList<string>> Students(List<string> ids, Turn turn)
    {
        var classes = turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher && Tiers.Of(held.At) == Tier.Class).Select(held => held.At.Id).ToList();
        var wanted = ids.Select(id => new StudentId(id)).ToHashSet();
        var own = await turn.Db.Students.AsNoTracking().Where(student => classes.Contains(student.Class)).OrderBy(student => student.Id).ToListAsync(turn.Cancel);

        return [.. own.Where(student => wanted.Contains(student.Id)).Take(MostNamed).Select(student => student.Name)];
    }

    private static string Count(Population population, int others, bool more, Words words) =>
        more ? words["progress.and-more", others]
        : population.Members.Contains("student") ? words["progress.students", others]
        : words["progress.members", others];
}
