using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Progress as the four roles see it, one standing opened, who is behind, and the forms.</summary>
public static class StandingSamples
{
    /// <summary>Two rules behind and a talk without photos, as a summary lists them.</summary>
    internal static Duties Duties() => new([Plan(Standing.Overdue, 11), Setup(Standing.AtRisk)], [new Lacking(Check(), "lecture", new DateOnly(2026, 11, 12))], 1, null, 0);

    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Span Term = new(PeriodCode.Term, "2026-1", new(2026, 8, 31), new(2027, 1, 23));

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("progress-head-teacher", words => Draw(Progress(words, "三年级1班", new(), Visits(Standing.AtRisk)) with { School = [Lectures(Standing.OnTrack)], HasBelow = false }, words)),
        Of("progress-principal", words => Draw(Progress(words, "青禾一小", new(), Plan(Standing.Overdue, 11), Setup(Standing.AtRisk), Plan(Standing.Missed, 10), Lectures(Standing.OnTrack), Check(), Visits(Standing.Met), Lectures(Standing.Waived)), words)),
        Of("progress-days", words => Draw(Progress(words, "青禾一小", new(), DueOn(Plan(Standing.OnTrack, 11), 27), DueOn(Plan(Standing.Overdue, 11), 23), DueOn(Plan(Standing.Overdue, 11), 20), DueOn(Late(), 20)), words)),
        Of("progress-township", words => Draw(Progress(words, "青禾镇", new() { Page = 1 }, Lectures(Standing.AtRisk)) with { Total = 20 }, words)),
        Of("progress-county", words => Draw(Progress(words, "云溪县", new() { From = "2026-08-31", To = "2027-01-22" }, Satisfaction()) with { AsAsked = false }, words)),
        Of("progress-nothing", words => Draw(Progress(words, "青禾一小", new() { Kind = "lecture" }), words)),
        Of("standing-quota", words => Draw(Opened(Lectures(Standing.OnTrack)) with { Proof = [new("e1", "讲座", "手机管理", new(2026, 10, 12), [])], Waiting = [new("e2", "讲座", "", new(2026, 11, 2), ["照片"])], Earlier = [Lectures(Standing.Missed)] }, words)),
        Of("standing-coverage", words => Draw(Opened(Visits(Standing.AtRisk)) with { Missing = ["张小舟", "赵小麦", words["progress.and-more", 3]] }, words)),
        Of("standing-checklist", words => Draw(Opened(Setup(Standing.AtRisk)) with { Missing = ["活动室"], Made = [words["progress.put-tick", "章程", "11月3日 周二", "第3号", "贺知远"]], Changes = [Change.Tick, Change.Waive, Change.TakeBack] }, words)),
        Of("standing-waived", words => Draw(Opened(Lectures(Standing.Waived)), words)),
        Of("standing-papers", words => Draw(Opened(DueOn(Late(), 20)) with { Missing = [words["progress.late-paper", "11月21日 周六 09:00", "11月20日 周五 23:59"]], Changes = [Change.TakeBack] }, words)),
        Of("behind", words => BehindCard.For(new BehindView("云溪县", Today, [Behind("青禾二小", Plan(Standing.Overdue, 11), Lectures(Standing.AtRisk), Plan(Standing.Missed, 10)), Behind("白石小学", Lectures(Standing.AtRisk))], 12, 3, new()), SmallPlan.Catalogue, words)),
        Of("behind-kind", words => BehindCard.For(new BehindView("青禾镇", Today, [Behind("青禾二小", Lectures(Standing.AtRisk))], 1, 1, new() { Kind = "lecture" }), SmallPlan.Catalogue, words)),
        Of("behind-nobody", words => BehindCard.For(new BehindView("青禾镇", Today, [], 0, 2, new()), SmallPlan.Catalogue, words)),
        Of("rule-digest", words => RuleDigestCard.For(
            new Notice.RuleDigest(9, [Nudge(NudgeReason.Overdue, -3), Nudge(NudgeReason.Due, 0), Nudge(NudgeReason.AtRisk, 0), Nudge(NudgeReason.Due, 2), Nudge(NudgeReason.AtRisk, 31), Nudge(NudgeReason.Escalated, -7)]),
            new Dictionary<string, string> { ["s1"] = "青禾一小" }, SmallPlan.Catalogue, words)),
        Of("rule-digest-above", words => RuleDigestCard.For(
            new Notice.RuleDigest(4,
            [
                Nudge(NudgeReason.Escalated, -7) with { Subjects = ["s1", "s2", "s3", "s4"] }, Nudge(NudgeReason.Overdue, -3) with { Rule = "L1", Subjects = ["s1", "s2"], Mixed = true },
                Nudge(NudgeReason.AtRisk, 9) with { Rule = "C1", Subjects = ["x1", "x2"] }, Nudge(NudgeReason.Due, 2),
            ]),
            new Dictionary<string, string> { ["s1"] = "青禾*一小*", ["s2"] = "青禾二小", ["s3"] = "白石小学" }, SmallPlan.Catalogue, words)),
        Of("change-tick", words => Form(Setup(Standing.AtRisk), Change.Tick, words, ("章程", "charter"), ("活动室", "room"))),
        Of("change-hand-in", words => Form(Plan(Standing.Overdue, 11), Change.HandIn, words, ("计划", "plan"), ("预算", "budget"))),
        Of("change-figure", words => Form(Satisfaction(), Change.Figure, words, ("家长满意率", "satisfaction"))),
        Of("change-figures", words => Form(Satisfaction(), Change.Figure, words, ("家长满意率", "satisfaction"), ("知晓率", "awareness"))),
        Of("change-waive", words => Form(Lectures(Standing.AtRisk), Change.Waive, words)),
        Of("change-take-back", words => Form(Setup(Standing.Met), Change.TakeBack, words, (words["progress.put-tick", "章程", "11月3日 周二", "第3号", "贺知远"], "tick:1"))),
    ];

    private static ProgressView Progress(Words words, string scope, Intent.ShowProgress ask, params RuleLine[] lines) => new(
        scope, Today, Scoreboard.Counts(lines), [.. lines.Select(it => new ProgressRow(it, it.Rule.Id == "V1" ? "三年级1班" : it.Line.Subject == "e1" ? StandingWords.Named("lecture", SmallPlan.Catalogue, words) + " 11月2日" : ""))],
        ask, lines.Length, [], HasBelow: true, AsAsked: true);

    private static JsonObject Draw(ProgressView view, Words words) => ProgressCard.For(view, SmallPlan.Catalogue, words);

    private static JsonObject Draw(StandingView view, Words words) => StandingCard.For(view, SmallPlan.Catalogue, words);

    private static StandingView Opened(RuleLine it) => new(it, "青禾一小", Today, [], [], [], [], [], []);

    private static JsonObject Form(RuleLine it, Change change, Words words, params (string, string)[] options) =>
        ChangeCard.For(new ChangeView(it, "青禾一小", change, options, Today, new Filled()), words);

    private static UnitStanding Behind(string name, params RuleLine[] lines) => new(new Unit { Id = new(name), Kind = "school", Name = name, Path = $"/{name}/" }, lines);

    private static RuleLine Lectures(Standing standing) => Line("L1", Term, standing, 1, 3) is var it && standing == Standing.Waived ? it with { Line = it.Line with { Note = "校舍维修" } } : it;

    private static RuleLine Visits(Standing standing) => Line("V1", Term, standing, 38, 43, "k3", "k4");

    private static RuleLine Setup(Standing standing) => Line("C1", Term, standing, 1, 2, "room");

    private static RuleLine Plan(Standing standing, int month) => Line("D1", new(PeriodCode.Month, $"2026-{month}", new(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1)), standing, 0, 1, "next-month-plan");

    private static Notice.RuleLine Nudge(NudgeReason reason, int days) => new("L1", "s1", "2026-1", reason, days, 1, 3);

    private static RuleLine DueOn(RuleLine it, int day) => it with { Due = new(2026, 11, day) };

    private static RuleLine Late() => Plan(Standing.Overdue, 11) is var it && it.Line.Missing.Count > 0 ? it with { Line = it.Line with { Missing = ["late 2026-11-21T09:00:00+08:00 due 2026-11-20T23:59:00+08:00"] } } : it;

    private static RuleLine Satisfaction() => Line("M1", Term, Standing.AtRisk, 0.755m, 0.8m, "satisfaction 0.755/0.8");

    private static RuleLine Check()
    {
        var (programme, rule) = SmallPlan.Catalogue.Rule("L1")!.Value;
        var check = new Rule.Check(new CheckOf.Entries(new EntryFilter { Kinds = ["lecture"] }, null, null), [], 2, false, false) { Id = "E1", Modality = Modality.Must, Title = rule.Title, Per = new(PeriodCode.Activity) };

        return new(programme, check, new("E1", "e1", Periods.Of(new(2026, 11, 2)), Standing.Overdue, 0, 1, ["photo"], ["e1"]));
    }

    private static RuleLine Line(string rule, Span span, Standing standing, decimal have, decimal need, params string[] missing)
    {
        var (programme, found) = SmallPlan.Catalogue.Rule(rule)!.Value;

        return new(programme, found, new(rule, "s1", span, standing, have, need, missing, []));
    }

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
