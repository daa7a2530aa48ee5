using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>A link that is good now, and what it is for.</summary>
public sealed record OpenLink(SignedLink Link, Engagement Engagement)
{
    public UnitId Class => new(Link.Holder);

    public FamilyId Family => new(Link.Holder);
}

/// <summary>
/// The signed links families open: one per engagement and class, to be shared in the class group, and one per engagement and
/// family. Whoever holds a family's link may answer for it; nobody can make one without the key.
/// </summary>
public static class Links
{
    /// <summary>Purposes are signed and stored: never rename one.</summary>
    public const string Class = "class";

    public const string Family = "family";

    /// <summary>After the end families still give feedback.</summary>
    public static readonly TimeSpan LivesAfterEnd = TimeSpan.FromDays(7);

    /// <summary>The page for a class group. Call inside the writer: the first call makes the link, later ones give the same.</summary>
    public static async Task<Uri> ForClass(CoEduDb db, Engagement engagement, UnitId @class, Site site, CancellationToken cancel) =>
        site.Page($"s/{await Keep(db, engagement, Class, @class.Value, site, cancel)}");

    /// <summary>A family's own page. Call inside the writer.</summary>
    public static async Task<Uri> ForFamily(CoEduDb db, Engagement engagement, FamilyId family, Site site, CancellationToken cancel) =>
        site.Page($"f/{await Keep(db, engagement, Family, family.Value, site, cancel)}");

    /// <summary>The QR code of a class page, as a picture.</summary>
    public static Uri QrOf(Uri classPage) => new($"{classPage.AbsoluteUri}/qr.png");

    public static Uri Page(this Site site, string path) => new($"{site.PublicUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    /// <summary>Opens a link; null for one that is tampered with, foreign, meant for something else, expired or taken back, without telling which.</summary>
    public static async Task<OpenLink?> Find(CoEduDb db, string purpose, string token, Site site, DateTimeOffset now, CancellationToken cancel)
    {
        if (LinkToken.Read(site.LinkKey, purpose, token) is not { } signed)
            return null;

        var found = await (from link in db.SignedLinks.AsNoTracking()
                           join engagement in db.Engagements.AsNoTracking() on link.Engagement equals engagement.Id
                           where link.Hash == signed.Hash && link.Purpose == purpose
                           select new OpenLink(link, engagement)).SingleOrDefaultAsync(cancel);

        return found is { Engagement.State: not EngagementState.Draft } && now < Latest(signed.ExpiresAt, ExpiryOf(found.Engagement)) ? found : null;
    }

    private static async Task<string> Keep(CoEduDb db, Engagement engagement, string purpose, string holder, Site site, CancellationToken cancel)
    {
        var token = LinkToken.For(site.LinkKey, purpose, engagement.Id.Value, holder, ExpiryOf(engagement));
        if (await db.SignedLinks.FindAsync([token.Hash], cancel) is { } link)
            link.ExpiresAt = Latest(link.ExpiresAt, token.ExpiresAt);
        else
            db.Add(new SignedLink { Hash = token.Hash, Engagement = engagement.Id, Purpose = purpose, Holder = holder, ExpiresAt = token.ExpiresAt });

        return token.Write(site.LinkKey, purpose);
    }

    private static DateTimeOffset ExpiryOf(Engagement engagement) => engagement.EndsAt + LivesAfterEnd;

    // When an engagement moves to a later day, links sent before live along.
    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
