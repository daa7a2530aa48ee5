using System.Text;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>Two weeks of the clock, quarter hour by quarter hour: the exact list of what each person received, and when.</summary>
public sealed class AFortnightOfReminders
{
    private static readonly string[] People = ["teacher", "teacher2", "principal", "mum1", "dad1", "mum2", "mum3", "dad3", "mum4", "mum5", "mum8"];

    [Fact]
    public async Task A_lecture_from_invitation_to_feedback()
    {
        await using var bot = await Lectures.Published("c1");
        var diary = new Diary(bot);
        await diary.Write("published");

        await bot.Presses("mum1", "参加", ("headcount", "2"));
        await bot.Presses("mum2", "还没定");
        await bot.Presses("mum3", "不参加");
        await diary.Live(days: 9);

        // The evening itself: check-in at 18:30, two come, one of them without having said so.
        await diary.Until("12-02 18:30");
        var code = Diary.CodeIn(await bot.Says("teacher", "开始签到"));
        await bot.Says("mum1", $"签到 {code}");
        await bot.Says("mum5", $"簽到 {code}");
        await diary.Write("checked in");
        await diary.Live(days: 5);

        Approve.Text("lecture.txt", diary.ToString());
    }

    [Fact]
    public async Task A_lecture_that_is_moved_and_then_cancelled()
    {
        await using var bot = await Lectures.Published("c1");
        var diary = new Diary(bot);
        await bot.Presses("mum1", "参加", ("headcount", "2"));
        await diary.Live(days: 8);

        await bot.Presses("teacher", IntentJson.Write(new Intent.Reschedule(Lectures.Id, 1) { Day = "2026-12-05", Start = "08:00", End = "09:00", Place = "图书馆" }));
        await diary.Write("moved to Saturday 08:00");
        await diary.Live(days: 2);
        await diary.Until("12-04 22:00");
        await bot.Presses("teacher", IntentJson.Write(new Intent.Cancel(Lectures.Id, 2) { Reason = "讲师生病" }));
        await diary.Write("cancelled at 22:00");
        await diary.Live(days: 4);

        Approve.Text("moved-and-cancelled.txt", diary.ToString());
    }

    /// <summary>What everybody received, as one reads it afterwards.</summary>
    private sealed class Diary(BotUnderTest bot)
    {
        private readonly StringBuilder _lines = new();
        private int _read = bot.Teams.Ledger.Count;

        public static string CodeIn(string card) => card.Split('\n').First(line => line.Length == 4 && line.All(char.IsAsciiDigit));

        public async Task Live(int days)
        {
            for (var day = 0; day < days; day++)
                await Until($"{bot.Clock.GetUtcNow().AddHours(8).Date.AddDays(1):MM-dd} 00:00");
        }

        public async Task Until(string local)
        {
            while (bot.Clock.Local != local)
            {
                await bot.Pass(TimeSpan.FromMinutes(15));
                await Write("");
            }
        }

        public async Task Write(string what)
        {
            await bot.Settle();
            if (what.Length > 0)
                _lines.Append(bot.Clock.Local).Append(" # ").Append(what).Append('\n');
            foreach (var posted in bot.Teams.Ledger.Skip(_read).Where(posted => People.Contains(posted.Conversation[2..])).OrderBy(posted => posted.Conversation, StringComparer.Ordinal))
                _lines.Append(bot.Clock.Local).Append(' ').Append(posted.Conversation[2..]).Append(": ").Append(posted.Body["summary"]!.GetValue<string>().ReplaceLineEndings(" ")).Append('\n');
            _read = bot.Teams.Ledger.Count;
        }

        public override string ToString() => _lines.ToString();
    }
}
