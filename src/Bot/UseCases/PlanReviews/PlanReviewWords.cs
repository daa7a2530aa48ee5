using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>What the county office and townships type about schools' plans, once the sentence was read; null for everything else.</summary>
public static class PlanReviewWords
{
    private static readonly string[] Plans = ["计划", "計劃", "计画", "計畫", "plan"];
    private static readonly string[] Tables = ["总表", "總表", "汇总表", "彙總表", "匯總表", "overall table", "month table", "plan table", "table of plans", "all plans"];
    private static readonly string[] Them = ["提醒他们", "提醒他們", "提醒一下他们", "提醒一下他們", "催他们", "催他們", "催一下他们", "催一下他們", "催一催", "催一下", "remind them", "nudge them", "chase them"];
    private static readonly string[] HandingIn = ["交", "报", "報", "送", "submit", "hand", "turn in", "turned in"];
    private static readonly string[] OtherPapers =
    [
        "照片", "材料", "总结", "總結", "简报", "簡報", "报告", "報告", "台账", "臺賬", "记录", "記錄", "紀錄", "反馈", "反饋", "问卷", "問卷", "佐证", "佐證", "家长", "家長", "家访", "家訪", "周工作", "週工作",
        "photo", "report", "summary", "evidence", "record", "form", "parent", "famil", "visit", "weekly",
    ];

    public static async Task<Reply?> Run(string text, Reading reading, LastCards? cards, Turn turn)
    {
        var (slots, said) = (reading.Slots, VisitWords.Folded(text));
        var oversees = Reviewing.Own(turn.Who).Count > 0;
        // Plans of weeks, terms and years are others.
        if (slots.Period is not (null or "month"))
            return null;
        if (oversees && Has(said, Plans) && Has(said, Tables) && reading.Meaning != Meaning.Export)
            return await Answering.Run(new Intent.ShowMonthTable { Month = Month(slots), Unit = slots.Unit }, turn);

        return reading.Meaning switch
        {
            Meaning.ApprovePlan                                         => await Accept(slots, cards, turn),
            Meaning.ReturnPlan                                          => await Return(text, slots, cards, turn),
            Meaning.ShowPlan when oversees                              => await Answering.Run(Shown(slots), turn),
            Meaning.ListOverdue when oversees && IsAboutPlans(said, slots) => await Answering.Run(Shown(slots), turn),
            Meaning.Remind or Meaning.Unclear when oversees             => Reminder(said, reading, cards) is { } remind ? await Answering.Run(remind, turn) : null,
            _                                                           => null,
        };
    }

    private static Intent Shown(Slots slots) => new Intent.ListMonthPlans { Month = Month(slots), Unit = slots.Unit };

    private static bool IsAboutPlans(string said, Slots slots) => Has(said, Plans) || (slots.Kind is null && Has(said, HandingIn) && !Has(said, OtherPapers));

    // 提醒他们 is about the list that is open; with another card open, about that.
    private static Intent.RemindMonthPlans? Reminder(string said, Reading reading, LastCards? cards)
    {
        var slots = reading.Slots;
        if (Them.Contains(said))
            return Open<Intent.RemindMonthPlans>(cards);

        return reading.Meaning == Meaning.Remind && IsAboutPlans(said, slots) ? new Intent.RemindMonthPlans { Month = Month(slots), Unit = slots.Unit } : null;
    }

    private static async Task<Reply> Accept(Slots slots, LastCards? cards, Turn turn)
    {
        if (!Reviewing.Decides(turn.Who))
            return new Reply.No(new Refusal.NotAllowed(Act.Review));
        if (slots.Unit is null)
            // 这份计划审核通过: the one that is open; else those that wait, to choose from.
            return await Answering.Run(Open<Intent.AcceptMonthPlan>(cards) is { } open ? open : Waiting(slots), turn);
        if ((await Meant(slots, turn)).Refuses(out var why, out var it))
            return new Reply.No(why);
        if (it.School is null)
            return await Answering.Run(Waiting(slots), turn);

        return await Seen(it, cards, turn) is { } version
            ? await Answering.Run(new Intent.AcceptMonthPlan(it.School, it.Month, version), turn)
            : await Answering.Run(new Intent.ReviewMonthPlan(it.School, it.Month), turn);
    }

    private static async Task<Reply> Return(string text, Slots slots, LastCards? cards, Turn turn)
    {
        if (!Reviewing.Decides(turn.Who))
            return new Reply.No(new Refusal.NotAllowed(Act.Review));

        var comment = ReturnComment.In(text);
        if (slots.Unit is null)
            return await Answering.Run(Open<Intent.ReturnMonthPlan>(cards) is { } open ? open with { Comment = comment } : Waiting(slots), turn);
        if ((await Meant(slots, turn)).Refuses(out var why, out var it))
            return new Reply.No(why);
        if (it.School is null)
            return await Answering.Run(Waiting(slots), turn);

        var version = Shown(it, cards) ?? (await turn.Db.PlanOf(new UnitId(it.School), YearMonth.Read(it.Month)!.Value, turn.Cancel))?.Version ?? 0;

        return await Answering.Run(new Intent.ReturnMonthPlan(it.School, it.Month, version) { Comment = comment }, turn);
    }

    /// <param name="School">Null where a township or county is named.</param>
    private sealed record Named(string? School, string Month);

    private static async Task<Decision<Named>> Meant(Slots slots, Turn turn)
    {
        if ((await Reviewing.Asked(slots.Unit, Month(slots), turn)).Refuses(out var why, out var asked))
            return why;

        return new Named(Tiers.Of(asked.Top) == Tier.School ? asked.Top.Id.Value : null, asked.Month.ToString());
    }

    // Whoever has the card open decides on what it shows. Without it a plan that lacks something is shown before it is accepted.
    private static async Task<int?> Seen(Named it, LastCards? cards, Turn turn)
    {
        if (Shown(it, cards) is { } shown)
            return shown;

        var (school, month) = (new UnitId(it.School!), YearMonth.Read(it.Month)!.Value);
        var rows = await turn.Db.RowsOf(school, month, turn.Cancel);

        return rows.Count > 0 && rows.TrueForAll(row => row.Lacks.Count == 0) && await turn.Db.PlanOf(school, month, turn.Cancel) is { State: PlanState.Submitted } plan ? plan.Version : null;
    }

    private static int? Shown(Named it, LastCards? cards) => Open<Intent.AcceptMonthPlan>(cards) is { } open && open.School == it.School && open.Month == it.Month ? open.Version : null;

    private static Intent.ListMonthPlans Waiting(Slots slots) => new() { Month = Month(slots), Unit = slots.Unit, State = "waiting" };

    private static T? Open<T>(LastCards? cards) where T : Intent => cards?.All.SelectMany(TypedButtons.Asks).OfType<T>().FirstOrDefault();

    private static string? Month(Slots slots) => slots.From is { } from && slots.Period == "month" ? YearMonth.Of(from).ToString() : null;

    private static bool Has(string said, string[] words) => Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal));
}
