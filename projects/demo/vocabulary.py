"""The words that invented projects are made of."""

from __future__ import annotations

AREAS = (
    "九龙湖", "红角洲", "凤凰洲", "生米", "沙井", "卫东", "流湖", "厚田", "龙兴", "翠林",
    "西站", "前湖", "怡园", "乌沙河", "岭北", "赣江西岸", "绿城", "万寿", "梅湖", "云飞",
    "会展", "锦江", "望城", "新府",
)  # fmt: skip
FIRST_CHARACTERS = (
    "丰", "和", "金", "银", "龙", "凤", "云", "祥", "瑞", "华",
    "明", "春", "江", "湖", "翠", "岭", "学", "文", "创", "新",
    "世", "怡", "景", "枫", "桂", "梅", "兰", "松", "石", "岸",
    "东", "南", "西", "北", "青", "碧", "玉", "珠", "星", "月",
    "天", "海", "河", "滨", "荷", "莲", "竹", "柳", "杨", "榆",
    "鹤", "燕", "鹭", "雁", "虹", "雪", "晨", "旭", "昌", "盛",
)  # fmt: skip
SECOND_CHARACTERS = (
    "安", "康", "宁", "泰", "德", "仁", "义", "礼", "信", "福",
    "林", "园", "城", "源", "溪", "泉", "山", "峰", "光", "辉",
    "堂", "桥", "塘", "洲", "港", "台", "苑", "雅", "霞", "庭",
)  # fmt: skip

# What a project builds: the end of its name, its category, and the set of milestones that it goes through.
KINDS: tuple[tuple[str, str, str], ...] = (
    ("路改造提升工程", "urban_infrastructure", "road"),
    ("大道快速化改造工程", "urban_infrastructure", "road"),
    ("路新建工程", "urban_infrastructure", "road"),
    ("路排水管网工程", "urban_infrastructure", "road"),
    ("跨河桥梁工程", "urban_infrastructure", "road"),
    ("公园建设项目", "urban_infrastructure", "house"),
    ("安置房项目", "public_welfare", "house"),
    ("小学新建项目", "public_welfare", "house"),
    ("中学扩建项目", "public_welfare", "house"),
    ("社区卫生服务中心项目", "public_welfare", "house"),
    ("养老服务中心项目", "public_welfare", "house"),
    ("老旧小区改造项目", "public_welfare", "house"),
    ("产业园项目", "advanced_manufacturing", "house"),
    ("智能装备生产基地项目", "advanced_manufacturing", "house"),
    ("电子信息标准厂房项目", "advanced_manufacturing", "house"),
    ("数字经济示范园项目", "new_productive_forces", "house"),
    ("算力中心项目", "new_productive_forces", "house"),
    ("虚拟现实研发中心项目", "new_productive_forces", "house"),
    ("商业综合体项目", "modern_services", "house"),
    ("总部大厦项目", "modern_services", "house"),
    ("酒店建设项目", "modern_services", "house"),
    ("文旅街区项目", "modern_services", "house"),
    ("水系连通整治工程", "agriculture_water", "road"),
    ("高标准农田建设项目", "agriculture_water", "road"),
    ("排涝泵站工程", "agriculture_water", "house"),
)

# Ten milestones of a project in their order, each with its line.
STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    "house": (
        ("立项批复", "approval"), ("用地规划许可", "approval"), ("初步设计批复", "design"),
        ("施工图审查", "design"), ("施工招标", "procurement"), ("开工", "construction"),
        ("主体结构封顶", "construction"), ("幕墙及安装完成", "construction"), ("竣工验收", "handover"),
        ("交付使用", "handover"),
    ),
    "road": (
        ("立项批复", "approval"), ("征地拆迁完成", "approval"), ("施工图审查", "design"),
        ("施工招标", "procurement"), ("开工", "construction"), ("管网铺设完成", "construction"),
        ("路基完成", "construction"), ("路面摊铺完成", "construction"), ("竣工验收", "handover"),
        ("通车", "handover"),
    ),
}  # fmt: skip
PARTS = ("一期", "二期", "三期", "一标段", "二标段", "三标段")
BUREAUS = ("住房和城乡建设局", "交通运输局", "农业农村局", "教育体育局", "卫生健康委员会", "文化旅游局", "城市管理局")
COMPANIES = ("城市建设投资有限公司", "建工集团有限公司", "市政工程有限公司", "置业发展有限公司", "工程管理有限公司")
REASONS = (
    ("land", "征地拆迁进度滞后，作业面未能按期移交。"),
    ("approvals", "前期手续办理时间超出预期。"),
    ("funds", "资金到位时间晚于计划。"),
    ("design", "方案优化，设计变更后重新审查。"),
    ("weather", "汛期连续降雨，有效施工天数不足。"),
    ("organisation", "管线迁改与主体施工交叉，施工组织调整。"),
)
PROGRESS = (
    "正在进行基础施工，完成总工程量的{percent}%。",
    "主体结构施工有序推进，累计完成总工程量的{percent}%。",
    "正在进行管网及附属工程施工，形象进度{percent}%。",
    "室内装饰与设备安装同步进行，完成{percent}%。",
)
LEVELS = ("district_key", "city_key", "city_pushed", "province_key", "province_large")
