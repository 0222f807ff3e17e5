"""How likely a candidate is a project, from what its story tells."""

from importers.drafts import Draft
from importers.evidence import SCALE, SPEAK_AGAINST, features
from importers.fitted import heaviest
from importers.layout import lay_out
from importers.read import candidates_of
from importers.tagged import signs_of_likeness
from tests.importers.reading import PUBLISHED, read


def candidates(text: str) -> list[Draft]:
    (story,) = lay_out(text)[0]
    return candidates_of(story, PUBLISHED)[0]


def chance(text: str, name: str) -> float:
    drafts = candidates(text)
    return SCALE.likelihood(features(next(draft for draft in drafts if draft.name == name), drafts))


def test_what_is_told_of_works_makes_a_candidate_likelier():
    bare, told = "云溪路与青山公园相邻。", "云溪路改造工程总投资2亿元，去年5月开工，预计6月完工。"

    assert chance(bare, "云溪路") < 0.1 < 0.9 < chance(told, "云溪路改造工程")


def test_each_piece_of_evidence_has_its_share():
    drafts = candidates("云溪大桥工程总投资2亿元，去年5月开工。")
    found = features(drafts[0], drafts)
    shares = SCALE.shares(found)

    assert shares["a step that only works undergo"] == SCALE.weights["a step that only works undergo"]
    assert [share for _, share in heaviest(shares)] == sorted(shares.values(), key=abs, reverse=True)


def test_only_what_may_speak_against_a_project_does():
    assert {name for name, weight in SCALE.weights.items() if weight < 0} <= SPEAK_AGAINST


def test_a_record_explains_why_it_was_kept():
    (record,) = read("云溪大桥工程总投资2亿元，去年5月开工。").projects

    assert "named as a project" in record.evidence.rule
    assert "reads just like a project's name +" in record.evidence.rule


def test_how_well_a_name_reads_makes_no_works_of_what_nothing_is_told_of():
    told, untold = (candidates(text)[0] for text in ("云溪大桥工程总投资2亿元。", "说起云溪大桥工程，大家都笑了。"))
    surely = signs_of_likeness(1.0)[-1]

    assert surely in told.why
    assert surely in untold.why
    assert surely in features(told, [told])
    assert surely not in features(untold, [untold])
