using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A button's data can be made by hand. Whatever is in it is answered, never a breakdown.</summary>
public sealed class CraftedPresses
{
    private static readonly string?[] Values = [null, "", "e1", "没有", "0001-01-01", "9999-12-31", "99:99", "-1"];

    [Fact]
    public async Task Every_ask_is_answered_whatever_stands_in_its_fields()
    {
        await using var bot = await Lectures.Published("c1");
        var broken = new List<string>();

        foreach (var person in new[] { "teacher", "mum1" })
            foreach (var data in typeof(Intent).GetCustomAttributes<JsonDerivedTypeAttribute>().SelectMany(Crafted))
            {
                var response = await bot.Send(bot.Teams.Press(person, data.DeepClone().AsObject()));
                var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                if (body?["statusCode"]?.GetValue<int>() != 200)
                    broken.Add($"{person}: {data.ToJsonString()}");
            }

        Assert.Equal([], broken);
    }

    private static IEnumerable<JsonObject> Crafted(JsonDerivedTypeAttribute ask)
    {
        var fields = ask.DerivedType.GetProperties().Where(field => field.PropertyType == typeof(string)).Select(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..]).ToList();
        yield return new JsonObject { ["ask"] = (string)ask.TypeDiscriminator! };

        foreach (var value in Values)
        {
            // The engagement is a real one where something else is tried.
            var data = new JsonObject { ["ask"] = (string)ask.TypeDiscriminator! };
            foreach (var field in fields)
                data[field] = field == "engagement" && value is not (null or "" or "没有") ? "e1" : field is "topic" or "place" ? "x" : value;
            yield return data;
        }
    }
}
