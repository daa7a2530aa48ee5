using System.Text;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>
/// Conversations of several turns, as people have them: asking back, correcting, undoing, another language midway, a no, what the bot is not
/// for, orders to the bot itself. What each person sees lies in approved/, the beginning of every answer and its buttons.
/// </summary>
public sealed class Dialogues
{
    private const int Lines = 7;

    public static TheoryData<string> Names => [.. DialogueScripts.All.Keys];

    [Fact]
    public void There_are_twenty_of_them() => Assert.True(DialogueScripts.All.Count >= 20);

    [Theory, MemberData(nameof(Names))]
    public async Task It_goes_as_approved(string name)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: CareStage.Shipped);
        await bot.InstallEverybody();
        var transcript = new StringBuilder();
        foreach (var (person, says) in DialogueScripts.All[name])
        {
            bot.News(person);
            transcript.Append(person).Append(": ").Append(says).Append('\n');
            foreach (var line in Seen(await bot.Says(person, says)))
                transcript.Append("    ").Append(line).Append('\n');
        }

        Approve.Text($"{name}.txt", transcript.ToString());
    }

    // The rest of a long card says nothing about how the sentence was taken.
    private static IEnumerable<string> Seen(string answer)
    {
        var lines = answer.Split('\n');
        var buttons = lines.Skip(Lines).Where(line => line.StartsWith("[1]", StringComparison.Ordinal));

        return lines.Length <= Lines + 1 ? lines : [.. lines.Take(Lines), "…", .. buttons];
    }
}
