using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Plans;

/// <summary>A county accepts all plans at once: everybody else waits meanwhile, so the database is asked as often for three hundred as for one.</summary>
public sealed class AcceptingManyPlans
{
    private const int Rows = 4;

    [Fact]
    public async Task However_many_plans_the_database_is_asked_as_often()
    {
        await using var few = await Submitted(1);
        await using var many = await Submitted(30);

        var (one, thirty) = (await Accepts(few), await Accepts(many));

        Assert.NotEmpty(one);
        Assert.Equal(one, thirty);
        // The class's talk wants the hall its school has at that hour; halls of other schools are theirs.
        Assert.Equal(Enumerable.Repeat(Rows - 1, 30), await Drafts(many));
        Assert.All(await many.Stored(db => db.MonthPlans.ToListAsync(TestContext.Current.CancellationToken)), plan => Assert.Equal(PlanState.Accepted, plan.State));
    }

    // What the database was asked.
    private static async Task<IReadOnlyList<string>> Accepts(DoorStage stage)
    {
        using var queries = new CountedQueries();
        Assert.IsType<Reply.Show>(await stage.Take("officer", turn => queries.In(() => Answering.Run(new Intent.AcceptMonthPlans("2026-12") { Seen = stage.Now }, turn))));

        return queries.Asked;
    }

    private static Task<IEnumerable<int>> Drafts(DoorStage stage) => stage.Stored(async db =>
        (await db.Engagements.ToListAsync(TestContext.Current.CancellationToken)).GroupBy(it => it.Audience.Value.Split('-')[0]).Select(school => school.Count()));

    private static async Task<DoorStage> Submitted(int schools)
    {
        var stage = await DoorStage.At("2026-11-20 09:00");
        stage.Catalogue = TwelveSchools.Catalogue;
        var numbers = Enumerable.Range(1, schools).ToList();
        await Add(numbers.SelectMany<int, object>(no =>
            [DoorStage.Unit($"n{no}", "school", $"/k/t1/n{no}/"), DoorStage.Unit($"n{no}-c", "class", $"/k/t1/n{no}/n{no}-c/"), new Person { Id = new($"d{no}"), Name = $"德育{no}" }]));
        await Add(numbers.Select(no => new PersonRole { Person = new($"d{no}"), Code = "moral-director", Unit = new($"n{no}") }));
        await Add(numbers.Select(no =>
        {
            var plan = new MonthPlan { School = new($"n{no}"), Month = SeededPlans.December, BegunAt = stage.Now };
            Assert.False(plan.Submit(Rows, new PersonId($"d{no}"), stage.Now).Refuses(out _, out _));
            return plan;
        }));
        await Add(numbers.SelectMany(no => Enumerable.Range(1, Rows).Select(row => new PlanRow
        {
            Id = $"n{no}-{row}", School = new($"n{no}"), Month = SeededPlans.December, Number = row, Kind = "lecture", Day = new(2026, 12, row == Rows ? 1 : row), Start = new(19, 0),
            Topic = $"手机管理{row}", Lecturer = "", Place = "报告厅", Mode = "onsite", Audience = new(row == Rows ? $"n{no}-c" : $"n{no}"), Source = RowSource.Typed,
        })));

        return stage;

        Task Add(IEnumerable<object> rows) => stage.Writes(db =>
        {
            db.AddRange(rows);
            return Task.CompletedTask;
        });
    }
}
