using System.Text;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Good activities, broken in structured ways from a fixed seed: refused or accepted, never an error of ours.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\\u200f\"",
        "[]", "{}", "[null]", "[[[]]]", "{\"id\":null}", "{\"id\":{}}", "\"<at>\"", "\"<at></at><at\"", "\"2026-99-99\"", "\"../..\"", "{\"\":\"\"}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Four_hundred_broken_activities_are_answered_without_an_error(int seed)
    {
        await using var bot = await TeamsUnderTest.Start();
        var dice = new Random(seed);
        var statuses = new SortedDictionary<int, int>();

        for (var round = 0; round < 400; round++)
        {
            var body = Break(Sample(bot, dice), dice);
            var (status, _) = await bot.PostRaw(body);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;

            Assert.True(status is (>= 200 and < 300) or (>= 400 and < 500) or 501, $"{status} for {body}");
        }

        // Some get through and some do not, or the mutator would be worth nothing.
        Assert.True(statuses[202] > 20 && statuses[400] > 20, string.Join(" ", statuses));
        Assert.DoesNotContain(bot.Logged, line => line.Contains("could not be handled", StringComparison.Ordinal));
    }

    private static JsonObject Sample(TeamsUnderTest bot, Random dice)
    {
        JsonObject[] samples =
        [
            bot.Teams.Message("anna", "<at>CoEduBot</at> 下周三"),
            bot.Teams.Press("anna", new JsonObject { ["a"] = 1 }),
            bot.Teams.Submit("anna", new JsonObject { ["a"] = new JsonArray(1, 2) }),
            bot.Teams.Installation("anna"),
            With(bot.Teams.Activity("anna", "conversationUpdate"), "membersAdded", """[{"id":"29:anna"}]"""),
            With(bot.Teams.Message("anna", "hi <at>x</at>"), "entities", """[{"type":"mention","mentioned":{"id":"29:x","name":"x"}}]"""),
        ];

        return samples[dice.Next(samples.Length)];
    }

    private static JsonObject With(JsonObject activity, string name, string json)
    {
        activity[name] = JsonNode.Parse(json);
        return activity;
    }

    /// <summary>Removes, renames, doubles or retypes up to three members anywhere in the tree, and sometimes a letter.</summary>
    private static string Break(JsonObject activity, Random dice)
    {
        for (var times = dice.Next(1, 4); times > 0; times--)
        {
            var objects = new List<JsonObject>();
            Collect(activity, objects);
            var chosen = objects[dice.Next(objects.Count)];
            var name = chosen.Select(member => member.Key).ElementAtOrDefault(dice.Next(Math.Max(1, chosen.Count))) ?? "type";

            if (dice.Next(4) is 0)
                chosen.Remove(name);
            else
                chosen[dice.Next(4) is 0 ? name.ToUpperInvariant() : name] = "MARK";
        }

        var value = Values[dice.Next(Values.Length)];
        var json = activity.ToJsonString().Replace("\"MARK\"", dice.Next(10) == 0 ? $"{value},\"type\":{value}" : value);

        return dice.Next(8) switch
        {
            0 => json.Remove(dice.Next(json.Length), 1),
            1 => json.Insert(dice.Next(json.Length), ((char)dice.Next(32, 127)).ToString()),
            _ => json,
        };
    }

    private static void Collect(JsonNode? node, List<JsonObject> found)
    {
        if (node is JsonObject members)
        {
            found.Add(members);
            foreach (var (_, value) in members)
                Collect(value, found);
        }
        else if (node is JsonArray items)
            foreach (var item in items)
                Collect(item, found);
    }
}
