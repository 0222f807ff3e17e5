"""Works and houses called by their kind alone in a zone or a county that has hardly another such."""

from __future__ import annotations

import re

ZONES = "新区|高新区|经开区|开发区|园区|工业区|保税区|示范区"
#: 云溪高新区标准厂房项目, 望江经开区路网工程; but not 全区重点项目, 高新区道路工程
IN_A_ZONE = re.compile(
    rf"(?![全各本该我]|国家级?|[省市区]级|经济|高新|工业)[\u4e00-\u9fff]{{2,7}}?(?:{ZONES})"
    "(?![\u4e00-\u9fff]{0,6}(?:重大|重点|老旧|各类|一批|民生|签约|招商))"
    "[\u4e00-\u9fff]{0,6}?(?:标准化?厂房|厂房|道路|路网|管网|污水处理|供水|供热|基础设施|人才公寓|公寓|学校|小学|中学|幼儿园|医院|停车场|邻里中心)"
    "[\u4e00-\u9fff]{0,14}(?:项目|工程)"
)
#: 大荔县医院, 云溪旗中学
OF_A_COUNTY = re.compile("(?![全各本该我])[\u4e00-\u9fff]{2,4}[县旗](?:医院|中学)")


def is_one_of_a_zone(name: str) -> bool:
    return IN_A_ZONE.fullmatch(name) is not None or OF_A_COUNTY.fullmatch(name) is not None
