using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>The audit log is only added to, whoever tries.</summary>
public sealed class AuditTests
{
    [Theory, Proves("YX-50", "QF-18")]
    [InlineData("UPDATE audit SET who = 'nobody'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("INSERT OR REPLACE INTO audit (id, at, who, act, subject, detail) VALUES (1, 1, 'nobody', '', '', '')")]
    public async Task What_is_written_down_stays(string sql)
    {
        await using var file = new FileUnderTest();
        await using var database = file.Open();
        await database.Writer.Run(db =>
        {
            db.Add(new AuditEntry { At = DateTimeOffset.UnixEpoch, Who = "teacher", Act = "publish", Subject = "e1" });
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<SqliteException>(() => database.Writer.Run(
            db => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        Assert.Contains("the audit log is only added to", error.Message, StringComparison.Ordinal);
        Assert.Equal(["teacher|publish|e1"], await file.Sql("SELECT who, act, subject FROM audit"));
    }
}
