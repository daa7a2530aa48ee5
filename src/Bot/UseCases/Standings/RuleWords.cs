using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Plans;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>
/// A rule asked about by its name: `十有做得怎么样`, `专项经费到位了吗`. Its name is its title in any language, or what stands in quotation
/// marks there. With several subjects in reach it is asked which one; the most pressing come first.
/// </summary>
internal static class RuleWords
{
    private const int MostSubjects = 6;
    private const int ShortestName = 2;

    // 学校讲座 may be meant as the kind: all about lectures. A name that is longer says more than a kind.
    private const int LongerThanKinds = 5;

    private const string Opening = "“「《";
    private const string Closing = "”」》";

    /// <summary>Null where no rule is named, or none of that name is asked of anybody in reach.</summary>
    public static async Task<Reply?> Run(string text, Slots slots, Turn turn)
    {
        var named = Named(text, slots.Kind is null ? ShortestName : LongerThanKinds, turn.Site.Catalogue);
        if (named.Count == 0 || (await WhoSees.Find(turn, slots.Unit)).Refuses(out _, out var meant))
            return null;

        var sheets = await ShowProgress.SheetsOf(meant.Units, turn);
        var found = sheets.SelectMany(sheet => sheet.Lines.Where(it => named.Contains(it.Rule.Id) && IsBelow(it, sheet, meant, turn.Who)).Select(it => (It: it, Sheet: sheet))).ToList();
        // As the board has them; what it leaves out, for nothing is open there, comes behind.
        var board = Scoreboard.Of(found.Select(each => each.It), turn.Today);
        var newest = board.Concat(found.Select(each => each.It).OrderByDescending(it => it.Line.Period.From)).DistinctBy(it => (it.Rule.Id, it.Line.Subject)).ToList();
        if (newest.Count <= 1)
            return newest is [var it] ? await Answering.Run(ProgressCard.Standing(it), turn) : null;

        var options = new List<(string, Intent)>();
        foreach (var each in newest.Take(MostSubjects))
            options.Add(($"{(await SubjectNames.Of([each], found.First(one => one.It == each).Sheet, turn))[each.Line.Subject]} · {StandingWords.Figures(each)}", ProgressCard.Standing(each)));
        var title = newest[0].Rule.Title.In(turn.Words.Locale);

        return new Reply.Choose(newest.Count > MostSubjects ? turn.Words["progress.which-of-many", title, newest.Count, MostSubjects] : turn.Words["progress.which-subject", title], options);
    }

    // Rules of the longest name there is in it: 家长学校两有 is not 两有.
    private static HashSet<string> Named(string text, int shortest, Catalogue catalogue)
    {
        var said = PlanKinds.Fold(text);
        var named = catalogue.Programmes.SelectMany(programme => programme.Rules)
            .Select(rule => (rule.Id, Length: Names(rule).Where(name => name.Length >= shortest && said.Contains(name, StringComparison.Ordinal)).Select(name => name.Length).DefaultIfEmpty(0).Max()))
            .Where(each => each.Length > 0).ToList();
        var longest = named.Select(each => each.Length).DefaultIfEmpty(0).Max();

        return [.. named.Where(each => each.Length == longest).Select(each => each.Id)];
    }

    private static IEnumerable<string> Names(Rule rule) => Locales.All.Select(locale => rule.Title.In(locale)).SelectMany(title => new[] { title, Quoted(title) }).Select(PlanKinds.Fold);

    private static string Quoted(string title) =>
        title.IndexOfAny([.. Opening]) is >= 0 and var from && title.IndexOfAny([.. Closing], from) is >= 0 and var to ? title[(from + 1)..to] : "";

    // Somebody's own duties are their own; of others' staff nobody is listed by name here.
    private static bool IsBelow(RuleLine it, Sheet sheet, Meant meant, Caller who) =>
        !sheet.Belonging.IsPerson(it.Line.Subject) && sheet.Belonging.Of(it) is { } at && meant.Units.Any(unit => unit.Covers(at)) && who.May(Act.SeeProgress, at);
}
