using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>
/// November in a county of twelve schools, and their plans for December: eight in time, two of them sent back and handed in again, three late, one
/// never. Everything anybody received about them, and when; and the figures, counted again from the raw rows.
/// </summary>
public sealed class AMonthOfPlans
{
    // The first one of each counts. s03 comes again after the 20th: it stays in time.
    private static readonly (string At, string School)[] HandedIn =
    [
        ("11-05 09:30", "s01"), ("11-12 10:30", "s02"), ("11-12 11:30", "s03"), ("11-16 16:30", "s04"), ("11-17 09:30", "s05"), ("11-19 09:30", "s06"), ("11-20 15:30", "s10"), ("11-20 23:30", "s11"),
        ("11-18 09:30", "s02"), ("11-24 09:30", "s03"),
        ("11-21 00:30", "s07"), ("11-23 10:30", "s08"), ("11-26 14:30", "s09"),
    ];

    private static readonly (string At, string Who, string Says)[] Said =
    [
        ("11-13 08:30", "officer", "第2小学的计划退回，第1行地点不清楚"),
        ("11-16 09:30", "officer", "第3小学的计划退回，讲座太少"),
        ("11-16 10:30", "d08", "本周别提醒"),
        ("11-18 10:30", "officer", "哪些学校还没交"),
        ("11-18 10:30", "officer", "提醒他们"),
        ("11-18 15:30", "officer", "提醒他们"),
        ("11-19 20:30", "officer", "催一下第12小学的计划"),
        ("11-20 21:30", "officer", "remind the schools that have not submitted their plan"),
        ("11-25 09:30", "officer", "哪些学校还没交"),
        ("11-25 09:30", "officer", "全部通过"),
        ("11-30 16:30", "officer", "十二月计划"),
    ];

    [Fact]
    public async Task A_month_of_twelve_schools()
    {
        await using var bot = await TwelveSchools.Begin("2026-10-31 06:30");
        var diary = new Diary(bot);
        while (bot.Clock.Local != "12-01 22:30")
        {
            foreach (var (_, school) in HandedIn.Where(each => each.At == bot.Clock.Local))
                await diary.HandsIn(school);
            foreach (var (_, who, text) in Said.Where(each => each.At == bot.Clock.Local))
                await diary.Says(who, text);
            await diary.Passes();
        }

        Approve.Text("month-of-plans.txt", diary.ToString());
        Assert.Equal([], diary.NudgedAfterHandingIn);
        await FiguresAreThoseOfTheRawRows(bot);
    }

    private static async Task FiguresAreThoseOfTheRawRows(BotUnderTest bot)
    {
        var due = FakeClock.At("2026-11-21 00:00").GetUtcNow();
        var first = (await bot.Stored(db => db.DocumentsHandedIn.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)))
            .Where(paper => paper.UndoneAt is null).GroupBy(paper => paper.Unit).ToDictionary(school => school.Key, school => school.Min(paper => paper.At));
        var states = await bot.Stored(db => db.MonthPlans.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        var county = await bot.Stored(db => db.Units.SingleAsync(unit => unit.Kind == "county", TestContext.Current.CancellationToken));
        var board = await bot.Stored(db => db.PlanBoard(county, SeededPlans.December, TwelveSchools.Catalogue, new(2026, 12, 1), TestContext.Current.CancellationToken));

        Assert.Equal((8, 3, 1), (board.InTime, board.Late, board.Of(Filing.Missing)));
        Assert.Equal((first.Count(each => each.Value < due), first.Count(each => each.Value >= due), 12 - first.Count), (board.InTime, board.Late, board.Of(Filing.Missing)));
        Assert.Equal(
            (states.Count(plan => plan.State == PlanState.Accepted), states.Count(plan => plan.State == PlanState.Submitted), states.Count(plan => plan.State == PlanState.Returned)),
            (board.Of(Filing.Accepted), board.Of(Filing.Waiting), board.Of(Filing.Returned)));
        Assert.Equal(2, states.Count(plan => plan.Returns > 0));
    }

    /// <summary>What was said and done, and what everybody received, as one reads it afterwards.</summary>
    private sealed class Diary(BotUnderTest bot)
    {
        private readonly StringBuilder _lines = new();
        private readonly HashSet<string> _in = [];
        private int _read = bot.Teams.Ledger.Count;

        /// <summary>Asks that came although the plan was in.</summary>
        public List<string> NudgedAfterHandingIn { get; } = [];

        public async Task HandsIn(string school)
        {
            _lines.Append(bot.Clock.Local).Append(" # ").Append(school).Append(_in.Add(school) ? " hands in" : " hands in again").Append('\n');
            await bot.HandsIn(school, TwelveSchools.PlannerOf(school), SeededPlans.Row(1), SeededPlans.Row(2, "2026-12-16"));
        }

        public async Task Says(string person, string text)
        {
            _lines.Append(bot.Clock.Local).Append(" # ").Append(person).Append(": ").Append(text).Append('\n');
            await bot.Says(person, text);
            Write();
        }

        public async Task Passes()
        {
            bot.Clock.Pass(TimeSpan.FromHours(1));
            await bot.Settle();
            Write();
        }

        private void Write()
        {
            foreach (var posted in bot.Teams.Ledger.Skip(_read).OrderBy(posted => posted.Conversation, StringComparer.Ordinal))
            {
                var (person, card) = (posted.Conversation[2..], posted.Body["attachments"]?[0]?["content"]?.AsObject());
                var shown = string.Join(" / ", (card is null ? posted.Body["text"]!.GetValue<string>() : CardText.Of(card)).Split('\n'));
                _lines.Append(bot.Clock.Local).Append(' ').Append(person).Append(": ").Append(shown).Append('\n');
                if (IsAsk(shown) && (person[0] is 'd' or 'p') && _in.Contains($"s{person[1..]}"))
                    NudgedAfterHandingIn.Add($"{bot.Clock.Local} {person}: {shown}");
            }

            _read = bot.Teams.Ledger.Count;
        }

        private static bool IsAsk(string shown) => shown.Contains("工作提醒", StringComparison.Ordinal) || shown.Contains("县里提醒", StringComparison.Ordinal);

        public override string ToString() => _lines.ToString();
    }
}
