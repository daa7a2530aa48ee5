using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases;

/// <summary>Everything a use case may know beside the ask itself: time and identity come in here, so that it can be run again.</summary>
/// <param name="Db">Inside the writer: what is read here cannot change until the use case ends.</param>
/// <param name="OneToOne">False in a group or channel, where nothing personal is said.</param>
/// <param name="Via">How the ask came in.</param>
/// <param name="Site">Settings use cases need: links, zone.</param>
public sealed record Turn(CoEduDb Db, Caller Who, DateTimeOffset Now, Words Words, bool OneToOne, Via Via, Site Site, CancellationToken Cancel)
{
    public TimeZoneInfo Zone => Site.Zone;

    public DateOnly Today => Now.DayIn(Zone);

    /// <summary>What this turn changed, as a use case tells it; what it does not tell, the audit log does.</summary>
    public Deed? Deed { get; set; }

    /// <summary>The language after this turn: it may have been what changed.</summary>
    public Words WordsNow => Who.Person.Locale is { } locale && locale != Words.Locale ? Site.WordsIn(locale) : Words;

    /// <summary>Writes down who did what, in the same commit as its effect.</summary>
    public void Audit(string act, string subject, string detail = "") =>
        Db.Audit.Add(new AuditEntry { At = Now, Who = Who.Id.Value, Act = act, Subject = subject, Detail = detail });
}

/// <summary>Where the bot stands in the world.</summary>
/// <param name="PublicUrl">Base of the web pages families open.</param>
/// <param name="LinkKey">Signs links; at least 32 bytes, never logged.</param>
/// <param name="NewId">A new engagement's id, made at a moment; sorts by it.</param>
/// <param name="NewSecret">An unguessable text.</param>
public sealed record Site(TimeZoneInfo Zone, Uri PublicUrl, byte[] LinkKey, Func<DateTimeOffset, string> NewId, Func<string> NewSecret)
{
    private readonly Lazy<SentenceReader> reader = new(() => SentenceReader.Default);

    /// <summary>The programmes the county works by.</summary>
    public Catalogue Catalogue
    {
        get;
        init => (field, reader) = (value, new(() => SentenceReader.Of(value)));
    } = Catalogue.Empty;

    /// <summary>Reads what people type, with the kinds of the catalogue.</summary>
    public SentenceReader Reader => reader.Value;

    /// <summary>The bot's words in a language, and the county's own.</summary>
    public Words WordsIn(Locale locale) => Words.In(locale, Catalogue);

    /// <summary>Where units stand, judged once and kept for a while.</summary>
    public Sheets Sheets { get; } = new();
}

/// <summary>The person asking, their roles, and the family they answer for.</summary>
public sealed record Caller(Person Person, IReadOnlyList<(Role Role, Unit At)> Roles, FamilyId? Family)
{
    public PersonId Id => Person.Id;

    /// <summary>Whether some role of theirs allows an act for an audience (<see cref="Permissions"/>).</summary>
    public bool May(Act act, Unit audience) => Roles.Any(held => Permissions.Allow(held.Role, held.At, act, audience));

    /// <summary>Whether they plan engagements at all.</summary>
    public bool Hosts => Roles.Any(held => Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Host));

    /// <summary>The role that says most about what they want: the widest.</summary>
    public Role? Leading => Roles.Count > 0 ? Roles.MaxBy(held => (int)held.Role).Role : Family is null ? null : Role.Parent;
}
