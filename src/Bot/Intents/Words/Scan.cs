namespace CoEduBot.Bot.Intents.Words;

/// <summary>A reader's place in a sentence: each Eat moves on only when it finds what it looks for.</summary>
internal struct Scan(string text, int at)
{
    public string Text { get; } = text;

    public int At { get; set; } = at;

    public readonly bool Ended => At >= Text.Length;

    public readonly char Next => At < Text.Length ? Text[At] : '\0';

    public bool Eat(string word)
    {
        if (!Text.HasAt(At, word))
            return false;

        At += word.Length;
        return true;
    }

    /// <summary>Eats the first word of the list that stands here: write longer words before their beginnings.</summary>
    public bool EatAny(string[] words)
    {
        foreach (var word in words)
            if (Eat(word))
                return true;

        return false;
    }

    /// <summary>Eats one of the words and gives what belongs to it.</summary>
    public bool EatAny<T>((string Word, T Means)[] words, out T means)
    {
        foreach (var (word, found) in words)
            if (Eat(word))
            {
                means = found;
                return true;
            }

        means = default!;
        return false;
    }

    /// <summary>Eats a whole word of Latin script.</summary>
    public bool EatWord(string word)
    {
        var before = this;
        if ((At > 0 && char.IsAsciiLetterOrDigit(Text[At - 1])) || !Eat(word))
            return false;
        if (Ended || !char.IsAsciiLetterOrDigit(Next))
            return true;

        this = before;
        return false;
    }

    public bool EatWord<T>((string Word, T Means)[] words, out T means)
    {
        foreach (var (word, found) in words)
            if (EatWord(word))
            {
                means = found;
                return true;
            }

        means = default!;
        return false;
    }

    public int? Number()
    {
        var number = Numbers.Read(Text, At, out var end);
        At = end;
        return number;
    }

    public void Spaces()
    {
        while (Next == ' ')
            At++;
    }
}
