"""Two hundred numbers of persons who don't exist, each in a sentence, made from their rules."""

from __future__ import annotations

from projects.personal_numbers import CHECKS, WEIGHTS


def identity(number: int) -> str:
    """A number of GB 11643: a region, a day of birth, a serial number, the check digit."""
    region = ("360102", "360113", "110105", "440306", "810000")[number % 5]
    born = f"{1951 + number}{1 + number % 12:02d}{1 + number % 28:02d}"
    digits = f"{region}{born}{(37 * number + 11) % 1000:03d}"
    return digits + CHECKS[sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11]


def old_identity(number: int) -> str:
    return f"3601{number % 30 + 1:02d}{40 + number}{1 + number % 12:02d}{1 + number % 28:02d}{number:03d}"


def mobile(number: int) -> str:
    return f"1{'3456789'[number % 7]}{number % 10}{7_913_527 * (number + 3) % 100_000_000:08d}"


def card(number: int) -> str:
    """A bank card with its check digit (Luhn)."""
    digits = f"6222{(7_913_527_113 * (number + 1)) % 10**14:014d}"
    doubled = [int(d) * (2 - at % 2) for at, d in enumerate(reversed(digits))]
    return f"{digits}{-sum(one - 9 * (one > 9) for one in doubled) % 10}"


def wide(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def people() -> list[tuple[str, str]]:
    """The number as it stands, and the sentence in which it does."""
    phones = [mobile(number) for number in range(70)]
    grouped = ["- "[at % 2].join((p[:3], p[3:7], p[7:])) for at, p in enumerate(phones[40:60])]
    written = [*phones[:40], *grouped, *(f"+86 {phone}" for phone in phones[60:65]), *map(wide, phones[65:])]
    sentences = (
        "联系电话{}。",
        "由张三（{}）负责",
        "{}，请致电",
        "施工现场值班手机：{}；",
        "王五 {}",
        "请找李四{}咨询",
    )
    found = [(number, sentences[at % 6].format(number)) for at, number in enumerate(written)]
    found += [
        (number, f"咨询电话：{number}。") for number in (f"0791-8{at:03d}{at * 7 + 1234:04d}" for at in range(20))
    ]
    found += [(number, f"（{number}）") for number in (f"(010)6{at:03d} {at * 7 + 1234:04d}" for at in range(5))]
    found += [(number, f"电话{number}转办公室") for number in (f"83{at:02d}{at * 7 + 1234:04d}" for at in range(5))]
    found += [(number, ("身份证号{}", "赵六，{}，男", "公民身份号码：{}。")[at % 3].format(number))
              for at, number in enumerate(map(identity, range(60)))]  # fmt: skip
    found += [(number, f"孙七{number}，") for number in map(old_identity, range(20))]
    found += [
        (number, ("卡号：{}", "{}（工资卡）")[at % 2].format(number)) for at, number in enumerate(map(card, range(10)))
    ]
    found += [(number, f"护照号{number}。") for number in (f"E{at}2345678" for at in range(5))]
    found += [(number, f"微信：{number}，") for number in (f"zhang_{at}2345" for at in range(5))]
    return found


#: What only looks alike.
HARMLESS = (
    "总投资13800138000元",
    "总投资1380013.80万元，其中2025年计划15912345678.00元",
    "¥13800138000",
    "造价：13912345678",
    "占地13800138000平方米",
    "项目代码：2209-360113-04-01-123456",
    "2020-360113-48-01-012345",
    "洪红发改投字〔2024〕15号",
    "合同编号13800138000",
    "建筑工程施工许可证编号360113202405010101",
    "施工许可证360113202405010101",
    "统一社会信用代码91360100MA35KXYZ12",
    "宗地编号360113008012GB00123",
    "桩号K138+70012345",
    "GB50300-2013、DB36/T1380-2020",
    "2025-05-01至2025-12-31",
    "市民热线12345，报警110",
    "服务热线400-800-1234",
    "https://www.hgt.gov.cn/art/13800138000.html",
    "sha256 9f13800138000ab3",
    "完成工程量1380013800013800138000",
    "南昌市红谷滩区2025年重大重点项目241个，总投资1655.7亿元",
    "图纸DWG-20250501-138001380001",
)
