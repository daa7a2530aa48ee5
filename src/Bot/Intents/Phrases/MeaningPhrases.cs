namespace CoEduBot.Bot.Intents.Phrases;

/// <summary>
/// Which words mean what. One phrase a line: its weight, then what must follow each other. The heaviest phrase found wins,
/// among equals the one that stands higher up.
/// <code>
/// &lt;cancel&gt;   any word of that list          word|other   one of these words; _ is a space
/// A B        B soon after A, same clause     A .. B       anywhere after A          A + B   right after A
/// &amp;&lt;x&gt;       x stands somewhere              !&lt;x&gt;         x stands nowhere          ^ $     beginning, end
/// ~          the phrase itself says no: 别 and not do not take it back
/// </code>
/// </summary>
internal static partial class MeaningPhrases
{
    public static readonly IReadOnlyList<(Meaning Meaning, string Lines)> All =
    [
        (Meaning.Unclear, """
            99 ~ <injection>
            40 ~ <foreign> !<kind> !<plan> !<maybe>
            """),
        (Meaning.Help, """
            31 ~ ^ 怎么看|怎么查|怎么讲 .. <plan>|<attendance>|<ranking>|<summary>|<late>|<progress>|<opinion>|<evidence>|<agenda> !<people>
            30 ~ <how> .. <action>|<procedure>
            30 ~ <how> .. <kind>|<checkcode>|<plan>|<form> !<howis>
            30 ~ <action> .. 要怎么|怎么弄|怎么操作|怎么做|怎么办理|咋弄|如何操作|如何办理|点做|点整
            30 ~ <action> <procedure> $
            30 ~ <procedure> .. <action>
            28 ~ <helpword> $
            28 ~ ^ <helpword> !<kind> !<plan>
            27 ~ 你|你都|机器人 .. 会|能|可以|识 .. 什么|啥|咩|哪些 !<kind> !<plan> !<date>
            26 ~ 有什么功能|有哪些功能|what_can_you_do|你能做什么|你会什么|你会做什么
            """),
        (Meaning.Mute, """
            25 ~ <not> .. send|sending|send_me|发|发给|推|推给 .. <me> &<message>
            25 ~ <message> .. <not> .. <me> .. 发|发了|推|推了|send
            25 ~ <not> .. 发给我|发我|推给我 &<message>
            25 ~ <not> .. <message> + <me> !<someone>
            25 ~ <not> .. <remind> <me>
            25 ~ <not> .. <message> .. 了|啦|喇|我 !<someone>
            25 ~ <not> .. <message>|<remind> $ !<someone> !<kind> !<plan>
            24 ~ <mute> .. <message>|<remind>|<me>|<days>
            24 ~ <mutefull> !<someone>
            24 ~ <mutefull> .. <me>|<days>|<date>
            24 ~ <mute> .. <date> !<thing> !<kind>
            24 ~ <message>|<remind> .. <mute> !<someone>
            24 ~ 通知|提醒|消息|推送|reminders|notifications .. 停|关|关掉|关闭|停掉|暂停|off !<someone>
            24 ~ 静音|免打扰|勿扰|消息免打扰|mute|do_not_disturb|don't_disturb|dnd|leave_me_alone|leave_me_in_peace|关闭提醒|停止提醒|不再提醒|snooze|请勿打扰
            24 ~ no_more_reminders|no_reminders|no_more_messages|no_messages|no_notifications|no_more_notifications
            25 ~ <not> .. send|send_me|sending|give|want|need|receive|get|see|收到|收|想收|再发|发 .. <message>|<remind> !<someone>
            24 ~ 让|俾 <me> .. 安静|清静|消停|静一静
            """),
        (Meaning.Export, """
            20 <export> .. <kind>|<attendance>|<plan>|<evidence>|<agenda>|<ranking>|<summary>|<opinion>|<form>|<progress>|<roster>|<visit>|<late>|<thing>|<checkin>|<format>|<record>|<plans>
            20 <kind>|<attendance>|<plan>|<evidence>|<agenda>|<ranking>|<summary>|<opinion>|<form>|<progress>|<roster>|<visit>|<late>|<checkin>|<thing>|<record>|<plans> .. 导出|汇出|下载|打印|列印|输出|印出来|导出来|打印出来|export|download|print|存成|导成|转成|打包|印出
            19 <view>|<send>|<make>|<switch> .. <format>
            19 <format> .. <view>|<send>|<make>
            """),
        (Meaning.SetLanguage, """
            22 <switch> <language> !<kind> !<plan> !<summary>
            22 <switch> .. <langname> .. <language>
            22 <langname> .. <switch>|to|为 .. <language>
            22 ^ <langname> <language> $
            18 ^ <langname> $
            20 ^ <switch> <langname> $
            18 ^ <language> $
            18 ^ <language> 版|版本|please|模式|界面|thanks|pls
            22 <language> 回复|回答|显示|跟我说|交流|沟通|同我讲|instead|from_now_on|please !<kind>
            22 ~ 讲返|讲 <language>
            22 speak|reply|answer|talk|respond|write .. <language> !<kind>
            """),
        .. Work,
        .. Plans,
        .. Activities,
    ];
}
