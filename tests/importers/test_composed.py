"""What works are told to consist of, and what is told of those parts later."""

from tests.importers.reading import facts, project, read


def parents(text: str) -> dict[str, str]:
    return {project.name: project.parent for project in read(text).projects}


def test_what_works_consist_of_is_told_of_later():
    text = (
        "引江供水工程总投资12亿元，由取水枢纽、输水管线、云溪调蓄水库、净水厂四部分构成。"
        "取水枢纽已通过验收；全长42公里的输水管线埋设38公里；净水厂完成主体。"
    )

    found = parents(text)

    assert {name for name, parent in found.items() if parent == "引江供水工程"} >= {"取水枢纽", "输水管线", "净水厂"}


def test_the_list_of_parts_is_no_subject():
    text = (
        "抽水蓄能电站项目主要由上水库、下水库、输水系统、地下厂房等组成，总投资76亿元。"
        "上水库大坝填筑过半，下水库8月开工，地下厂房开挖到第四层。"
    )

    assert facts(project(text, "抽水蓄能电站项目"))["investment_total"] == ["76亿元"]
    assert parents(text)["地下厂房"] == "抽水蓄能电站项目"


def test_what_a_name_is_divided_into_is_no_part_of_the_name():
    text = "望江大桥分听松公铁大桥、云溪南汊桥两块来建。听松公铁大桥全长5.2公里，去年9月开工，预计2027年竣工。"

    assert "听松公铁大桥" in parents(text)


def test_a_phase_that_works_list_is_theirs():
    text = (
        "县城污水治理项目总投资6.2亿元，涵盖城北污水处理厂二期、城南再生水厂。"
        "城北污水处理厂二期已投运，城南再生水厂完成主体。"
    )

    assert parents(text) == {
        "县城污水治理项目": "",
        "城北污水处理厂二期": "县城污水治理项目",
        "城南再生水厂": "县城污水治理项目",
    }


def test_trades_on_a_building_are_no_parts():
    text = "听松小学新建项目占地80亩，总投资1.2亿元。目前，教学楼外墙粉刷完成，宿舍楼室内装修过半，食堂水电安装完毕。"

    assert parents(text) == {"听松小学新建项目": ""}


def test_a_lot_in_brackets_is_of_the_works_before_them():
    text = (
        "云溪市水环境综合治理二期项目（第六标段）去年10月进场，要改198个小区的排水。\n"
        "据介绍，水环境综合治理二期项目总投资约64亿元，范围约78平方公里。"
    )

    assert parents(text)["第六标段"] == "云溪市水环境综合治理二期项目"


def test_a_lot_in_brackets_of_works_that_are_told_of_nowhere_else_is_one_with_them():
    text = "6月5日，听松河综合治理工程（二标段）开工。该标段总投资1.2亿元。"

    assert parents(text) == {"听松河综合治理工程（二标段）": ""}


def test_a_plant_beside_a_park_is_not_called_after_it():
    text = "听松公园年内建成开放，占地210亩。污水处理厂二期正在向省里申报，总投资1.1亿元。"

    assert parents(text) == {"听松公园": "", "污水处理厂二期": ""}


def test_a_named_part_that_was_listed_before():
    text = "新建的云溪站综合交通枢纽包括东广场、长途客运站和公交首末站。东广场下月开放，长途客运站已启用。"

    assert parents(text)["长途客运站"] == "云溪站综合交通枢纽"


def test_the_third_of_a_row_is_no_part_of_the_first():
    text = "市博物馆群项目由历史馆、自然馆、艺术馆三馆构成。历史馆布展完成，自然馆封顶，艺术馆9月动工。"

    assert {parent for parent in parents(text).values() if parent} == {"市博物馆群项目"}


def test_a_first_batch_of_homes_is_a_part():
    text = "东塘棚户区改造项目总投资8亿元，征收签约率91%，首批安置房720套7月底交钥匙。"

    assert parents(text) == {"东塘棚户区改造项目": "", "首批安置房": "东塘棚户区改造项目"}


def test_a_part_that_its_list_describes():
    text = (
        "高铁云溪站综合枢纽项目包括站房及相关工程、与站房一体化建设的市政配套工程、东西广场等，总投资52亿元。"
        "其中站房面积4万平方米，由铁路部门投资；市政配套工程18万平方米，由云溪城投集团投资。"
    )

    assert parents(text)["市政配套工程"] == "高铁云溪站综合枢纽项目"


def test_some_of_what_the_sentence_has_counted():
    text = "梅岭片区共铺开12条道路，总长21公里，眼下已有朝阳路、青岚路两条通车。"

    assert {name for name, parent in parents(text).items() if parent} == {"朝阳路", "青岚路"}


def test_a_listed_part_that_is_called_a_little_otherwise_later():
    text = (
        "引江供水工程总投资12亿元，由取水枢纽、输水管线、黄石岭调蓄水库、净水厂四部分构成。\n"
        "最难的是黄石岭水库，大坝填筑到高程120米，明年9月下闸蓄水。"
    )

    assert parents(text)["黄石岭水库"] == "引江供水工程"
