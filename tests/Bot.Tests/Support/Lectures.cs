using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>A lecture on Wednesday 2 December 2026, 19:00 to 20:30, in the hall; the clock stands at Monday 23 November, 09:00.</summary>
public static class Lectures
{
    /// <summary>Ids count up: the form takes the first.</summary>
    public const string Id = "e1";

    public static async Task<BotUnderTest> Draft(string audience, string? capacity = null, string by = "")
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Presses(Host(audience, by), IntentJson.Write(Form(audience) with { Capacity = capacity }));

        return bot;
    }

    public static async Task<BotUnderTest> Published(string audience, string? capacity = null)
    {
        var bot = await Draft(audience, capacity);
        await bot.Presses(Host(audience, ""), "发布并邀请");

        return bot;
    }

    public static Intent.Schedule Form(string audience) => new()
    {
        Form = "f1", Kind = "lecture", Audience = audience, Topic = "手机管理", Lecturer = "周老师", Place = "报告厅",
        Day = "2026-12-02", Start = "19:00", End = "20:30",
    };

    public static JsonObject Answer(Choice choice, string? headcount = null) =>
        IntentJson.Write(new Intent.Answer(Id, choice) { Headcount = headcount });

    public static bool IsInvitation(Posted posted) =>
        posted.Body["summary"]?.GetValue<string>() is { } says && (says.StartsWith("邀请您参加", StringComparison.Ordinal) || says.StartsWith("邀請您參加", StringComparison.Ordinal) || says.StartsWith("You are invited", StringComparison.Ordinal));

    private static string Host(string audience, string by) => by.Length > 0 ? by : audience switch
    {
        "c1" or "s1-g3" => "teacher",
        "s1"            => "principal",
        "t1"            => "lead",
        _               => "officer",
    };
}
