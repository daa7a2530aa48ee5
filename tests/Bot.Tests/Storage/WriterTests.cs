using CoEduBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>Pieces of work share a commit, and nothing else.</summary>
public sealed class WriterTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FileUnderTest _file = new();
    private Database _database = null!;

    public ValueTask InitializeAsync()
    {
        _database = _file.Open();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_piece_that_throws_takes_nothing_with_it_and_the_others_of_its_batch_live()
    {
        var (first, failing, last) = await Together(
            () => Add("first"),
            () => _database.Writer.Run(async db =>
            {
                db.Add(Message("saved-before-it-failed"));
                await db.SaveChangesAsync(Cancel);
                db.Add(Message("only-in-memory"));
                throw new InvalidOperationException("a bug");
            }, Cancel),
            () => Add("last"));

        await first;
        await last;
        Assert.Equal("a bug", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(["first", "last"], await Stored());
    }

    [Fact]
    public async Task A_row_that_may_not_be_there_twice_fails_its_own_piece_alone()
    {
        var (first, twice, last) = await Together(() => Add("one"), () => Add("one"), () => Add("two"));

        await first;
        await last;
        await Assert.ThrowsAsync<DbUpdateException>(() => twice);
        Assert.Equal(["one", "two"], await Stored());
    }

    // The row breaks a rule that is looked at when the batch is committed: by then its piece has long run.
    [Fact]
    public async Task When_a_commit_fails_nobody_was_told_that_it_worked()
    {
        var (first, breaking, last) = await Together(
            () => Add("first"),
            () => _database.Writer.Run(db => db.Database.ExecuteSqlRawAsync(
                "PRAGMA defer_foreign_keys = ON; INSERT INTO guardians (person, family) VALUES ('nobody', 'f1')", Cancel), Cancel),
            () => Add("last"));

        await Assert.ThrowsAsync<SqliteException>(() => breaking);
        Assert.Equal(
            new[] { ("first", first), ("last", last) }.Where(piece => piece.Item2.IsCompletedSuccessfully).Select(piece => piece.Item1),
            await Stored());
        await Add("next");
        Assert.Contains("next", await Stored());
    }

    [Fact]
    public async Task A_piece_reads_what_the_one_before_it_wrote()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => _database.Writer.Run(async db =>
        {
            db.Add(Message($"{n}"));
            await db.SaveChangesAsync(Cancel);

            return await db.Inbox.CountAsync(Cancel);
        }, Cancel)));

        Assert.Equal(Enumerable.Range(1, 50), counts);
    }

    [Fact]
    public async Task Who_no_longer_waits_is_not_served()
    {
        using var left = new CancellationTokenSource();
        var (hold, busy) = await Hold();
        var gone = _database.Writer.Run(db =>
        {
            db.Add(Message("gone"));
            return Task.CompletedTask;
        }, left.Token);

        await left.CancelAsync();
        hold.SetResult();
        await busy;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task A_full_disk_is_an_error_for_all_who_wait_and_once_there_is_room_it_goes_on()
    {
        await Add("before");
        await Pages(await Count());
        var big = new string('x', 1 << 20);

        var (first, second, third) = await Together(() => Add("first"), () => Add("second", big), () => Add("third", big));

        await Assert.ThrowsAnyAsync<Exception>(() => second);
        await Assert.ThrowsAnyAsync<Exception>(() => third);
        // What was acknowledged is there, and nothing else.
        Assert.Equal(first.IsCompletedSuccessfully ? ["before", "first"] : ["before"], await Stored());
        await Pages(1_000_000);
        await Add("after", big);
        Assert.Contains("after", await Stored());
        Assert.Equal(["ok"], await _file.Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_second_process_is_told_in_words_and_the_first_goes_on()
    {
        var error = Assert.Throws<IOException>(_file.Open);

        Assert.Equal($"{_file.Path} is in use by another process; stop that one first.", error.Message);
        await Add("still-here");
        Assert.Equal(["still-here"], await Stored());
        await _database.DisposeAsync();
        _database = _file.Open();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_called_another_process()
    {
        var error = Assert.ThrowsAny<IOException>(() => Database.Open(Path.Combine(_file.Path + "-nowhere", "x.db")));

        Assert.DoesNotContain("another process", error.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _file.DisposeAsync();
    }

    // Three pieces that are surely of one batch: they queue up while the writer is held.
    private async Task<(Task First, Task Second, Task Third)> Together(Func<Task> first, Func<Task> second, Func<Task> third)
    {
        var (hold, busy) = await Hold();
        var pieces = (first(), second(), third());
        hold.SetResult();
        await Task.WhenAll(Quiet(busy), Quiet(pieces.Item1), Quiet(pieces.Item2), Quiet(pieces.Item3));

        return pieces;
    }

    // A piece that is under way until the test lets it go; what is asked for meanwhile shares its batch.
    private async Task<(TaskCompletionSource Hold, Task Busy)> Hold()
    {
        var (hold, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        var busy = _database.Writer.Run(_ =>
        {
            begun.SetResult();
            return hold.Task;
        }, Cancel);
        await begun.Task;

        return (hold, busy);
    }

    private static Task Quiet(Task piece) => piece.ContinueWith(_ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);

    private Task Add(string id, string? card = null) => _database.Writer.Run(db =>
    {
        db.Add(Message(id, card));
        return Task.CompletedTask;
    }, Cancel);

    private static InboxMessage Message(string id, string? card = null) => new() { Id = id, At = DateTimeOffset.UnixEpoch, Card = card };

    private async Task<List<string>> Stored()
    {
        await using var db = _database.Read();

        return await db.Inbox.Select(message => message.Id).OrderBy(id => id).ToListAsync(Cancel);
    }

    private Task<int> Count() => _database.Writer.Run(db => db.Database.SqlQuery<int>($"SELECT page_count AS Value FROM pragma_page_count").SingleAsync(Cancel), Cancel);

    private Task Pages(int most) => _database.Writer.Run(async db =>
    {
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // a pragma takes no parameter
        command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count = {most}");
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }, Cancel);
}
