"""Which noun a clause or a paragraph begins with: the place in a sentence that says what it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from importers.annotate import Annotated
from importers.item_lines import goes_on_with_item
from importers.lexicon import either, words
from importers.mention import Form, Mention
from importers.names import FACILITY, PLACE, UNDERTAKINGS, WORKS, core, has_own_name, is_building, phase_of
from importers.numbered import is_network
from importers.signs import SITE

#: an item of a list is about something else than the item before
ALL_BULLETS = "—●■◆▲★◎•※☆►▶◇□▷▸➤·"
#: what a town has one of, where trades and houses of a site are many
PUBLIC = re.compile(
    r"[\u4e00-\u9fff]{2}(?:处理厂|水厂|电厂|中心|馆|广场|公园|大桥|医院|学校|大剧院|体育场|客运站|博物院|文化宫|少年宫|卫生院|敬老院|养老院|福利院|污水处理站|停车场|农贸市场|安置房|(?<=中心)(?:幼儿园|小学)"
    r"|填埋场|焚烧厂|发电厂|汽车站|中转站|变电站|消防站|物流园|水库|陵园|机场|公寓|公路|快速路|立交桥?|泵站|安置点|安置小区|安置区|公墓|殡仪馆|看守所|派出所|消防救援站|储备库|粮库|血站|幼儿园|步道|绿道|环线|硬化路|村路|组路|产业路|旅游路|停车[楼库]|卫生室|充电站|热源厂|文化站)$|^新(?:汽车站|客运站|火车站|水厂|医院|体育馆|图书馆|文化馆)$|^(?:青少年宫|公租房|廉租房|廉租住房|经济适用房)$"
)
#: 客运站搬迁工程, 殡仪馆迁建
DONE_TO_A_KIND = re.compile(
    rf"[\u4e00-\u9fff]{{3,}}(?:{either(UNDERTAKINGS)})(?:工程|项目)?$|[\u4e00-\u9fff]{{4,}}(?:工程|项目)$"
)
OWN_MONEY = re.compile(
    r"(?:（[^（）]{2,12}）)?(?:[^。；]{0,40}，)?(?:计划|概算|估算|预计|预算|项目|工程)?(?:总投资|总概算|投资|概算)(?:额|约|近|超|逾|为|达)?\d[\d.]*[万亿]"
)
#: 疏港公路8.4公里由市公路局建, 新汽车站（二级客运站）征地120亩
OWN_SIZE = re.compile(
    r"(?:（[^（）]{2,12}）)?(?:征地(?:约|近|超)?\d|(?:全长|总长)?(?:约|近|超)?\d[\d.]*公里(?!外|处|远|长的|以内|范围)"
    r"|(?:设计|处理|供水|建设|办学)?规模(?:为|每日|每天|约|达|日处理){0,2}\d|日(?:处理|供水|产水)(?:能力|量)?(?:约|为|达)?\d"
    r"|(?:规划|编制|开放)?(?:设|床位)(?:床位)?(?:约|为|达)?\d)"
)
SPENT = re.compile(r"(?:目前|截至目前)?，?(?:累计|已|共|预计){0,2}完成(?:固定资产)?投资(?:约|近|超|逾)?\d")
PHASES_FOLLOW = re.compile(r"(?:（[^（）]{2,12}）)?，(?:分[两三四]期[^，。；]{0,6}[，：])?(?:其中)?一期")
OWN_START = re.compile(
    r"由[^，。；]{2,20}?(?:投资|建设|承建|实施|开发)|[^。；]{0,30}?(?:开工|动工|奠基|选址|征地|招标|立项|申报|可研|环评)(?!的|以来|后)"
)
ROW_SHORTEST, TOLD_IN_ROW, IN_A_ROW = 2, 0.0, 2.0
LEAD_LONGEST = 40
MODIFIER_LONGEST = 10
DESCRIBED_AT, TOLD_AT = 4, 2.5
BEFORE_SUBJECT = re.compile(
    r"[“●■◆▲★◎•※☆►▶◇□]?(?:[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|其[一二三四五六]|[一二三四五六七八九]是|其中|至于|对于|说到|再看|目前|同时|此外|另外|另悉|又悉|又讯|另讯|而|我[省市区县镇州]的?|近日|日前|据悉|据了解|据介绍|随后|\d|年|月|日|上午|下午|，)*"
)
PLURAL = re.compile(
    r"^(?:卫生|教育|交通|水利|文化|体育|农业|林业|旅游|环保|能源|城建|商贸|物流|科技|医疗|住房|社会事业)(?:建设)?(?:类)?项目$|(?:重大|重点|全区|全市|全县|各类|一批|这些|多个|所有|众多|开工|续建|竣工|签约|产业|工业|安居|民生|惠民|民心|暖心|实事|扶贫|示范)(?:重点|重大|建设|产业)*(?:项目|工程)$|(?:数十|数百|多|若干|几)[个项](?:重点|重大)?(?:项目|工程)$|(?:[一二三四]季度|[春夏秋冬]季|上半年|下半年|年度|新春)(?:重大|重点|产业|工业|民生|建设)*(?:项目|工程)$|^(?:重大|重点|民生|社会事业)[\u4e00-\u9fff]{0,4}(?:项目|工程)$|^全[国省市县区州镇乡](?![\u4e00-\u9fff]{0,6}(?:管网|截污|供水|排水|污水|雨污|电网|路灯|停车|供热|管道|水系|河道|防洪|防汛|亮化|绿化|燃气|监控|通信|网络|平台)[\u4e00-\u9fff]{0,4}工程$)[\u4e00-\u9fff]{0,8}(?:项目|工程)$|^(?:在建|建设|拟建|新建|续建|招商|该|子|未完|未完工|在手)项目$"
)
#: 现代产业项目已开工69个, 社会事业类项目
COUNTED_IN_ALL = re.compile(
    r"(?:总数|共|共有|已|有|累计|计划|新?开工|开复工|复工|竣工|完工|今年|总计|共计|达到?|为|，)*\d+(?:余|多)?[个项](?![\u4e00-\u9fff]{0,2}(?:月|标段|子项|单体|区|工作日|地块|班|部分))"
)
WITHOUT_EXCEPTION = re.compile("所有|全部|其[他它余]|各[类项地]|部分|[这那]些|一些|若干|多个")  # 所有度汛工程, 其他工程
ALL_BEFORE = re.compile("(?:所有|全部|其[他它余]|各类|各项|部分)的?$|(?:新开工|续建|元以上)(?:重大|重点|产业)*$")
TOGETHER = re.compile("集中(?!攻坚|攻关|力量|精力|火力|资源|优势|人力|发力|会战)")  # but 医院项目集中攻坚
#: 一批重要的防汛工程
FEW_OF_A_KIND = re.compile(r"(?:一批|多项|多个|一系列|一大批|各类|这些)[\u4e00-\u9fff]{0,4}的?$")
EACH_OF_A_KIND = re.compile(r"(?:.类|领域|方面|板块|许多.{2,8}|众多.{2,8}|不少.{2,8})(?:重点|建设)?(?:项目|工程)$")
#: “六大会战”项目
KINDS_ONLY = re.compile(r"产业|工业|安居|示范|扶贫")
CAMPAIGN = re.compile(
    r"“?[一二三四五六七八九十百\d]+大(?![桥道街坝堤厦渠湾院]|学(?!校))[^”]{1,6}”?(?:重点)?(?<![街片]区改造)(?:项目|工程)+$|“[双两三四五六七八九十百千\d]{1,5}[^”\d]{0,3}”(?:重点|重大)?(?:项目|工程)+$"
)
#: 教育提质工程, 水利安澜工程: what a government calls a field of its work
FIELD_OF_WORK = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:提质|惠民|便民|利民|畅行|畅通|安澜|宜居|托育|暖心|强基|富民|增收|关爱|普惠|兜底|(?:能源|就业|社会|民生)保障)工程"
)
#: 城区供水管网改造工程: no name, but works of one place and kind
DESCRIBED_WORKS = re.compile(
    rf"[\u4e00-\u9fff]{{3,}}(?:{either([*UNDERTAKINGS, *words('mentions', 'described', 'words')])})(?:工程|项目)?$"
    rf"|[\u4e00-\u9fff]{{2,}}(?:{either(UNDERTAKINGS)})(?:工程|项目)$"
)

#: （一）, 3., 二、, 其二：, 【轨道】, ◆固始县：
ENUMERATOR = re.compile(
    r"(?:[（(]?(?:第?[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]|[①-⑳]|其[一二三四五六七八九十]：|[（【](?!同期|正文|导语|编后|画外|记者|采访|口播|解说|字幕|出镜|旁白|主持|标题|现场)[\u4e00-\u9fff]{2,6}[）】]|第[一二三四五六七八九十]+[，：、])?"
    r"(?:[\u4e00-\u9fff]{2,7}[市县区镇乡旗州：]+：)?"
)
LABEL = re.compile(rf"(?:^|[，。；、）.])(?:{either(words('layout', 'labels', 'names'))})：[“]?$")
LABEL_ENDS, TITLE_ENDS = frozenset("：“"), frozenset("。：，（")
HEADS, EVENTS = (either(words("layout", "labels", group)) for group in ("heads", "events"))
ATTRIBUTES = either(words("layout", "labels", "attributes"))
#: 总投资：, 总投资及资金来源：, 预计完工时间为：
ATTRIBUTE = re.compile(
    rf"(?:{ATTRIBUTES}(?:为)?(?:：|$)|(?:{ATTRIBUTES}[及和与、])?[\u4e00-\u9fff]{{0,6}}(?:{HEADS}|{ATTRIBUTES})(?:为)?："
    rf"|(?:预计|计划|实际|目标)?{EVENTS}：|第[一二三四五六]阶段(?:（[^（）]{{1,20}}）)?[：，])"
)

LABEL_HEAD, SET_LABEL = re.compile(rf"{HEADS}(?:为)?：$"), re.compile(rf"{ATTRIBUTES}(?:为)?：?")
PART_BEGINS = re.compile("[；：]")
#: 一是云溪医院，已封顶；二是望江小学，…
FIRST_IS = re.compile("(?:^|[：；，。])[一二三四五六]是$")
#: （7）确保…投入使用。（8）新建…: items of one paragraph
BRACKETED_NUMBER = re.compile(r"[（(]\d{1,2}[）)]")
#: 记者从市园林中心了解到，今年还将建设口袋公园12个: a paragraph about other things
OF_THE_YEAR = re.compile(
    r"^(?:[^，。]{2,20}(?:获悉|了解到|介绍|表示|说)，)?(?:据悉，)?(?:今年|全年|下一步|接下来)[^，。；]{0,12}(?:将|计划|拟)[^，。；]{0,4}(?:建设|新建|改造|实施|新增)"
    r"[\u4e00-\u9fff]{2,8}\d+(?:余|多)?(?:个|条|处|座|所|公里)"
)
#: 解决农村饮水安全方面，新打机井17眼: another field than that of the works before; but not 施工进度方面
OF_A_FIELD = re.compile(
    "(?:在|解决|推进|改善|完善)?(?!施工|工程|项目)[\u4e00-\u9fff]{0,6}(?:饮水|供水|交通|水利|教育|卫生|医疗|住房|电力|环保|文化|体育"
    "|城建|市政|公路|道路|农业|林业|民生|养老|社保|就业|供热|供暖|治污|工业|能源|社会事业|农村|旅游|生态|水务|商贸|物流|服务业"
    "|城市建设|城镇|园林|绿化|基础设施|科技)[\u4e00-\u9fff]{0,4}方面[，：]"
)
FIELD_LONGEST = 20
#: 跑得快的有9个项目。其余6个进展缓慢: which of many the passage goes on to name
SOME_OF_THEM = re.compile(
    r"(?:^|[，；])(?:目前|其中|眼下)?，?"
    r"(?:[^，。；\d]{1,14}的(?:还|也|只|就)?(?:有|是)?|(?:其余|其他|剩下|剩余|余下|另外|另有|还有|尚有)的?(?:还有)?|(?=[^，。；]{1,4}项目))"
    r"(?:\d+|[两三四五六七八九十]{1,3})(?:余|多)?个(?:重点|重大)?(?:项目)?(?=[，。；：因正已尚均仍进推处未还受由完中里]|$)"
)
OPENS_PASSAGE = re.compile("(?:^|[；：])(?:其中[，：]?)?$")
#: …；（2）云溪老年大学，6月封顶
NEXT_ITEM = re.compile(r"；(?:[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳])?$")


def begins_numbered(text: str) -> bool:
    return text[:1] in ("（", "(") and BRACKETED_NUMBER.match(text) is not None


def turns_to_the_year(text: str) -> bool:
    return (OF_A_FIELD if "方面" in text[:FIELD_LONGEST] else OF_THE_YEAR).match(text) is not None


def counts_some(text: str) -> bool:
    """It tells how many of a programme's projects are so or so."""
    return "个" in text and SOME_OF_THEM.search(text) is not None


@lru_cache(maxsize=1024)
def _enumerated(text: str) -> int:
    """Where the words behind an item's mark, number or label begin."""
    marked = len(text) - len(text.lstrip(ALL_BULLETS))
    opening = ENUMERATOR.match(text, marked)
    return opening.end() if opening else marked


@lru_cache(maxsize=1024)
def begins_item(text: str) -> bool:
    start = _enumerated(text)
    return start > 0 and not (_is_label(text, start) or _is_label(text, 0) or goes_on_with_item(text, start))


def labels_sheet(text: str) -> bool:
    """三、参建单位, 建设内容, 7.批复文号：…号: a line that only says what is told, in a sheet about one project."""
    return ATTRIBUTE.fullmatch(text, _enumerated(text)) is not None or is_particular(text)


@lru_cache(maxsize=1024)
def is_particular(text: str) -> bool:
    """责任单位：县水务局, 2.工期：10个月: told of what stands above it."""
    return _is_label(text, _enumerated(text))


def _is_label(text: str, start: int) -> bool:
    """总投资：, 计划完工时间：, but 城南小学进度： names what it tells of."""
    label = ATTRIBUTE.match(text, start)
    if label is None or SET_LABEL.fullmatch(label.group()):
        return label is not None
    before = LABEL_HEAD.sub("", label.group())
    return not (FACILITY.search(before) and has_own_name(before))


def titles_item(here: Annotated, mention: Mention) -> bool:
    """It stands as the title of a list's item (（二）县第三完全小学。), or behind the label 项目名称."""
    text = here.text
    if text[mention.start - 1 : mention.start] in LABEL_ENDS and LABEL.search(text[: mention.start]):
        return True
    follows = text[mention.end : mention.end + 1]
    if not mention.start or not (follows in TITLE_ENDS or not follows or text.startswith("项目", mention.end)):
        return False
    skipped = len(text) - len(text.lstrip(ALL_BULLETS))
    opening = ENUMERATOR.match(text, skipped)
    start = opening.end() if opening else skipped
    return start == mention.start


def opens_clause(here: Annotated, mention: Mention) -> bool:
    """Nothing but adverbs and dates stands before it in its clause."""
    start, _ = here.clause_at(mention.start)
    lead = mention.start - start
    if here.text.endswith("的", 0, mention.start) and here.text.startswith("，", mention.end):
        return True  # 与青山路一河之隔的文汇街，目前…
    if 0 < lead <= MODIFIER_LONGEST and here.text.endswith("的", 0, mention.start):
        # 一河之隔的X进度更快, but not 乌兰站是全线最大的中间站
        before = [m for m in here.mentions if start <= m.start < mention.start and m.form is Form.NAMED]
        return all(m.is_oblique for m in before)
    return lead <= LEAD_LONGEST and bool(BEFORE_SUBJECT.fullmatch(here.text, start, mention.start))


def opens_passage(text: str, mention: Mention) -> bool:
    """A sentence or a part of it begins with the name, or with 其中 before it."""
    return not mention.is_oblique and OPENS_PASSAGE.search(text, 0, mention.start) is not None


def means_many(text: str, mention: Mention) -> bool:
    """重大项目, 续建项目, 交通类项目已开工38个: projects in general."""
    if mention.is_definite:
        return False
    is_works = mention.name.endswith(WORKS)
    signed = mention.form is not Form.NAMED and text.startswith("签约", mention.end)
    together = signed or TOGETHER.match(text, mention.end) or WITHOUT_EXCEPTION.match(mention.name)
    if is_works and (together or ALL_BEFORE.search(text, 0, mention.start)):
        return True
    if not is_works and is_network(text, mention.name, mention.end):
        return True
    many = PLURAL.search(mention.name) if is_works else None
    if many and KINDS_ONLY.match(many.group()) and has_own_name(PLACE.sub("", mention.name[: many.start()])):
        many = None  # 天福养老产业项目
    if is_works and not many:
        many = CAMPAIGN.search(mention.name) or COUNTED_IN_ALL.match(text, mention.end)
        many = many or EACH_OF_A_KIND.search(mention.name) or FIELD_OF_WORK.fullmatch(mention.name)
    if many or mention.form is Form.NAMED:
        return bool(many)
    return FEW_OF_A_KIND.search(text, max(0, mention.start - 10), mention.start) is not None


#: what a whole place has: 市妇幼医院
OF_A_PLACE = ("省", "市", "县", "区", "镇", "乡", "村")
BUILT_ANEW = re.compile(
    "(?:此外，|另外，|同时，)?(?:今年)?(?:还|将|计划)?(?:新建|改建|扩建|迁建|重建|建设|开工建设|启动)"
)


def describes_works(mention: Mention) -> bool:
    """Works or a facility told by its kind alone, at some length: 农村饮水安全工程, 市残疾人康复中心."""
    if mention.form is Form.NAMED or mention.is_definite or mention.is_counted or is_building(mention.name):
        return False
    if mention.form is Form.BARE:  # 走进行政中心工地
        return SITE in mention.why and len(mention.name) >= DESCRIBED_AT and not mention.name.endswith(WORKS)
    return bool(DESCRIBED_WORKS.search(mention.name)) or (
        len(core(mention.name)) >= DESCRIBED_AT and mention.score >= TOLD_AT
    )


def _begins_each_part(here: Annotated) -> bool:
    """甲园区征地难，…；乙换电站…；丙隧道…: whatever they are called, each part of the row tells of another one."""
    starts = [0, *(mark.end() for mark in PART_BEGINS.finditer(here.text))]
    named = {m.start for m in here.mentions if m.form is Form.NAMED and not m.is_counted and has_own_name(m.name)}
    return len(named.intersection(starts)) >= max(ROW_SHORTEST + 1, len(starts) - 1)


def has_money_of_its_own(here: Annotated, mention: Mention) -> bool:
    """垃圾填埋场选址在石坑，总投资4200万元: the town's own, whatever was being talked about."""
    is_of_town = PUBLIC.search(phase_of(mention.name)[0]) or DONE_TO_A_KIND.search(mention.name)
    return is_of_town is not None and starts_works(here, mention)


def starts_works(here: Annotated, mention: Mention) -> bool:
    """It opens its sentence, and money or a start of its own follows."""
    aside = mention.is_definite or mention.is_counted or mention.is_oblique or is_building(mention.name)
    is_first = not any(before.start < mention.start for before in here.mentions)
    opens = not mention.start or here.text[mention.start - 1] in ("；。“，" if is_first else "；。“")
    if aside or not opens:
        return False
    return any(own.match(here.text, mention.end) for own in (OWN_MONEY, OWN_START, OWN_SIZE, SPENT))


def is_built_anew(here: Annotated, mention: Mention) -> bool:
    """新建市妇幼医院，占地85亩: a facility of a whole place, which a sentence begins to tell of."""
    begins = mention.name.startswith(OF_A_PLACE) and BUILT_ANEW.fullmatch(here.text, 0, mention.start) is not None
    told = here.text.startswith("，", mention.end) and any(figure.start > mention.end for figure in here.quantities)
    return begins and told


def _spends_in_a_row(here: Annotated, mention: Mention) -> bool:
    """甲科技城完成投资3亿元，乙产业园完成投资2亿元，丙商务区…: each clause tells what its own works took."""
    if not SPENT.match(here.text, mention.end):
        return False
    opening = [m for m in here.mentions if m.form is Form.NAMED and SPENT.match(here.text, m.end)]
    return len([m for m in opening if here.clause_at(m.start)[0] == m.start]) > ROW_SHORTEST


def _has_phases(here: Annotated, mention: Mention) -> bool:
    """区里建了教师周转房，一期156套: the phases are of it, not of what was being talked about."""
    aside = mention.is_definite or mention.is_counted or mention.name in WORKS
    return not aside and PHASES_FOLLOW.match(here.text, mention.end) is not None


def has_a_part_of_its_own(here: Annotated, mention: Mention) -> bool:
    """…；会展中心累计完成投资1.2亿元；…: one of a row of works, each with what is told of it."""
    if mention.form is not Form.NAMED and (has_money_of_its_own(here, mention) or _has_phases(here, mention)):
        return True
    if mention.form is Form.NAMED and not mention.is_oblique and _spends_in_a_row(here, mention):
        return True
    text = here.text
    begins = text.startswith(("；", "："), mention.start - 1) and text.count("；") >= ROW_SHORTEST
    if "二是" in text and FIRST_IS.search(text, max(0, mention.start - 3), mention.start):
        return not (mention.is_definite or mention.is_counted or mention.name in WORKS)
    if begins and mention.form is Form.NAMED and _begins_each_part(here):
        return mention.score >= TOLD_IN_ROW and not mention.is_oblique
    base, phase = phase_of(mention.name)
    if phase and not mention.is_oblique and PUBLIC.search(base) and opens_clause(here, mention):
        return True
    public = PUBLIC.search(mention.name) and not mention.is_definite and not mention.is_counted
    return bool(begins and public and mention.score >= TOLD_IN_ROW and not mention.is_oblique)
