namespace CoEduBot.Bot.Intents.Phrases;

internal static partial class MeaningPhrases
{
    /// <summary>Activities: put on the calendar, moved, taken off, looked up, reported, attended.</summary>
    private static (Meaning Meaning, string Lines)[] Activities =>
    [
        (Meaning.StartCheckIn, """
            18 <opencheckin>
            17 签到|打卡|点名|check-in|sign-in .. 开|打开|开启|开一下|开放|启动|发起|开始|弄一下|开起来 !<question>
            17 <begin> .. 签到|打卡|点名|check-in|check_in|checkin|sign-in|sign_in|签道 !<question>
            """),
        (Meaning.Record, """
            14 <record> .. <kind>|<lessons>|<visit> !<question>
            14 visited|observed|taught|inspected|sat_in_on !<question> !<cancel> !<move> !<moveto>
            14 <kind> + 了|咗|完|过了|完了 !<question>
            14 <kind>|<lessons>|<done> .. 记一下|记上|登记|登记一下|补记|补记一下|录入|记录一下|记一笔|补登|备个案 !<question>
            14 <done> .. <kind>|<lessons> !<question> !<cancel> !<moveto> !<nothold>
            14 <kind> .. <done> !<question> !<cancel> !<moveto> !<nothold> !<move>
            14 <kind> .. 来了|到了|参加了|到场|出席|came|attended|turned_up|showed_up|there_were|with .. <headcount> !<question> &<past>
            14 上|教|授|代|讲|听|观 .. <lessons> !<question> &<past>
            14 <lessons> .. taught|observed|上完|已上 !<question>
            13 <record> .. <done> !<question>
            8 <kind> .. <lessons>|<half-days>|<times>|<headcount>|<student> !<question> &<pastdate>
            7 <kind> + <lessons>|<half-days> !<question>
            """),
        (Meaning.Reschedule, """
            13 <moveto> .. <kind>|<thing>|<date>|<clock>|<placeend> !<question>
            13 <kind>|<thing> .. <moveto>
            13 <move> .. <kind>|<thing> !<plan>
            13 <kind>|<thing> .. <move>
            13 <date> .. 的|'s .. <moveto>
            12 <move> .. <date>|<clock> .. to|until|到|至 !<plan>
            12 <date>|<clock> .. instead_of .. <date>|<clock>
            12 <kind>|<thing> .. <date>|<clock>|<placeend> .. instead|instead_of
            """),
        (Meaning.Cancel, """
            13 <cancel> .. <kind>|<thing>
            13 <kind>|<thing> .. <cancel>
            13 ~ <kind>|<thing> .. <nothold>
            13 ~ <nothold> .. <kind>|<thing>
            13 ~ <fieldwork> .. 不去
            11 <cancel> <date> 的|那 $
            """),
        (Meaning.ShowAgenda, """
            14 ~ <when> .. <kind>|<thing>|<agenda>
            14 ~ <kind>|<thing>|<agenda> .. <when>
            12 ~ <what> .. <kind>|<plans>|<thing>|<agenda>
            12 ~ <kind>|<plans>|<thing> .. <what>
            11 ~ <has> .. <what> $
            11 ~ <has> .. <kind>|<plans>|<thing> &<question>
            12 <view> .. <agenda>
            10 <view> .. <kind>|<thing>|活动
            9 <date> .. <agenda>|安排|活动安排 &<question>
            9 <agenda> !<arrange>
            9 <date> + 的|有|还有 安排|活动 $
            9 <kind> .. 吗|了没|没有 &<question> !<polite>
            """),
        (Meaning.Schedule, """
            11 能不能|可不可以|能否|可否 .. 办|安排|开|组织|举办|约|搞 .. <kind>
            10 <arrange> .. <kind> !<question>
            10 <kind> .. <settled> !<question>
            10 <kind> .. 安排|定|排|约|schedule|book 在|到|一下|上|好|for|on !<question>
            9 <kind> .. <putin> !<question>
            3 <kind> &<date> &<clock> &<placeend> !<question>
            3 <kind> &<date> &<clock> &<topic>|<headcount> !<question>
            3 <kind> + <times> &<date> &<clock> !<question>
            9 <wish> .. <kind> !<question>
            9 <arrange> .. <thing> &<date> !<question>
            """),
        (Meaning.Answer, """
            13 ~ <notcoming> !<who> !<howmany> !<cancel>
            13 ~ <maybe> .. <weakcoming>|<coming>|<notcoming> !<who>
            13 ~ <kind> .. <maybe> $
            13 ~ <party> <maybe> $
            13 ~ ^ <maybe> $
            8 ~ ^ <maybe>
            13 <coming> !<who> !<howmany> !<fieldwork> !<question>
            12 <party> .. <weakcoming> !<who> !<howmany> !<fieldwork> !<question> !<remind>
            12 <headcount> .. <weakcoming>|<coming> !<who> !<question> !<arrange>
            12 <weakcoming> .. <headcount> !<who> !<question> !<kind>
            12 ^ <weakcoming> $
            9 ^ coming !<kind> !<agenda> !<date> !<question>
            12 <kind> .. 参加|报名|去|来|出席 $
            """),
        (Meaning.CheckIn, """
            14 <checkin> !<who> !<question>
            9 <checkcode> <digits>
            """),
    ];
}
