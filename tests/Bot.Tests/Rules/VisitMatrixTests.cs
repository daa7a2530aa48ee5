using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>Every cell of <see cref="VisitMatrix"/> through the real bot, each about a student of its own, so that no cell leans on another.</summary>
public sealed class VisitMatrixTests(VisitMatrixTests.County county, ITestOutputHelper output) : IClassFixture<VisitMatrixTests.County>
{
    public static TheoryData<string, string> Cells => new(VisitMatrix.Rows.SelectMany(_ => VisitMatrix.Acts, (row, act) => (row.Who, act)));

    [Theory, MemberData(nameof(Cells))]
    public async Task Nobody_gets_further_than_their_cell(string who, string act)
    {
        var row = VisitMatrix.Rows.Single(each => each.Who == who);

        Assert.Equal(VisitMatrix.Expected(row, act), await Tried(row, act));
    }

    [Fact]
    public async Task The_whole_matrix_as_a_table()
    {
        output.WriteLine($"{"who",-44} {string.Join(' ', VisitMatrix.Acts)}");
        foreach (var row in VisitMatrix.Rows)
        {
            var cells = new List<string>();
            foreach (var act in VisitMatrix.Acts)
                cells.Add($"{await Tried(row, act)}".PadRight(act.Length));
            output.WriteLine($"{row.Who,-44} {string.Join(' ', cells)}");
            Assert.Equal(string.Join(' ', VisitMatrix.Acts.Select(act => VisitMatrix.Expected(row, act))), string.Join(' ', cells.Select(cell => cell.Trim())));
        }
    }

    private async Task<string> Tried(VisitRow row, string act) => await (await VisitCell.In(county.Bot, row, act)).Try(act);

    public sealed class County : IAsyncLifetime
    {
        public BotUnderTest Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await Visiting.Begin();
            await Bot.Put(db =>
            {
                db.Add(new Person { Id = new("cadre"), Name = "梁子昂", AadId = "cadre" });
                db.Add(new Person { Id = new("cadre2"), Name = "柳若溪", AadId = "cadre2" });
                db.Add(new PersonRole { Person = new("cadre"), Code = "visiting-cadre", Unit = new("s1") });
                db.Add(new PersonRole { Person = new("cadre2"), Code = "visiting-cadre", Unit = new("s1") });
                return Task.CompletedTask;
            });
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
