using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Scheduler;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Notices;

/// <summary>The head teacher's card for the class group: what to forward, with link and QR code.</summary>
internal static class ShareNotice
{
    public static Task<Drawing> Draw(Notice.ShareLink share, Engagement engagement, Turn turn, Database database) =>
        Task.FromResult<Drawing>(new Drawing.Skip("no-link"));
}
