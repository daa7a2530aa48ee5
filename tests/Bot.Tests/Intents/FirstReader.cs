using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>Our reader, asked through `understand`: each phrase inside a request that looks ahead and inside one that looks back.</summary>
internal static class FirstReader
{
    private static readonly (string Intent, string Sentence)[] ChineseAhead = [("schedule", "{0}安排一场讲座"), ("cancel", "取消{0}的家访"), ("show-agenda", "{0}有什么活动")];
    private static readonly (string Intent, string Sentence)[] ChineseBack = [("record", "{0}办了一场讲座"), ("attach-evidence", "上传{0}的照片"), ("show-feedback", "看看{0}讲座的反馈")];
    private static readonly (string Intent, string Sentence)[] EnglishAhead = [("schedule", "schedule a lecture {0}"), ("cancel", "cancel the home visit {0}"), ("show-agenda", "what is planned {0}?")];
    private static readonly (string Intent, string Sentence)[] EnglishBack = [("record", "we held a lecture {0}"), ("attach-evidence", "upload the photos {0}"), ("show-attendance", "how many people came {0}?")];

    /// <summary>What is understood of each phrase ahead and back, the requests taken in turn.</summary>
    public static async Task<IReadOnlyList<(Heard Ahead, Heard Back)>> Read(IReadOnlyList<DatePhrase> phrases)
    {
        var ahead = await Read(phrases, ahead: true);
        var back = await Read(phrases, ahead: false);

        return [.. ahead.Zip(back)];
    }

    /// <summary>As it was said.</summary>
    public static string Sentence(DatePhrase phrase, int turn, bool ahead) => string.Format(CultureInfo.InvariantCulture, Request(phrase, turn, ahead).Sentence, phrase.Text);

    private static (string Intent, string Sentence) Request(DatePhrase phrase, int turn, bool ahead) =>
        phrase.Template.Locale == Locale.En ? (ahead ? EnglishAhead : EnglishBack)[turn % 3] : (ahead ? ChineseAhead : ChineseBack)[turn % 3];

    private static async Task<IEnumerable<Heard>> Read(IReadOnlyList<DatePhrase> phrases, bool ahead)
    {
        var answers = await Table.Answers(phrases.Select((phrase, turn) => Line(phrase.Reference, phrase.Template.Locale, Sentence(phrase, turn, ahead))));

        return answers.Zip(phrases, (answer, phrase) => (answer, phrase)).Select((it, turn) => Heard.In(it.answer, Request(it.phrase, turn, ahead).Intent));
    }

    public static string Line(DateOnly reference, Locale locale, string text) => new JsonObject
    {
        ["at"] = string.Create(CultureInfo.InvariantCulture, $"{reference:yyyy-MM-dd}T09:00:00+08:00"), ["locale"] = locale.Code(), ["role"] = "principal", ["text"] = text,
    }.ToJsonString();
}
