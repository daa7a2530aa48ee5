using System.Diagnostics;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class FuzzTests
{
    private const string Letters = "下周三月底12:/.-到半点讲座取消改没谁几签到计划通过第个两学期家访了吗不别的,。《》「」()@<>at abcdefghi the on next 'ＡＢ１２\uD83D\uDE00\uD83D\u0000\u200B拜儿民国年日号";

    /// <summary>A million in the full run, so many on a developer's machine.</summary>
    private static int Tries => Environment.GetEnvironmentVariable("COEDU_ALL_TESTS") == "1" ? 1_000_000 : 30_000;

    [Fact]
    public void No_mutated_sentence_and_no_noise_fails_or_takes_long()
    {
        var random = new Random(20261111);
        var sentences = Table.Rows("sentences.tsv").Select(row => row[4]).ToArray();
        var slow = new List<string>();
        for (var turn = 0; turn < Tries; turn++)
        {
            var said = turn % 4 == 0 ? Noise(random, random.Next(80)) : Mutated(random, sentences[random.Next(sentences.Length)], sentences);
            if (!IsQuick(said))
                slow.Add(said);
        }

        Assert.Empty(slow);
    }

    [Theory]
    [InlineData("下周")]
    [InlineData("<at>")]
    [InlineData("签到不取消讲座")]
    [InlineData("from 2 to ")]
    [InlineData("schedul ")]
    [InlineData("1")]
    [InlineData("《")]
    public void A_wall_of_text_costs_no_more_than_a_sentence(string brick) =>
        Assert.True(IsQuick(string.Concat(Enumerable.Repeat(brick, 20_000)), worst: 50));

    // A pause of the machine is not the reader's: only what is slow ten times running is slow.
    private static bool IsQuick(string said, int worst = 5)
    {
        for (var again = 0; again < 10; again++)
        {
            var began = Stopwatch.GetTimestamp();
            _ = SentenceReader.Default.Read(new(said, At(said.Length), (Locale)(said.Length % 3), null));
            if (Stopwatch.GetElapsedTime(began).TotalMilliseconds < worst)
                return true;
        }

        return false;
    }

    private static DateTimeOffset At(int seed) => new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(seed * 37);

    private static string Mutated(Random random, string said, string[] others)
    {
        var letters = said.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(letters.Count + 1);
            switch (random.Next(4))
            {
                case 0 when at < letters.Count: letters.RemoveAt(at); break;
                case 1: letters.Insert(at, Letters[random.Next(Letters.Length)]); break;
                case 2 when at < letters.Count: letters[at] = Letters[random.Next(Letters.Length)]; break;
                default: letters.InsertRange(at, others[random.Next(others.Length)].AsSpan().ToArray()); break;
            }
        }

        return new([.. letters]);
    }

    private static string Noise(Random random, int length) =>
        string.Create(length, random, (text, from) =>
        {
            for (var at = 0; at < text.Length; at++)
                text[at] = from.Next(3) == 0 ? (char)from.Next(char.MaxValue) : Letters[from.Next(Letters.Length)];
        });
}
