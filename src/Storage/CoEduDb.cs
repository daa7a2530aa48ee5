using System.Text;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage;

/// <summary>The tables, as sets. The schema itself is in Migrations/*.sql; a test checks that both agree.</summary>
public sealed class CoEduDb(DbContextOptions<CoEduDb> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonRole> PersonRoles => Set<PersonRole>();
    public DbSet<Student> Students => Set<Student>();
    public DbSet<Guardian> Guardians => Set<Guardian>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AnswerGiven> AnswersGiven => Set<AnswerGiven>();
    public DbSet<MarkMade> MarksMade => Set<MarkMade>();
    public DbSet<FeedbackGiven> Feedback => Set<FeedbackGiven>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<ReminderRun> RemindersRun => Set<ReminderRun>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();
    public DbSet<LastCard> LastCards => Set<LastCard>();
    public DbSet<LastChange> LastChanges => Set<LastChange>();
    public DbSet<SignedLink> SignedLinks => Set<SignedLink>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<EvidenceGiven> EvidenceGiven => Set<EvidenceGiven>();
    public DbSet<TickMade> TicksMade => Set<TickMade>();
    public DbSet<WaiverGiven> WaiversGiven => Set<WaiverGiven>();
    public DbSet<DocumentHandedIn> DocumentsHandedIn => Set<DocumentHandedIn>();
    public DbSet<FigureEntered> FiguresEntered => Set<FigureEntered>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<VisitMove> VisitMoves => Set<VisitMove>();
    public DbSet<VisitNote> VisitNotes => Set<VisitNote>();
    public DbSet<CareListed> CareListed => Set<CareListed>();
    public DbSet<AssignmentMade> AssignmentsMade => Set<AssignmentMade>();
    public DbSet<RecordKept> RecordsKept => Set<RecordKept>();
    public DbSet<ClassSpellKept> ClassSpells => Set<ClassSpellKept>();
    public DbSet<HomeLink> HomeLinks => Set<HomeLink>();
    public DbSet<Element> Elements => Set<Element>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<EngagementCount> EngagementCounts => Set<EngagementCount>();
    public DbSet<Ranking> Rankings => Set<Ranking>();
    public DbSet<RankingRow> RankingRows => Set<RankingRow>();
    public DbSet<Bulletin> Bulletins => Set<Bulletin>();
    public DbSet<LearningPoint> LearningPoints => Set<LearningPoint>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<GoodPractice> GoodPractices => Set<GoodPractice>();
    public DbSet<YearScores> YearScores => Set<YearScores>();
    public DbSet<YearScoreRow> YearScoreRows => Set<YearScoreRow>();
    public DbSet<MonthPlan> MonthPlans => Set<MonthPlan>();
    public DbSet<PlanRow> PlanRows => Set<PlanRow>();
    public DbSet<Mute> Mutes => Set<Mute>();
    public DbSet<Download> Downloads => Set<Download>();

    /// <summary>Closes and opens what is kept sealed in these tables.</summary>
    public Seal Seal { get; init; } = Seal.None;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<PersonId>().HaveConversion<PersonIdColumn>();
        conventions.Properties<UnitId>().HaveConversion<UnitIdColumn>();
        conventions.Properties<StudentId>().HaveConversion<StudentIdColumn>();
        conventions.Properties<FamilyId>().HaveConversion<FamilyIdColumn>();
        conventions.Properties<EngagementId>().HaveConversion<EngagementIdColumn>();
        conventions.Properties<VisitId>().HaveConversion<VisitIdColumn>();
        conventions.Properties<ElementId>().HaveConversion<ElementIdColumn>();
        conventions.Properties<YearMonth>().HaveConversion<YearMonthColumn>();
        conventions.Properties<Sealed>().HaveConversion<SealedColumn>();
        conventions.Properties<DateTimeOffset>().HaveConversion<TicksColumn>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Unit>().ToTable("units").HasKey(unit => unit.Id);
        model.Entity<Person>().ToTable("people").HasKey(person => person.Id);
        model.Entity<PersonRole>().ToTable("person_roles").HasKey(role => new { role.Person, role.Code, role.Unit });
        model.Entity<Student>().ToTable("students").HasKey(student => student.Id);
        model.Entity<Guardian>().ToTable("guardians").HasKey(guardian => guardian.Person);
        model.Entity<Engagement>().ToTable("engagements").HasKey(engagement => engagement.Id);
        model.Entity<Invitation>().ToTable("invitations").HasKey(invitation => new { invitation.Engagement, invitation.Family });
        model.Entity<AnswerGiven>().ToTable("answers_given").HasKey(answer => answer.Id);
        model.Entity<MarkMade>().ToTable("marks_made").HasKey(mark => mark.Id);
        model.Entity<FeedbackGiven>().ToTable("feedback").HasKey(feedback => new { feedback.Engagement, feedback.Family });
        model.Entity<OutboxMessage>().ToTable("outbox").HasKey(message => message.Id);
        model.Entity<ReminderRun>().ToTable("reminders_run").HasKey(run => run.Key);
        model.Entity<Address>().ToTable("addresses").HasKey(address => address.Person);
        model.Entity<InboxMessage>().ToTable("inbox").HasKey(message => message.Id);
        model.Entity<LastCard>().ToTable("last_cards").HasKey(card => card.Person);
        model.Entity<LastChange>().ToTable("last_changes").HasKey(change => change.Person);
        model.Entity<SignedLink>().ToTable("signed_links").HasKey(link => link.Hash);
        model.Entity<AuditEntry>().ToTable("audit").HasKey(entry => entry.Id);
        model.Entity<LedgerEntry>().ToTable("ledger_entries").HasKey(entry => entry.Id);
        model.Entity<EvidenceGiven>().ToTable("evidence_given").HasKey(given => given.Id);
        model.Entity<TickMade>().ToTable("ticks_made").HasKey(tick => tick.Id);
        model.Entity<WaiverGiven>().ToTable("waivers_given").HasKey(waiver => waiver.Id);
        model.Entity<DocumentHandedIn>().ToTable("documents_handed_in").HasKey(document => document.Id);
        model.Entity<FigureEntered>().ToTable("figures_entered").HasKey(figure => figure.Id);
        model.Entity<Visit>().ToTable("visits").HasKey(visit => visit.Id);
        model.Entity<VisitMove>().ToTable("visit_moves").HasKey(move => move.Id);
        model.Entity<VisitNote>().ToTable("visit_notes").HasKey(note => note.Id);
        model.Entity<CareListed>().ToTable("care_listed").HasKey(listed => listed.Id);
        model.Entity<AssignmentMade>().ToTable("assignments_made").HasKey(made => made.Id);
        model.Entity<RecordKept>().ToTable("records_kept").HasKey(kept => kept.Id);
        model.Entity<ClassSpellKept>().ToTable("class_spells").HasKey(spell => spell.Id);
        model.Entity<HomeLink>().ToTable("home_links").HasKey(link => link.Hash);
        model.Entity<Element>().ToTable("elements").HasKey(element => element.Id);
        model.Entity<Booking>().ToTable("bookings").HasKey(booking => new { booking.Element, booking.Family });
        model.Entity<Suggestion>().ToTable("suggestions").HasKey(suggestion => suggestion.Id);
        model.Entity<EngagementCount>().ToTable("engagement_counts").HasKey(count => count.Engagement);
        model.Entity<Ranking>().ToTable("rankings").HasKey(ranking => new { ranking.County, ranking.Month });
        model.Entity<RankingRow>().ToTable("ranking_rows").HasKey(row => new { row.County, row.Month, row.School });
        model.Entity<Bulletin>().ToTable("bulletins").HasKey(bulletin => new { bulletin.County, bulletin.Week });
        model.Entity<LearningPoint>().ToTable("learning_points").HasKey(point => new { point.County, point.Week, point.Place });
        model.Entity<Recommendation>().ToTable("recommendations").HasKey(it => new { it.County, it.Term });
        model.Entity<GoodPractice>().ToTable("good_practices").HasKey(practice => new { practice.County, practice.Term, practice.Place });
        model.Entity<YearScores>().ToTable("year_scores").HasKey(scores => new { scores.County, scores.Year });
        model.Entity<YearScoreRow>().ToTable("year_score_rows").HasKey(row => new { row.County, row.Year, row.School });
        model.Entity<MonthPlan>().ToTable("month_plans").HasKey(plan => new { plan.School, plan.Month });
        model.Entity<PlanRow>().ToTable("plan_rows").HasKey(row => row.Id);
        model.Entity<Mute>().ToTable("mutes").HasKey(mute => mute.Person);
        model.Entity<Download>().ToTable("downloads").HasKey(download => download.Hash);
        model.Entity<Visit>().Ignore(visit => visit.Children);
        model.Entity<PlanRow>().Ignore(row => row.Lacks);

        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(Snake(property.Name));
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
            snake.Append(char.IsUpper(letter) && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));

        return snake.ToString();
    }
}
