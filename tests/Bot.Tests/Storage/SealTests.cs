using System.Security.Cryptography;
using CoEduBot.Bot;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class SealTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coedu-test-").FullName;

    [Fact]
    public void What_is_sealed_reads_as_nothing_and_opens_with_the_keys_beside_the_file()
    {
        var kept = Sealing.Beside(Path.Combine(_folder, "a.db")).Close("奶奶带大");

        Assert.DoesNotContain("奶奶", kept.Value);
        Assert.Equal("(sealed)", $"{kept}");
        Assert.Equal("奶奶带大", Sealing.Beside(Path.Combine(_folder, "a.db")).Open(kept));
    }

    [Fact]
    public void Another_databases_keys_do_not_open_it()
    {
        var kept = Sealing.Beside(Path.Combine(_folder, "a.db")).Close("奶奶带大");

        Assert.ThrowsAny<CryptographicException>(() => Sealing.Beside(Path.Combine(_folder, "b.db")).Open(kept));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
