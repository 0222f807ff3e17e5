"""How a name may begin though its words are those of works: 大井, 蒋巷, 西门口; names by a number: 国道320."""

from __future__ import annotations

import re

#: 大井隧道, 小岭特大桥, 新寨水库: hills and valleys are called so, however large or new they are
HILL = (
    "[大小老新上下](?:[坪岭坳垭冲岩坞畈峪箐崖寨屯岗峡沟坡湾溪]|(?<=[大小上下])井)"
    "(?=(?:特长|特大|长|.号)?(?:隧道|特大桥|大桥|水库|水电站|电站|变电站|风电场|煤矿|互通|枢纽|站|小学|中学|公路))"
)
#: 西门口安置小区, 化肥厂宿舍: quarters of a town that are called after what stands or stood there
QUARTER = (
    "(?:[东西南北大小]门[口外头]|[东西南北]关口?|桥[头东西南北]|[上下]街|[五八]一|塔[下前]|站[东西南北]|[一二三四五六七八九][里桥]"
    "|滨[江河湖]|[机械化肥水泥农陶瓷纺织缫丝棉轧钢糖造纸印刷毛巾罐头砖瓦轴承电池]{2,3}厂|[轻重]机[一二三四五]区)"
    "(?=安置|还建|回迁|小区|社区|宿舍|家属|生活区|棚户区|片区|菜市场|农贸|集贸|公园|停车场|养老|敬老|邻里)"
)
#: 蒋巷联圩, 枫桥水厂: a place that ends like a road, before what it has
LANE = (
    "[\u4e00-\u9fff](?<![大小老新旧古天便危栈拱引主上下南北东西中背后一两二三四五六七八九十几多各全本这那跨过该里街农])[巷桥街]"
    "(?![道区坊巷面头梁墩镇头])(?=[\u4e00-\u9fff]{2})"
    "|[五六七八九]一(?=[桥路街大])"
)
STEM = re.compile(f"{LANE}|{HILL}|{QUARTER}")
#: 国道320改建工程, 县道208线大修: called by its number
ROUTE_DONE_TO = re.compile(r"(?:[国省县乡]道[A-Z]?\d{2,4}线?|\d{2,4}[国省县乡]道)(?=[\u4e00-\u9fff（])")
#: 110千伏线路: a kind, however high its voltage
CABLE = re.compile(r"\d+千伏(?:[输配供送]电|架空|电力|[进出联])?(?:线路?|电缆)")
#: 新屋村路: the road of a village
OF_A_VILLAGE = re.compile("^[\u4e00-\u9fff]{2,4}村[路街巷桥]$")
