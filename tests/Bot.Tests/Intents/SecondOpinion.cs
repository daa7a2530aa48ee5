using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>
/// Date words against a reader that shares nothing with ours: random phrases on random days. Where the two differ, second-opinion.tsv says by template in
/// which way, shows it once and says why ours is right. A difference that is not listed fails, and so does a line whose example no longer differs as it says.
/// COEDU_DATE_SEED draws other phrases, COEDU_DATE_TIMES so many of each template.
/// </summary>
public sealed class SecondOpinion
{
    private static readonly int Seed = Setting("COEDU_DATE_SEED", 20260901);
    private static readonly int Times = Setting("COEDU_DATE_TIMES", 6);

    [Fact]
    public async Task Every_difference_from_the_second_reader_is_explained_and_every_explanation_holds()
    {
        var listed = Listed();
        var differences = await Differences([.. DatePhrase.Draw(Seed, Times).Concat(listed.Select(line => line.Phrase)).Distinct()]);

        var news = differences.Where(found => !listed.Exists(line => line.Explains(found))).DistinctBy(found => (found.Template, found.Look, found.Way));
        var stale = listed.Where(line => !differences.Contains(line with { Because = "" }));

        Assert.True(!news.Any() && !stale.Any(), $"seed {Seed}\nnot explained:\n{string.Join('\n', news)}\nno longer so:\n{string.Join('\n', stale)}");
    }

    [Fact]
    public void The_list_gives_reasons_and_examples_of_its_templates()
    {
        var wrong = Listed().Where(line => line.Because.Length == 0 || !line.IsOfItsTemplate
            || (line.Because.Contains("(the paraphrase agrees)", StringComparison.Ordinal) && !line.HasOtherWords));

        Assert.Empty(wrong);
    }

    private static List<Difference> Listed() => [.. Table.Rows("second-opinion.tsv").Select(Difference.Of)];

    private static async Task<HashSet<Difference>> Differences(IReadOnlyList<DatePhrase> phrases)
    {
        var ours = phrases.Zip(await FirstReader.Read(phrases)).ToList();
        var asked = ours.Where(it => it.First.Template.Locale != Locale.ZhHant).Select(it => (it.First, it.Second, Question: Question.Of(it.First)))
            .Concat(ours.Where(it => it.First.Words.Length > 0).Select(it => (it.First, it.Second, Question: Question.InOtherWords(it.First)))).ToList();
        var theirs = await SecondReader.Ask([.. asked.Select(it => it.Question)]);

        return [.. asked.Zip(theirs).SelectMany(it => Difference.Between(it.First.First, it.First.Question, it.First.Second, it.Second))];
    }

    [Fact]
    public async Task Traditional_characters_change_nothing()
    {
        var phrases = DatePhrase.Draw(Seed, Times).Where(phrase => phrase.Template.Locale == Locale.ZhHans);
        var said = phrases.Select((phrase, turn) => (phrase.Reference, Text: FirstReader.Sentence(phrase, turn, ahead: turn % 2 == 0))).ToList();

        var simplified = await Table.Answers(said.Select(it => FirstReader.Line(it.Reference, Locale.ZhHans, it.Text)));
        var traditional = await Table.Answers(said.Select(it => FirstReader.Line(it.Reference, Locale.ZhHant, Traditional.Of(it.Text))));

        Assert.Equal(said.Zip(simplified, (it, answer) => $"{it.Text}: {Traditional.Of(answer)}"), said.Zip(traditional, (it, answer) => $"{it.Text}: {Traditional.Of(answer)}"));
    }

    [Theory]
    [InlineData(Locale.ZhHans, 150)]
    [InlineData(Locale.ZhHant, 20)]
    [InlineData(Locale.En, 150)]
    public void There_are_phrases_enough(Locale locale, int many) =>
        Assert.True(PhraseTemplate.All.Where(template => template.Locale == locale).Select(template => template.Text).Distinct().Count() >= many);

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
