"""Words around an event that tell what its step is: prepared or built, of one project or of many, done or aimed at."""

from __future__ import annotations

import re

from importers.lexicon import either, following, words

#: 原先说今年国庆开放, 当时牌子上写的是12月31日完工, 最早公布的通车时间: what was said once
SAID_ONCE = (
    "(?:(?:原先|原来|原本|本来|当初|当时|起初|最初|最早|最先|早先|先前|此前|之前|以前|买房时)[^，。；：]{0,8}?"
    "(?:说|讲|传|写|承诺|公布|公示|宣布|答复|通知|告诉|许诺|预告|打算|约定|敲定|预计|计划)|说好)"
)
#: what it begins with, cheap to look for
ONCE = re.compile("原先|原来|原本|本来|当初|当时|起初|最初|最早|最先|早先|先前|此前|之前|以前|买房时|说好")
SUPERSEDED = re.compile(f"{either(words('events', 'tense', 'superseded'))}|{SAID_ONCE}")
#: 未能按期于6月底完工: its day was one of a plan
MISSED = re.compile(either(words("events", "tense", "missed")))
PREPARING = re.compile(
    r"征地|拆迁|征拆|征收|招标|可研|勘察|勘探|设计(?!值|标高|高程|水位|速度|时速|年限|规模|产能|能力|标准|要求|使用|日?处理|流量|强度|寿命)|审批|审查|评审|立项|报批|用地|(?<!移交)(?<!交接)(?<!验收)(?<!入住)(?<!收房)(?<!备案)手续|环评|选址|测绘|摸底|前期|许可|可行性研究|场地平整|居民表决|红线|划定|概算|初设|调研|征求意见|土地划拨|划拨|收储|比选|勘测|地勘|图审|审图|供地|征迁|腾房|论证|出让|融资|编制|确权"
)
#: 2019年第二季度重点项目集中开工仪式: when they were listed, not when they start; 今年实施的3号渠: when it was taken on
ATTRIBUTIVE = following(
    r"项目(?:集中)?(?:签约|开工|竣工|开竣工)|(?:计划|共|拟)?(?:实施|安排|确定|列入|下达|谋划|纳入)的|第[一二三四五]个|(?:度|首[家个批座条项]|新增|新开工)[^，。；]{0,8}(?:项目|工程)|(?:全[市县区省])?(?:第?[一二三四五六]批)?(?:重点|重大|产业|工业|民生|招商|文旅|城建|交通|水利|市政|生态|惠民|实事|我[省市县区]){1,3}(?:建设)?(?:项目|工程)",
    (),
    "项计共拟实安确列下谋纳第度首新全一二三四五六重产工民招文城交水市生惠我",
)
#: 建成了3座海上施工平台: a thing of the works, not the works
COUNTED_OBJECT = re.compile(
    r"\d+(?:\.\d+)?%|了?(?:首|全部)?\d+(?:余|多)?(?:座|栋|幢|个|条|处|段|孔|根|片|台|公里|米|套)"
)
#: 昨天夜里11点40分: of which part of a day
OF_CLOCK = "[上中下]午|午[前后间夜]|凌晨|清[晨早]|早[晨上]|傍晚|黄昏|晚[上间]?|夜[里间晚]|[深半]夜|一?大早"
#: 昨日上午10时18分，5月18日国际博物馆日当天，: what may follow a date that stands for its sentence
HOUR = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:(?:是|正值|正逢|恰逢|适逢)?[\u4e00-\u9fff]{2,9}(?:节|日|假期)(?:前夕)?)?(?:当天|当日|[这那]一?天)?"
    rf"(?:{OF_CLOCK})?|[上下中]午?|[\u4e00-\u9fff]{{0,3}}|(?:{OF_CLOCK})?\d{{1,2}}[时点：](?:\d{{1,2}}分?|许|半|整)?"
)
UNSURE = re.compile(
    r"正在|开始|进入|如果|只要|等到|待|随着|为了|关于|推进|加快|促进|围绕|负责|组织|参加|举行|出席|宣布|庆祝|关注|何时|迎接|筹备|研究|部署|申请|什么时候|啥时候|几时|多久|哪天"
)
#: 按照10月试营业的目标
AIMED_AT = ("的目标", "目标", "的计划", "的要求", "的节点", "的总体目标", "的时间节点")
#: 分别于10月、明年1月通车, 将于7月、8月先后进场
IN_ORDER = re.compile(r"分别|[月日底旬季]、[^，。；]{1,8}(?:先后|依次|相继)|依次")
#: 比预定工期提前, 较调整后的计划早了: whatever was planned, it has ended
THAN_PLANNED = re.compile(
    "[比较][^，。；]{0,10}?(?:计划|工期|时间|目标|节点|预期|预定|预计|要求|承诺|规定)[^，。；]{0,6}?(?=提前|提早|早|快)"
)
#: 11月5日，条幅“大干六十天，确保主体全封顶”: no day of what is aimed at
SLOGAN = re.compile("“[^”]*(?:确保|大干|力争|奋战|誓夺|决战|冲刺)[^”]*$")
SINCE_THEN = ("以来", "后", "之后", "至今")
#: 开园当天，14家企业签约
THAT_DAY = ("当天，", "当日，", "首日，", "第一天，")
TOLD_AS_DONE = re.compile(r"(?:正式|投入|举行|顺利|同期|同步|同日|集中|同时|一并|一同|一起|双双|当天|当日|随即)$")
#: 已建成通车4条: some of many, not the whole
COUNTED_BEHIND = re.compile(r"了?(?:约|近|超)?(?P<count>\d+(?:余|多)?[条个座处所栋幢段家孔片项])(?![月年日天])")
