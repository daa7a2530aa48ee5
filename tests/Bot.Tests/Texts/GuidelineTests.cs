using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CoEduBot.Bot.Tests.Programmes;

namespace CoEduBot.Bot.Tests.Texts;

/// <summary>Messages are calm and respectful: whatever the bot says blames, threatens and orders nobody about.</summary>
public sealed class GuidelineTests
{
    // What a colleague would not say to a parent, in any of the three languages.
    private static readonly string[] Harsh =
    [
        "批评", "批評", "警告", "处罚", "處罰", "惩", "懲", "罚", "罰", "违规", "違規", "差生", "问题学生", "問題學生", "落后生", "落後生",
        "必须", "必須", "务必", "務必", "勒令", "严重", "嚴重", "不负责任", "不負責任", "不合格", "！！", "!!",
        "blame", "warning", "punish", "penalt", "violat", "lazy", "careless", "irresponsible", "shame", "you failed", "problem student", "problem child", "you must",
    ];

    [Fact, Proves("QF-21")]
    public void Nothing_the_bot_says_blames_threatens_or_orders_about()
    {
        var texts = Directory.GetFiles(Path.GetFullPath("../../../src/Bot/Texts", Path.GetDirectoryName(Here())!), "*.resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(words => $"{Path.GetFileName(file)} {words.Attribute("name")!.Value}: {words.Element("value")!.Value}"))
            .ToList();

        Assert.NotEmpty(texts);
        Assert.Equal([], texts.Where(text => Harsh.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
