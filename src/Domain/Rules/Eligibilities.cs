using System.Diagnostics;
using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Whether people fit a condition on their attributes; one not written down does not.</summary>
internal static class Eligibilities
{
    /// <summary>Everybody fits. Who does not is not named: the code is `eligible`.</summary>
    public static Finding All(IEnumerable<Member> people, Eligibility who) =>
        people.All(person => Fits(person, who)) ? Finding.Fine : new Finding(false, Outlook.Fixed, ["eligible"], Over: true);

    public static bool Fits(Member person, Eligibility who) => who switch
    {
        Eligibility.Any it    => it.Of.Any(each => Fits(person, each)),
        Eligibility.All it    => it.Of.All(each => Fits(person, each)),
        Eligibility.Attr it   => new Conditions(new Dictionary<string, IReadOnlyList<string>> { [it.Name] = [it.Value] }).Fit(name => Attr(person, name)),
        Eligibility.AtMost it => Attr(person, it.Name).Any(value => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) && number <= it.Value),
        _                     => throw new UnreachableException(),
    };

    private static string[] Attr(Member person, string name) => person.Attrs.TryGetValue(name, out var value) ? value.Split('|') : [];
}
