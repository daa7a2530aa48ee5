namespace CoEduBot.Bot.Intents;

/// <summary>Reads a sentence.</summary>
public static class SentenceReader
{
    public static Reading Read(Utterance utterance) => utterance.Text.Length == 0 ? Reading.Of(Meaning.Unclear) : Reading.Of(Meaning.Unclear);
}
