namespace CoEduBot.Bot.Demo;

/// <summary>Names for the demo county, all invented: put together by chance from syllables, and places that are on no map.</summary>
internal static class DemoNames
{
    public const string County = "澄岚县";

    public static readonly IReadOnlyList<string> Townships = ["青禾镇", "望桐镇", "鹤汀镇"];

    /// <summary>The four schools of each township; the last two are small village schools.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Schools =
    [
        ["第一小学", "第二小学", "柳湾小学", "石坪小学"],
        ["第一小学", "第二小学", "桐坡小学", "梨沟小学"],
        ["第一小学", "第二小学", "芦浦小学", "云埠小学"],
    ];

    /// <summary>After the county's name.</summary>
    public const string Department = "教育局基础教育科";

    /// <summary>After the township's name.</summary>
    public const string Kindergarten = "中心幼儿园";

    /// <summary>After the township's name.</summary>
    public const string CommunitySchool = "社区家长学校";

    public static readonly IReadOnlyList<string> Grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];

    public static string Surname(Dice dice) => Letter(dice, Surnames);

    public static string Child(Dice dice, string surname) => surname + Letter(dice, ChildFirst) + Letter(dice, ChildSecond);

    public static string Adult(Dice dice, string surname) => surname + Letter(dice, AdultFirst) + Letter(dice, AdultSecond);

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏";
    private const string ChildFirst = "知予沐念若语书景安嘉星以清舒澄砚映芷临向";
    private const string ChildSecond = "远晴禾溪然辰桐悦舟岩霖朗薇川瑶帆苓屿柠岚";
    private const string AdultFirst = "启维承允若书绍仲令慕秋素惠佩婉月冬润庆茂";
    private const string AdultSecond = "平珍芬衡勤琴坤和泉荣松柏庭兰芳琼仁岭成谦";

    private static string Letter(Dice dice, string letters) => letters[dice.Below(letters.Length)].ToString();
}
