"""Texts that invite a reader to go over them again and again: one unit, repeated to any length."""

from __future__ import annotations

UNITS = {
    "digits": "1",
    "digits with commas": "1,",
    "brackets": "（",
    "closing brackets": "）",
    "titles": "《",
    "great scales": "亿",
    "no punctuation": "南昌市红谷滩区项目建设",
    "one character": "国",
    "works": "项目",
    "offices": "局",
    "percentages": "百分之",
    "counted projects": "个项目",
    "quotes": "“项目",
    "quoted names": "“南湖大桥”",
    "commas": "项目，",
    "roads": "文化路、",
    "names": "南湖大桥、凤山隧道、",
    "joined names": "云溪水厂和",
    "joined works": "总投资及项目与",
    "helped": "为云溪水厂及",
    "phases": "一期、二期、",
    "lots": "1标段、2标段、",
    "sections": "云溪段、",
    "dates": "3月",
    "years": "2024年",
    "joined dates": "2024年5月底或6月初至",
    "money": "总投资1亿元，",
    "events": "开工建设竣工，",
    "firms": "中建三局集团有限公司、",
    "speakers": "项目经理张三介绍说，",
    "sentences": "南湖大桥开工。",
    "headings": "#\n",
    "lines": "某某建设\n",
    "bullets": "●\n",
    "numbered lines": "1.南湖大桥\n",
    "table headings": "项目名称  总投资  责任单位\n",
    "signed stories": "（张三）\n本报讯 南湖大桥开工。\n",
}


def hostile_text(kind: str, length: int) -> str:
    unit = UNITS[kind]
    return (unit * (length // len(unit) + 1))[:length]
