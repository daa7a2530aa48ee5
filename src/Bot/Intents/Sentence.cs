using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Facts;
using CoEduBot.Bot.Intents.Phrases;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Intents;

/// <summary>One sentence with everything found in it, before anybody asks what it means.</summary>
internal sealed class Sentence
{
    /// <summary>Lists that are filled by reading and not by words.</summary>
    public static readonly string[] ReadLists =
    [
        "date", "clock", "digits", "bare", "files", "grade", "years", "floor", "points", "age", "student", "headcount", "lessons", "days",
        "question", "past", "pastdate", "topic", "times", "half-days", "minutes", "number",
    ];

    private readonly HashSet<Token> _takenBack;

    public Sentence(PhraseBook book, NormalForm form, DateFrame frame, Locale locale)
    {
        (Book, Form, Frame, Locale) = (book, form, frame, locale);
        Times = TimeWords.Read(Text, frame);
        Counts = Facts.Counts.Read(Text, Times);
        Tokens = Gather();
        Units = Facts.Units.Read(this);
        Counts = Counts.Without(Units);
        Titles = Facts.Titles.Read(this);
        Student = PeopleReader.StudentNamed(this);
        Tokens.RemoveAll(token => Titles.Hide(token));
        if (Student is { } student)
            Tokens.Add(Read(student.Start, student.End, "student"));
        Lists = ListSet.Union(Tokens);
        (Opening, Closing) = Edges.Of(this);
        _takenBack = Negation.TakenBack(this);
        Lists = ListSet.Union([.. Tokens, .. Marks()]);
    }

    public PhraseBook Book { get; }

    public NormalForm Form { get; }

    public DateFrame Frame { get; }

    public TimeWords Times { get; }

    public Locale Locale { get; }

    public string Text => Form.Text;

    public Counts Counts { get; }

    public List<Token> Tokens { get; }

    public IReadOnlyList<UnitMention> Units { get; }

    /// <summary>Topics and titles: words inside them choose nothing.</summary>
    public Titles Titles { get; }

    /// <summary>Where a visited student is named.</summary>
    public (int Start, int End)? Student { get; }

    /// <summary>Where the sentence begins behind greetings and fillers, and where it ends before particles.</summary>
    public int Opening { get; }

    public int Closing { get; }

    /// <summary>Every list a word of the sentence stands in.</summary>
    public ListSet Lists { get; }

    public bool Has(string list) => Lists.Contains(Book[list]);

    public bool IsIn(Token token, string list) => token.Lists.Contains(Book[list]);

    public bool IsInAny(Token token, string[] lists) => token.Lists.Overlaps(Book.Set(lists));

    public IEnumerable<Token> In(string list) => Tokens.Where(token => IsIn(token, list));

    /// <summary>Like <see cref="Has(string)"/>, for readers that run before the sentence is complete.</summary>
    public bool Holds(string list) => In(list).Any();

    public bool IsTakenBack(Token token) => _takenBack.Contains(token);

    /// <summary>Whether a clause ends with this character.</summary>
    public bool EndsClause(int at) => Text[at] is ',' or '.' or ';' or '!' or '?' or '\n' or '，' or '。';

    public bool InOneClause(Token one, Token other)
    {
        for (var at = Math.Min(one.End, other.End); at < Math.Max(one.Start, other.Start); at++)
            if (EndsClause(at))
                return false;

        return true;
    }

    private List<Token> Gather()
    {
        var taken = new bool[Text.Length];
        foreach (var date in Times.Dates)
            taken.AsSpan(date.Start, date.End - date.Start).Fill(true);
        foreach (var clock in Times.Clocks)
            taken.AsSpan(clock.Start, clock.End - clock.Start).Fill(true);
        foreach (var (start, end) in Times.Parts)
            taken.AsSpan(start, end - start).Fill(true);

        var tokens = Book.Lexicon.Find(Text, taken);
        tokens.RemoveAll(token => token.Start > 0 && Text[token.Start] == '几' && (Text[token.Start - 1] == '十' || char.IsAsciiDigit(Text[token.Start - 1])));
        tokens.AddRange(Times.Dates.Select(date => Read(date.Start, date.End, "date")));
        tokens.AddRange(Times.Clocks.Select(clock => Read(clock.Start, clock.End, "clock")));
        tokens.AddRange(Counts.All.Select(count => Read(count.Start, count.End, PeopleReader.IsStudentNumber(Text, count) ? "student" : Named(count.Of))));
        tokens.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End));

        return tokens;
    }

    private static string Named(string counted) => counted switch
    {
        "bare"                             => "digits",
        "weeks" or "fortnights" or "months" => "days",
        _                                  => counted,
    };

    private Token Read(int start, int end, string list) => new(start, end, ListSet.Of([Book[list]]));

    // What the sentence as a whole is like, as words without a place.
    private IEnumerable<Token> Marks()
    {
        if (Asking.Is(this))
            yield return Read(0, 0, "question");
        if (Titles.Topic is not null)
            yield return Read(0, 0, "topic");
        if (Times.Dates.Any(date => date.Ahead == date.Back && date.Back.First < Frame.Today))
            yield return Read(0, 0, "pastdate");
        if (Asking.LooksBack(this))
            yield return Read(0, 0, "past");
    }
}
