"""The words and the pattern by which dates are found in Chinese text; date_words.py says what they mean."""

from __future__ import annotations

import re

CHINESE_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "O": 0,
    "元": 1,
    "正": 1,
}
FIVE_YEAR_PLANS = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
YEAR_SHIFTS = {
    "今年": 0,
    "本年": 0,
    "当年": 0,
    "明年": 1,
    "来年": 1,
    "次年": 1,
    "翌年": 1,
    "第二年": 1,
    "同年": 0,
    "后年": 2,
    "去年": -1,
    "上年": -1,
    "前年": -2,
}
MONTH_SHIFTS = {"月": 0, "本月": 0, "当月": 0, "这个月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
DAY_SHIFTS = {"今日": 0, "今天": 0, "昨日": -1, "昨天": -1, "前天": -2, "明日": 1, "明天": 1, "后天": 2} | {
    "今起": 0, "今晨": 0, "今早": 0, "今晚": 0, "昨晚": -1, "昨夜": -1, "昨晨": -1, "前日": -2, "明起": 1, "明晚": 1
}  # fmt: skip
#: holidays on the same day each year: those by the moon name none
HOLIDAYS = {"元旦": (1, 1), "五一": (5, 1), "国庆": (10, 1), "十一": (10, 1), "七一": (7, 1), "八一": (8, 1)}
WEEK_SHIFTS = {"本": 0, "上": -1, "下": 1}
WEEKDAYS = {character: day for day, character in enumerate("一二三四五六日")} | {"天": 6}
MONTH_PARTS = {"初": 1, "上旬": 1, "中旬": 2, "中": 2, "下旬": 3, "底": 3, "末": 3}
DEADLINE_BEFORE = r"(?:不晚于|最迟于|最迟|不迟于|最晚|截至|截止到|截止|赶在)"
DEADLINE_AFTER = r"(?:之前|以前|前(?!后|往|来|期|进|夕|身|列|沿|端))"
NUMERAL = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元正])"
DAY_NUMERAL = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
#: 2022年3月开工，同年10月封顶, but no 同年级
THAT_YEAR = r"(?:第二年|(?<![共相])同年)(?=[\d一二三四五六七八九十年底初上下春夏秋冬])"
YEAR_WORD = (
    rf"(?:今年|本年(?!度)|当年|明年|来年|次年|翌年|{THAT_YEAR}"
    r"|(?<![成产工用营期之运付今])后年|去年|上年|前年)(?![均级终轻])"
)
YEAR = (
    r"(?:(?P<year>(?<!\d)(?:19|20)\d\d|[一二][〇零○O九][〇零○O一二三四五六七八九]{2}"
    rf"|(?<![\d.])[0-4]\d(?=年(?:[1-9]|1[0-2])月))年|(?P<year_word>{YEAR_WORD}))"
)
SEASON = (
    r"(?:第?[一二三四1-4]季度|上半年|下半年|年?[底末初内]|年中(?![国央心学])|[春夏秋冬](?:季|天)?(?![节耕收种运训游风装衣灌播])"
    r"|(?:国庆|元旦|五一|十一)(?:节|黄金周|小长假)?|春节|端午节?|中秋节?|清明节?|汛期|入冬|雨季|腊月|冬月)"
)
#: 夏粮收购, 春耕, 学校开学: what a plan is to be ready for
OCCASION = r"(?![^，。]{0,6}(?:[年月日底末初]|季度|半年))[\u4e00-\u9fff]{2,6}?"
#: 明年“五一”, 明年汛前, 明年开春: less than the year, and no days that are told
HOLIDAY = r"(?:[“‘](?:五一|七一|八一|十一|春节|国庆|元旦)[”’](?:节|假期)?|汛(?=[前后])|开春|入冬|春节(?=后))"
#: 国庆长假前, 清明节前, “七一”前: a day that plans are told by, and none that is printed
FESTIVAL = "(?:元旦|春节|元宵|清明|五一|端午|七一|建党|八一|建军|中秋|国庆|(?<=[“‘])十一(?!月)|重阳)"
#: 汛期来临前, 供暖季前, 麦收前, 高考前
SEASONAL = (
    "(?:主汛期?|汛期?|入汛|雨季|台风季|[供采]暖[季期]?|入冬|封冻|上冻|霜冻|春[耕灌]|开春|麦收|三夏|夏收|秋收|秋种|暑假|暑期|寒假|高考|中考|两会"
    "|(?:[春秋]季)?(?:新?学期)?开学季?)(?:来临|到来|开始|正式|结束)?"
)
#: 年前, 年后: before and after the next new year, but no 两年前
NEW_YEAR = r"(?<![一二三四五六七八九十两几多数半周去今明前后当每\d])年[前后]"
#: what every date begins with: elsewhere the long pattern isn't tried at all
FIRST = (
    r"(?=\d{1,4}[年月日号季\-/.]|[〇零○O一二三四五六七八九十元正]{1,4}[年月季五]|[今明][年日天起晚晨早]|本[年月周]|当[年月前]|[来次去同翌]年|第二年"
    r"|[后前][年天]|前日|上[年个月周半]|下[个月周半]|这[个几]|第[一二三四1-4]季|年[底末初内中]|月[初底末内]|“十|昨[日天晚夜晨]|近[日期]|日前|目前"
    r"|不[晚迟久]|连日|眼下|即将|主?汛期|开学|春节|国庆|元旦|秋季|入[冬汛]|[供采]暖|“?[五七八]一|端午|中秋|雨季|暑[假期]|[今明][春冬]|元宵|清明|重阳|建[党军]节|台风季|[封上霜]冻|春[季耕灌]|开春"
    r"|麦收|三夏|[夏秋]收|秋种|寒假|[高中]考|两会|汛[前后]|" + NEW_YEAR + r"|最[迟晚]|截[至止]|赶在)"
)
#: the same, to be looked for in a whole text: the first character, then what may follow it
BEGINS = re.compile(
    r"[\d〇零一二三四五六七八九十元正今明本当来次去同翌后前上下这第年月“昨近日目不连眼即汛开春国秋入供最截赶端中雨暑主清重建台采封霜麦夏寒高两]"
    r"(?:(?<=\d)(?:(?<!\d\d)(?=\d{0,3}[年月日号季\-/.])|(?=季))"
    r"|(?<=[〇零一二三四五六七八九十元正])(?=[〇零○O一二三四五六七八九十元正]{0,3}[年月季五]|旦)"
    r"|(?<=第)(?=[一二三四1-4]季|二年)|(?<=[“五七八])(?=[五七八]?一)|(?<=“)(?=十一|春节|国庆|元旦)|(?<=元)(?=宵)|(?<=清)(?=明)|(?<=重)(?=阳)|(?<=建)(?=[党军]节)|(?<=端)(?=午)|(?<=中)(?=秋)|(?<=雨)(?=季)"
    r"|(?<=暑)(?=[假期])|(?<=主)(?=汛)|(?<=台)(?=风季)|(?<=采)(?=暖)|(?<=[封上霜])(?=冻)|(?<=麦)(?=收)|(?<=三)(?=夏)|(?<=[夏秋])(?=[收种])|(?<=寒)(?=假)"
    r"|(?<=[高中])(?=考)|(?<=两)(?=会)|(?<=入)(?=汛)|(?<=春)(?=[耕灌])"
    r"|(?<=[今明本当来次去同翌后前上下这年月“昨近日目不连眼即汛开春国秋入供最截赶])"
    r"(?=[年日天月周前个半几底末初内中十期晚迟久下将学节庆季冬春暖至止在起夜晨早]))"
)
FOUND = re.compile(
    rf"""{FIRST}(?P<deadline>{DEADLINE_BEFORE})?
    (?:
      (?P<iso>(?<![\d.])(?:19|20)\d\d(?P<mark>[-/.])(?:1[0-2]|0?[1-9])(?:(?P=mark)(?:3[01]|[12][0-9]|0?[1-9]))?(?![\d.]|万|亿|公|米|%))
      |(?!正月初[一二三四五六七八九十])(?:{YEAR}的?)?(?P<month>(?:(?<![\d.一二三四五六七八九十两])|(?<=^\d\.)){NUMERAL}|(?:(?<![\d.])|(?<=^\d\.))1[0-2])月(?!兰|球|饼|(?<=[一二三四五六七八九十]月)湖(?![北南面区州水口底]))(?:份)?
         (?:(?P<part>初(?![一二三四五六七八九十步设审评验])|上旬|中旬|下旬|底(?![板层])|末|中(?=[前，。；竣完开动建交通投封]))|(?P<day>{DAY_NUMERAL})(?:日|号(?!线|楼|标|院|地块|路|码)))?
      |(?P<month_word>本月|当月|这个月|上个月|上月|下个月|下月|(?<![\d〇一二三四五六七八九十两几个本当上下这每逐数正腊冬])月(?=[初底末内]))(?:(?P<word_part>初|上旬|中旬|下旬|底|末|内)|(?P<word_day>{DAY_NUMERAL})[日号])?
      |(?P<typo_year>今年|明年|去年)(?P<typo_month>1[0-2]|[1-9])底
      |(?P<occasion>{YEAR.replace("year>", "year3>").replace("year_word>", "year_word3>")}的?
         (?:{OCCASION}(?=之?前)|{HOLIDAY}))
      |{YEAR.replace("year>", "year2>").replace("year_word>", "year_word2>")}(?:的)?(?P<season>{SEASON})?
      |(?P<bare_season>第?[一二三四1-4]季度|上半年|下半年|(?<![一二三四五六七八九十两几多数\d])年(?:底|末|初|内)
         |(?<![一二三四五六七八九十两几多数今去明前后每当全\d])年中(?=[前建通投竣完开动交启]))
      |“?(?P<plan>十[一二三四五六]?)五”?(?P<plan_part>末|期间|时期|初|收官)
      |(?P<day_word>今日|今天|昨日|昨天|前天|明日|明天|后天|今起|今晨|今早|今晚|昨晚|昨夜|昨晨|明起|明晚|(?<![此目之以])前日(?![均产处供用]))(?:（(?P<said_month>1[0-2]|[1-9])月(?P<said_day>{DAY_NUMERAL})日）)?
      |(?P<week>本周内|本周|上周|下周)(?P<weekday>[一二三四五六日天末](?!期))?
      |(?<![\d.月])(?P<bare_day>3[01]|[12][0-9]|[1-9])(?:日(?![均产处常夜前益])|号(?=[上下中]午|凌晨|早上|晚上|一早|傍晚))
      |(?P<vague>(?:春节|国庆(?:节)?|元旦|中秋)(?=前后)|近日|日前|不久前|近期|连日来|这几天|(?<!项)目前|眼下|当前|即将
         |[“‘]?{FESTIVAL}[”’]?(?:节日?|黄金周|小?长假|假期)*(?:之?前夕?|期间)|{SEASONAL}(?:之?前夕?)|开春后|春节后(?=[建竣完通投开启交复])
         |{NEW_YEAR}(?=[建竣完通投开启交封就可能])|[今明][春冬](?=[建竣完通投开交启]))
    )
    (?:前后|左右)?(?P<before>{DEADLINE_AFTER})?""",
    re.VERBOSE,
)
NOT_A_DATE_BEFORE = frozenset("第近约整满每逾")
#: 因设计调整4月初才开工
ENDS_A_WORD = ("调整", "附近", "修整", "平整")


def date_matches(text: str) -> list[re.Match[str]]:
    """Those of FOUND, which is tried only where a date may begin."""
    found: list[re.Match[str]] = []
    reached = 0
    for begins in BEGINS.finditer(text):
        start = begins.start()
        match = FOUND.match(text, start) if start >= reached else None
        if match is not None:
            reached = match.end()
            found.append(match)
    return found


def number_of(numeral: str) -> int:
    """Small Arabic or Chinese numerals: 12, 十二, 三十一, 元."""
    if numeral.isdigit():
        return int(numeral)
    if "十" not in numeral:
        return int("".join(str(CHINESE_DIGITS[character]) for character in numeral))
    tens, units = numeral.split("十", 1)
    return (CHINESE_DIGITS[tens] if tens else 1) * 10 + (CHINESE_DIGITS[units] if units else 0)
