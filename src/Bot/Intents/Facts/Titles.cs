using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>
/// What an activity is about, and every other part between title marks. Words in there choose neither meaning nor kind:
/// 关于家访的讲座 is a lecture.
/// </summary>
internal sealed record Titles(IReadOnlyList<(int Start, int End)> Hidden, (int Start, int End)? Topic)
{
    private static readonly string[] Openers = ["《", "「", "『", "\"", "【"];
    private const string Closers = "》」』\"】";

    private static readonly string[] Marks =
        ["主题为", "主题是", "主题:", "主题定为", "主题", "题目为", "题目是", "题目叫", "题目:", "题目", "课题是", "课题为", "题为", "内容是", "内容为", "议题是", "议题为", "议题:", "专题是", "名为", "主讲内容是", "topic: ", "topic is ", "topic will be ", "the topic being ", "topic ", "theme: ", "theme is ", "theme ", "subject: ", "title: ", "titled ", "entitled "];

    private static readonly string[] Abouts = ["关于", "有关", "针对", "围绕", "就", "讲"];

    private static readonly string[] Stops =
        [",", ".", ";", "!", "?", " at ", " in ", " by ", " on ", " from ", " for ", " with ", " to ", " next ", " this ", " tomorrow", " today", " and ", " please", " given by ", " led by ", " - ", "(", ": "];

    public bool Hide(Token token) => Hidden.Any(part => token.Start >= part.Start && token.End <= part.End);

    public static Titles Read(Sentence sentence)
    {
        var hidden = new List<(int, int)>();
        var quoted = Quoted(sentence.Text, hidden);
        var topic = Marked(sentence) ?? About(sentence) ?? EnglishAbout(sentence) ?? Opinion(sentence);
        topic = Within(topic, quoted) ?? topic ?? (sentence.Holds("kind") ? quoted : null) ?? Before(sentence);
        if (topic is { } found)
            hidden.Add(found);

        return new(hidden, topic);
    }

    private static (int, int)? Within((int Start, int End)? topic, (int Start, int End)? quoted) =>
        topic is { } said && quoted is { } title && title.Start >= said.Start - 1 && title.Start <= said.End ? title : null;

    private static (int, int)? Quoted(string text, List<(int, int)> hidden)
    {
        (int, int)? first = null;
        for (var at = 0; at < text.Length; at++)
            if (Array.FindIndex(Openers, open => text[at] == open[0]) is >= 0 and var kind && text.IndexOf(Closers[kind], at + 1) is > 0 and var close && close > at + 1)
            {
                hidden.Add((at + 1, close));
                first ??= (at + 1, close);
                at = close;
            }

        return first;
    }

    // 主题是…, 题目:…: until the clause ends.
    private static (int, int)? Marked(Sentence sentence)
    {
        foreach (var mark in Marks)
            if (sentence.Text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                return Trim(sentence, at + mark.Length, ClauseEnd(sentence, at + mark.Length));

        return null;
    }

    // 关于X的讲座, 讲X, 对X的意见: until 的, the kind, or the end of the clause.
    private static (int, int)? About(Sentence sentence)
    {
        foreach (var word in Abouts)
            if (sentence.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && Starts(sentence, at, word))
            {
                var end = ClauseEnd(sentence, at + word.Length);
                var last = word is "讲" ? end : LastOf(sentence, at + word.Length, end);
                if (Trim(sentence, at + word.Length, last) is { } topic && !(word is "就" or "讲" or "针对" or "围绕" && TopicWords.IsWeak(sentence, topic)))
                    return topic;
            }

        return null;
    }

    private static bool Starts(Sentence sentence, int at, string word) =>
        word is not ("讲" or "就") || !sentence.Tokens.Exists(token => token.Start <= at && token.End > at && token.End - token.Start > 1 && !sentence.IsIn(token, "speaks")) && (word == "讲" ? sentence.Holds("kind") : sentence.Text.IndexOf('的', at) > 0 && sentence.Holds("opinion"));

    // The kind behind 关于X的 is what is asked for; a kind inside X is not.
    private static int LastOf(Sentence sentence, int start, int end)
    {
        var of = sentence.Text.IndexOf('的', start, end - start);
        if (of > start)
            return of;

        var kinds = sentence.In("kind").Where(token => token.Start > start && token.End <= end).ToList();
        return kinds.Count > 0 ? kinds[^1].Start : end;
    }

    private static (int, int)? EnglishAbout(Sentence sentence)
    {
        var text = sentence.Text;
        foreach (var kind in sentence.In("kind").Where(kind => !sentence.IsIn(kind, "kind:survey")))
        {
            var scan = new Scan(text, kind.End);
            if (!TopicWords.IsCalendar(text, kind.End) && scan.EatAny([" on the topic of ", " on the subject of ", " titled ", " called ", " entitled ", " about ", " on ", " regarding ", " concerning ", ": "]) && !sentence.Times.Dates.Any(date => date.Start <= scan.At + 1 && date.End > scan.At)
                && !TopicWords.IsDateStart(text, scan.At) && EnglishEnd(sentence, scan.At) is var end && end > scan.At)
                return Trim(sentence, scan.At, end);
        }

        return text.IndexOf(" about ", StringComparison.Ordinal) is > 0 and var at && IsAboutSomething(sentence, at) && !TopicWords.FollowsCount(text, at)
            ? Trim(sentence, at + " about ".Length, EnglishEnd(sentence, at + " about ".Length)) is { } topic && !TopicWords.IsWeak(sentence, topic) ? topic : null
            : null;
    }

    // Behind a kind, or in an opinion where no kind is what it is about.
    private static bool IsAboutSomething(Sentence sentence, int at) =>
        sentence.In("kind").Any(kind => kind.End <= at && !sentence.IsIn(kind, "kind:survey"))
        || ((sentence.Holds("opinion") || sentence.Holds("howis") || sentence.Holds("form")) && !sentence.In("kind").Any(kind => kind.Start > at));

    private static int EnglishEnd(Sentence sentence, int start)
    {
        var end = sentence.Text.Length;
        foreach (var stop in Stops)
            if (sentence.Text.IndexOf(stop, start, StringComparison.Ordinal) is >= 0 and var at && at < end)
                end = at;
        foreach (var date in sentence.Times.Dates)
            if (date.Start > start && date.Start < end)
                end = date.Start;

        return end;
    }

    // 家长对食堂的意见: X in 对X的意见 when X is no activity.
    private static (int, int)? Opinion(Sentence sentence)
    {
        var text = sentence.Text;
        if (!sentence.Holds("opinion") && !sentence.Holds("howis") || text.IndexOf('对', StringComparison.Ordinal) is not (>= 0 and var at))
            return null;

        var end = text.IndexOf('的', at);
        if (end < 0)
            end = sentence.In("howis").Concat(sentence.In("opinion")).Concat(sentence.In("has")).Concat(sentence.In("what")).OrderBy(token => token.Start).Where(token => token.Start > at).Select(token => token.Start).DefaultIfEmpty(-1).First();
        return end > at + 1 && !sentence.In("kind").Any(token => token.Start >= at && token.End <= end) ? Trim(sentence, at + 1, end) is { } topic && !TopicWords.IsWeak(sentence, topic) ? topic : null : null;
    }

    // 防溺水讲座, anti-bullying talk: what stands before the activity word.
    private static (int, int)? Before(Sentence sentence) => TopicWords.Before(sentence);

    private static int ClauseEnd(Sentence sentence, int start)
    {
        for (var at = start + 1; at < sentence.Text.Length; at++)
            if (sentence.EndsClause(at) || (sentence.Form.SpacedBefore(at) && NormalForm.IsHan(sentence.Text[at])) || sentence.Times.Dates.Any(date => date.Start == at && at > start + 2))
                return at;

        return sentence.Text.Length;
    }

    private static (int, int)? Trim(Sentence sentence, int start, int end) => TopicWords.Trim(sentence, start, end);
}
