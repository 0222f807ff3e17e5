"""What the tagger makes of a story's names: how much each reads like a project's, and where it is cut."""

import pytest

from importers import tagged as module
from importers.layout import lay_out
from importers.read import untagged_of
from importers.tagged import LIKENESSES, repeated_in, tagged
from importers.tagger import Reading

TEXT = "云溪大桥工程正在施工。"


class Marked:
    """A tagger that reads a name, and nothing else, wherever `names` has one."""

    def __init__(self, text: str, *names: str, inside: float = 1.0) -> None:
        self.spans = [(text.index(name), text.index(name) + len(name)) for name in names]
        self.inside = inside

    def read(self, signs):
        places = [any(start <= place < end for start, end in self.spans) for place in range(len(signs["h"]))]
        return Reading([self.inside * is_name for is_name in places], self.spans)


def story(text: str):
    (found,) = lay_out(text)[0]
    return untagged_of(found)


@pytest.fixture
def marked(monkeypatch):
    """The mentions of a text as a tagger leaves them that reads just these names."""

    def mentions(text: str, *names: str, inside: float = 1.0):
        monkeypatch.setattr(module, "TAGGER", Marked(text, *names, inside=inside))
        (here,) = tagged(story(text))
        return here.mentions

    return mentions


@pytest.mark.parametrize(("inside", "count"), [(0.1, 0), (0.3, 1), (0.6, 2), (0.9, 3), (1.0, 4)])
def test_a_name_has_the_signs_of_all_that_it_is_as_likely_as(marked, inside, count):
    (mention,) = marked(TEXT, "云溪大桥工程", inside=inside)
    signs = [sign for _, sign in LIKENESSES if sign in mention.why]

    assert signs == [sign for _, sign in LIKENESSES][:count]


def test_what_reads_like_none_has_no_sign(marked):
    (mention,) = marked(TEXT)

    assert not {sign for _, sign in LIKENESSES}.intersection(mention.why)


def test_a_name_is_cut_as_it_reads(marked):
    text = "望江镇云溪大桥工程正在施工。"
    before = [mention.name for mention in story(text)[0].mentions]
    (mention,) = marked(text, "云溪大桥工程")

    assert before == ["望江镇云溪大桥工程"]
    assert (mention.name, text[mention.start : mention.end]) == ("云溪大桥工程", "云溪大桥工程")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪产业园一期正在施工。", "云溪产业园一期"),
        ("云溪大道南段工程正在施工。", "云溪大道南段工程"),
        ("一期厂房正在施工。", "一期厂房"),
        ("云溪大桥工程，正在施工。", "云溪大桥工程，正在"),
        ("云溪大桥工程进度正常。", "云溪大桥工程进度"),
        ("云溪大桥（南岸）工程正在施工。", "南岸）工程"),
        ("云溪路、望江路改造工程正在施工。", "云溪路、望江路改造工程"),
        ("到了年底大家都很高兴。", "年底"),
    ],
)
def test_phases_marks_and_what_no_rule_found_stay_as_they_are(marked, text, name):
    before = [(mention.start, mention.end) for here in story(text) for mention in here.mentions]

    if before:
        assert [(mention.start, mention.end) for mention in marked(text, name)] == before
    else:
        assert tagged(story(text)) == story(text)


def test_a_part_and_a_noun_read_like_a_name_at_least_a_little(marked):
    (part,) = marked("云溪产业园一期正在施工。")
    (noun,) = marked("大桥正在施工。")
    signs = [sign for _, sign in LIKENESSES]

    assert [sign for sign in signs if sign in part.why] == signs[:2]
    assert [sign for sign in signs if sign in noun.why] == signs[:1]


def test_what_a_story_names_more_than_once():
    assert repeated_in(story("云溪大桥工程开工。云溪大桥工程旁边的青山公园动工。")) == {"云溪大桥工程"}
