using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Checks documents against the files of `tests/Bot.Tests/schemas`, all in one Node process.</summary>
public static class Schemas
{
    /// <summary>Fails with one line per broken document. Skips without Node, unless COEDU_ALL_TESTS=1.</summary>
    public static async Task Accept(IEnumerable<(string Name, string Schema, JsonNode Document)> documents)
    {
        var batch = documents.Select(it => (JsonNode)new JsonObject { ["name"] = it.Name, ["schema"] = it.Schema, ["document"] = it.Document.DeepClone() });
        var broken = await Node.Answer("validate.mjs", "ajv", new JsonArray([.. batch]).ToJsonString());

        if (broken.Length > 0)
            Assert.Fail(broken);
    }
}
