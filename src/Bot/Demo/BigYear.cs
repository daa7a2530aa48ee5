using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Demo;

/// <summary>A school year of a big county as programmes ask for it: held, proved, handed in, ticked and measured, with gaps that chance leaves.</summary>
/// <param name="today">The day it is looked at; the year lies before it.</param>
internal sealed class BigYear(IReadOnlyList<Programme> programmes, BigCounty county, DateOnly today)
{
    private const int EntriesPer300Schools = 40_000, Days = 365;

    private static readonly string[] Hosts = ["school", "kindergarten", "class", "township", "county", "community-parent-school"];

    private readonly Dice _dice = new(2027);
    private readonly Dictionary<string, List<Unit>> _units = county.Units.GroupBy(unit => unit.Kind).ToDictionary(units => units.Key, units => units.ToList());
    private readonly ILookup<string, Member> _holders = county.People
        .SelectMany(person => person.Roles.Select(role => (role.Unit.Value, person)))
        .ToLookup(pair => pair.Value, pair => pair.person);

    public Ledger Ledger() => new()
    {
        Units = county.Units,
        People = county.People,
        Students = county.Students,
        Assignments = county.Assignments,
        Entries = [.. Entries()],
        Documents = [.. Documents()],
        Records = [.. Records()],
        Ticks = [.. Ticks()],
        Figures = [.. Figures()],
    };

    private IEnumerable<Entry> Entries()
    {
        var forms = programmes.SelectMany(programme => programme.Kinds.Values).ToLookup(form => form.Code);
        var others = forms.Where(form => form.Key != "home-visit").ToList();
        var schools = _units["school"].Count + _units["kindergarten"].Count;
        var classes = _units["class"];
        for (var number = 0; number < EntriesPer300Schools * schools / 300; number++)
        {
            // Six of ten are home visits, which name students; the rest is spread over whatever else the programmes know.
            var visit = number % 10 < 6 && forms.Contains("home-visit");
            var form = (visit ? forms["home-visit"] : _dice.One(others)).ToList();
            var host = visit ? classes[(number / 10 * 6 + number % 10) % classes.Count] : HostOf(form[0]);
            yield return EntryOf(number, form, host, visit);
        }
    }

    private Entry EntryOf(int number, IReadOnlyList<KindForm> forms, Unit host, bool visit)
    {
        var staff = _holders[host.Id.Value].ToList();
        var held = _dice.Chance(97);

        return new Entry
        {
            Id = new EngagementId(string.Create(CultureInfo.InvariantCulture, $"e{number}")),
            Kind = forms[0].Code,
            Host = host.Id,
            Day = today.AddDays(-_dice.Below(Days)),
            Start = new TimeOnly(14, 0),
            End = new TimeOnly(15, 30),
            Mode = forms.SelectMany(form => form.Modes).FirstOrDefault() ?? "",
            Lead = staff.Count > 0 ? staff[0].Id : null,
            Participants = [.. staff.Skip(1).Take(6).Select(person => person.Id.Value)],
            Students = visit ? [.. county.Classes[host.Id.Value].Skip(_dice.Below(8) * 5).Take(5)] : [],
            Hours = 2,
            HalfDays = 1,
            Families = 20 + _dice.Below(60),
            Fields = forms.SelectMany(form => form.Fields).GroupBy(field => field.Key).ToDictionary(field => field.Key, field => Chosen(field.First().Value)),
            Evidence = _dice.Chance(92) ? [.. forms.SelectMany(form => form.Evidence).Select(need => new Proof(need.AnyOf[0], need.Min, null))] : [],
            Feedback = new Dictionary<string, Feedback> { ["lecturer"] = new(12, 4.5m), ["content"] = new(12, 4.2m) },
            State = held ? EngagementState.Held : EngagementState.Reversed,
        };
    }

    private Unit HostOf(KindForm form)
    {
        var kind = _dice.One(form.Organisers.Where(Hosts.Contains).DefaultIfEmpty("school").ToList());

        return _dice.One(_units[kind]);
    }

    // Nine in ten records hold all a field can hold; the rest one value.
    private IReadOnlyList<string> Chosen(IReadOnlyList<string> values) => values.Count == 0 ? ["1"] : _dice.Chance(90) ? values : [_dice.One(values)];

    private IEnumerable<HandedIn> Documents() =>
        from programme in programmes
        from kind in programme.Documents.Values
        from unit in _units["school"].Concat(_units["kindergarten"]).Concat(_units["township"])
        from month in Enumerable.Range(0, 12)
        where _dice.Chance(90)
        let day = new DateOnly(today.Year, today.Month, 1).AddMonths(-month).AddDays(_dice.Below(22))
        select new HandedIn(
            kind.Code, unit.Id.Value, month % 2 == 0 ? "" : day.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.FromHours(8)), 2000, "accepted", null, kind.Items, [], []);

    private IEnumerable<KeptRecord> Records()
    {
        var kinds = programmes.SelectMany(programme => programme.Rules).OfType<Rule.Coverage>().Select(rule => rule.By).OfType<Reach.Record>().Select(by => by.Kind).Distinct().ToList();
        var cared = county.Students.Where(student => student.Lists.Count > 0).Select(student => student.Id.Value);
        var subjects = cared.Concat(_units["class"].Select(unit => unit.Id.Value)).ToList();

        return from kind in kinds
               from subject in subjects
               where _dice.Chance(90)
               select new KeptRecord(kind, subject, today.AddDays(-_dice.Below(Days)), "", null, new Dictionary<string, IReadOnlyList<string>>());
    }

    private IEnumerable<Tick> Ticks() =>
        from rule in programmes.SelectMany(programme => programme.Rules).OfType<Rule.Checklist>()
        let items = rule.Of switch
        {
            ChecklistOf.Presence it => it.Items,
            ChecklistOf.Phase it    => it.Tasks,
            ChecklistOf.Award it    => it.Categories,
            _                       => [],
        }
        from unit in (rule.ForEach?.Codes ?? ["county"]).SelectMany(OfKind)
        from item in items
        where _dice.Chance(85)
        select new Tick(rule.Id, item, unit.Id.Value, today.AddDays(-_dice.Below(Days)), new PersonId("officer"));

    private List<Unit> OfKind(string kind) => _units.GetValueOrDefault(kind) ?? [];

    private IEnumerable<Figure> Figures() =>
        from rule in programmes.SelectMany(programme => programme.Rules).OfType<Rule.Target>()
        from metric in rule.Metrics
        from unit in (rule.ForEach?.Codes ?? ["county"]).SelectMany(OfKind)
        from month in Enumerable.Range(0, 6)
        select new Figure(metric.Name, unit.Id.Value, today.AddMonths(-month), _dice.Below(100), 100);
}
