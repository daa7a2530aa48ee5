using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>
/// Where the second reader takes other days or hours from a phrase than ours: the template (`template = other words` when it was asked in those), whether the
/// sentence looked ahead or back, in which way they differ, and an example of it. A line of second-opinion.tsv adds why ours is right.
/// </summary>
internal sealed record Difference(string Language, string Template, string Look, string Way, string Example, DateOnly Reference, string They, string We, string Because)
{
    public static Difference Of(string[] line) =>
        new(line[0], line[1], line[2], line[3], line[4], DateOnly.ParseExact(line[5], "yyyy-MM-dd", CultureInfo.InvariantCulture), line[6], line[7], line[8]);

    /// <summary>The example as a phrase to read again.</summary>
    public DatePhrase Phrase => Example.Split(" = ") is [var text, var words] ? new(Shape, Reference, text, words) : new(Shape, Reference, Example, "");

    /// <summary>Whether the example is one of its template, so that a template may not change and leave its old examples behind.</summary>
    public bool IsOfItsTemplate => Shape.Fits(Phrase) && (Template == Shape.Text || Template == $"{Shape.Text} = {Shape.Asked}");

    public bool HasOtherWords => Shape.Words.Length > 0;

    private PhraseTemplate Shape => PhraseTemplate.All.Single(known => known.Locale.Code() == Language && known.Text == Template.Split(" = ")[0]);

    /// <summary>Whether this line of the list says so.</summary>
    public bool Explains(Difference found) => (Language, Template, Way) == (found.Language, found.Template, found.Way) && (Look == found.Look || Look == "both");

    /// <summary>None, one whichever way the sentence looks, or one for each.</summary>
    public static IEnumerable<Difference> Between(DatePhrase phrase, Question question, (Heard Ahead, Heard Back) ours, (Heard Ahead, Heard Back) theirs)
    {
        var (ahead, back) = (ours.Ahead.Unlike(theirs.Ahead), ours.Back.Unlike(theirs.Back));
        var (template, example) = question.Text == phrase.Text ? (phrase.Template.Text, phrase.Text)
            : ($"{phrase.Template.Text} = {phrase.Template.Asked}", $"{phrase.Text} = {phrase.Words}");

        if (ahead.Length > 0)
            yield return new(phrase.Template.Locale.Code(), template, ahead == back ? "both" : "ahead", ahead, example, phrase.Reference, $"{theirs.Ahead}", $"{ours.Ahead}", "");
        if (back.Length > 0 && back != ahead)
            yield return new(phrase.Template.Locale.Code(), template, "back", back, example, phrase.Reference, $"{theirs.Back}", $"{ours.Back}", "");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Language}\t{Template}\t{Look}\t{Way}\t{Example}\t{Reference:yyyy-MM-dd}\t{They}\t{We}\t{Because}");
}
