"""Roads and lines are called after the stretch that the brackets behind their names say."""

from tests.importers.reading import facts, names, project


def test_the_stretch_in_brackets_belongs_to_the_name():
    text = "同济大道（北川公路—东山路段）正在收尾，听松高架（青禾路至白鹭路）下月通车。"

    assert names(text) == ["同济大道（北川公路—东山路段）", "听松高架（青禾路至白鹭路）"]


def test_each_of_a_row_has_its_own_stretch():
    text = "北望路（送站路以北）、龙北路（盛八线—盛南路）、福州路（云湖西路—市场西路）启动改造。"

    assert names(text) == ["北望路（送站路以北）", "龙北路（盛八线—盛南路）", "福州路（云湖西路—市场西路）"]


def test_the_road_goes_on_being_called_without_it():
    text = "云溪大道（青禾路至白鹭路）项目今年5月开工。云溪大道全长3公里，总投资2亿元。"

    (name,) = names(text)
    assert len(facts(project(text, name))) == 2


def test_a_measure_in_brackets_is_no_stretch():
    assert names("听松路（全长2公里）改造工程今年5月开工。") == ["听松路（全长2公里）改造工程"]
