namespace CoEduBot.Bot.Intents.Phrases;

/// <summary>Closed choices: each list is `slot:value`, all words of a slot also stand in the list named by the slot.</summary>
internal static class ChoiceWords
{
    public const string Lists =
        """
        format:xlsx: excel | xlsx | excel表 | excel表格 | 电子表格 | 试算表 | excel文件 | excel file | spreadsheet | excel档 | xls | excel格式 | excel sheet | 表格文件
        format:csv: csv | csv文件 | csv file | csv档 | csv格式
        format:ics: ics | 日历文件 | 日历档 | ical | calendar file | 行事历档 | ics文件 | icalendar | ics file | 行事历文件 | 日历格式 | ics档 | ics格式 | icalendar file | calendar format | 月历档
        format:pdf: pdf | pdf文件 | pdf file | pdf档 | pdf格式
        language:en: 英文 | 英语 | english | 英文版 | 英语版 | 英文界面 | 英文模式
        language:zh-Hans: 简体 | 简体中文 | 简中 | 简体字 | simplified | simplified chinese | 简体版 | zh-hans | 简体中文版 | 简字
        language:zh-Hant: 繁体 | 繁体中文 | 繁中 | 正体 | 正体中文 | 正体字 | 繁体字 | traditional | traditional chinese | 繁体版 | zh-hant | 繁体中文版 | 繁字
        language:zh: 中文 | 汉语 | chinese | 国语 | 普通话 | mandarin | 中文版 | 华语
        tier:county: 县级 | 全县 | 县域 | 各县 | county-level | county level | county-wide | countywide | county wide
        tier:township: 乡镇级 | 镇级 | 乡级 | 全镇 | 全乡 | 街道级 | township-level | township level | township-wide
        tier:community: 社区级 | community-level | community level | community-wide
        tier:school: 校级 | 全校 | 校本级 | 学校级 | school-level | school level | school-wide | schoolwide | school wide | whole-school | whole school
        tier:grade: 年级级 | 全年级 | 年级组级 | grade-level | grade level | year-level | grade-wide
        tier:class: 班级级 | 全班 | 班级层面 | class-level | class level | class-wide
        level:county: 县 | county | counties
        level:township: 乡镇 | 镇 | 乡镇街道 | township(s) | 街道 | 各镇 | 镇街 | town(s) | 乡 | 鄉鎮市區
        level:community: 社区 | community | communities | 各社区
        level:school: 各国小 | 各小学 | 各中学 | 各幼儿园 | 各园 | 学校 | 各校 | 校 | school(s) | 各学校 | 校际 | 校园
        level:grade: 年级 | grade(s) | 各年级 | year group(s) | 级部
        level:class: 班级 | 各班 | 班 | class(es) | 各班级
        """;
}
