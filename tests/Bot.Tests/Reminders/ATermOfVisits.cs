using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>
/// The home visits of class c1 from November to the end of term, by the shipped programmes: planned in one go, agreed, moved by either
/// side, declined, held, not met, confirmed, overdue. Everything anybody of the class received about them, and when.
/// </summary>
public sealed class ATermOfVisits
{
    private static readonly string[] People = ["teacher", "teacher2", "principal", "director", "officer", "mum1", "dad1", "mum2", "mum3", "dad3", "mum4", "mum5", "mum8"];

    [Fact]
    public async Task A_term_of_one_class()
    {
        await using var bot = await Visiting.Begin();
        var diary = new Diary(bot);
        await diary.Says("teacher", "安排家访 下周");
        await diary.Presses("teacher", "发给家长");

        await diary.Says("mum1", "可以");
        await diary.Says("mum2", "换个时间 周六上午10点");
        await diary.Says("dad3", "不用来了 我们在外地");
        await diary.Presses("mum4", "Yes, that suits");
        await diary.Says("teacher", "把李小岚的家访改到12月5日上午10点");
        await diary.Presses("teacher", "改到这个时间");
        await diary.Says("mum2", "好的");
        await diary.Until("12-01 09:00");

        await diary.Says("teacher", "把赵小麦的家访改到12月3日晚上6点");
        await diary.Presses("teacher", "改到这个时间");
        await diary.Says("mum4", "OK");
        await diary.Says("mum5", "可以");
        await diary.Says("mum5", "不用來了 孩子發燒");
        await diary.Until("12-01 22:00");

        await diary.Says("teacher", "登记家访 王小禾");
        await diary.Presses("teacher", "登记", ("day", "2026-11-30"), ("topics", "all"), ("ack", "yes"), ("agreed", "每晚读书二十分钟"), ("findings", "奶奶照看"), ("returnIn", "14"));
        await diary.Until("12-02 08:00");
        await diary.Says("mum1", "来过了 5分 谢谢老师");
        await diary.Until("12-05 11:30");

        await diary.Says("teacher", "登记家访 李小岚");
        await diary.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));
        await diary.Says("mum2", "没有来过");
        await diary.Says("teacher", "登记家访 赵小麦");
        await diary.Presses("teacher", "登记", ("day", "2026-12-03"), ("mode", "at-school"), ("topics", "all"), ("ack", "yes"));
        await diary.Until("12-18 12:00");

        await diary.Says("teacher", "登记回访 王小禾");
        await diary.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));
        await diary.Says("teacher", "家访");
        await diary.Says("principal", "家访进度");
        await diary.Until("01-23 00:00");
        await diary.Says("teacher", "还有哪些没家访");

        Approve.Text("term-of-visits.txt", diary.ToString());
    }

    /// <summary>What was said and pressed, and what everybody received, as one reads it afterwards.</summary>
    private sealed class Diary(BotUnderTest bot)
    {
        private readonly StringBuilder _lines = new();
        private int _read = bot.Teams.Ledger.Count;

        public async Task Says(string person, string text)
        {
            _lines.Append(bot.Clock.Local).Append(" # ").Append(person).Append(": ").Append(text).Append('\n');
            await bot.Says(person, text);
            Write();
        }

        public async Task Presses(string person, string button, params (string Id, string Value)[] inputs)
        {
            _lines.Append(bot.Clock.Local).Append(" # ").Append(person).Append(" presses ").Append(button).Append('\n');
            var card = await bot.Presses(person, button, inputs);
            _lines.Append("            -> ").Append(string.Join(" / ", card.Split('\n').Take(3))).Append('\n');
            Write();
        }

        public async Task Until(string local)
        {
            while (bot.Clock.Local != local)
            {
                bot.Clock.Pass(TimeSpan.FromMinutes(30));
                await bot.Settle();
                Write();
            }
        }

        // The morning digest of all rules has a test of its own.
        private void Write()
        {
            foreach (var posted in bot.Teams.Ledger.Skip(_read).Where(posted => People.Contains(posted.Conversation[2..])).OrderBy(posted => posted.Conversation, StringComparer.Ordinal))
            {
                var card = posted.Body["attachments"]?[0]?["content"]?.AsObject();
                var shown = string.Join(" / ", (card is null ? posted.Body["text"]!.GetValue<string>() : CardText.Of(card)).Split('\n').Take(4));
                if (!shown.Contains("今天的提醒", StringComparison.Ordinal) && !IsDigest(card))
                    _lines.Append(bot.Clock.Local).Append(' ').Append(posted.Conversation[2..]).Append(": ").Append(shown).Append('\n');
            }

            _read = bot.Teams.Ledger.Count;
        }

        private static bool IsDigest(System.Text.Json.Nodes.JsonObject? card) => card is not null && CardText.Buttons(card).Any(button => (string?)button.Data["ask"] is "show-standing" or "list-behind" or "list-month-plans");

        public override string ToString() => _lines.ToString();
    }
}
