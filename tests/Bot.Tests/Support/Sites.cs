using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>A site whose ids and secrets count up, so that what is approved stays the same.</summary>
public static class Sites
{
    public static Site Counting(Settings settings)
    {
        var (ids, secrets) = (0, 0);

        return new Site(LocalTime.China, settings.PublicUrl, new byte[32], _ => $"e{Interlocked.Increment(ref ids)}", () => $"secret-{Interlocked.Increment(ref secrets)}")
        {
            Catalogue = settings.Catalogue,
        };
    }
}
