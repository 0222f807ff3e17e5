"""Names that go on over what only looks like a word that ends them, and ones that end before what is done to works."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("恒源锂电材料研发生产基地占地80亩，总投资3亿元。", "恒源锂电材料研发生产基地"),
        ("望江开发生态园项目占地80亩，总投资3亿元。", "望江开发生态园项目"),
        ("听松大道特大桥下部结构施工已完成，计划10月合龙。", "听松大道特大桥"),
        ("望江县产业园项目工程勘察工作正式启动，总投资3亿元。", "望江县产业园项目"),
        ("望江县产业园项目工程建设进度达到60%，总投资3亿元。", "望江县产业园项目"),
        ("望江县产业园项目工程总投资3亿元，去年8月开工。", "望江县产业园项目工程"),
        ("听松新区学校项目占地80亩，总投资3亿元。", "听松新区学校项目"),
    ],
)
def test_name_ends_where_it_ends(text: str, name: str) -> None:
    assert names(text) == [name]
