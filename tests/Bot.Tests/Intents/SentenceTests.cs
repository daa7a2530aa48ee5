using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("sentences.tsv", "zh-Hans")]
    [InlineData("sentences.tsv", "zh-Hant")]
    [InlineData("sentences.tsv", "en")]
    [InlineData("fragments.tsv", "zh-Hans")]
    [InlineData("fragments.tsv", "zh-Hant")]
    [InlineData("fragments.tsv", "en")]
    public async Task Every_sentence_of_the_table_is_read_as_it_says(string file, string locale)
    {
        var rows = Table.Rows(file).Where(row => row[2] == locale).ToList();

        var answers = await Table.Answers(rows.Select(row => new JsonObject { ["at"] = row[1], ["locale"] = row[2], ["role"] = row[3], ["text"] = row[4] }.ToJsonString()));

        Assert.Equal(rows.Select(row => $"{row[4]} = {Sorted(row[5])}"), rows.Zip(answers, (row, answer) => $"{row[4]} = {Sorted(answer)}"));
    }

    [Fact]
    public void The_table_is_as_large_as_promised()
    {
        var (sentences, fragments) = (Table.Rows("sentences.tsv"), Table.Rows("fragments.tsv"));

        Assert.True(sentences.Count >= 400, $"{sentences.Count} sentences");
        Assert.True(sentences.Count(row => row[5].Contains("unclear", StringComparison.Ordinal)) >= 60);
        Assert.True(fragments.Count >= 60, $"{fragments.Count} fragments");
    }

    private static string Sorted(string json) =>
        string.Join(' ', JsonNode.Parse(json)!.AsObject().OrderBy(slot => slot.Key, StringComparer.Ordinal).Select(slot => $"{slot.Key}={slot.Value}"));
}
