"""The small mistakes that `make mutants` puts into the rules, and the list of those without effect."""

from scripts.mutants import BARE, all_mutants, equivalents, survivors
from scripts.mutations import Mutant, mutants_of

SOURCE = '''
"""Documentation stays."""
LIMIT: int = 7


def rule(days: int, *, on: str = "day") -> int | None:
    """This too."""
    if days < 0 or not on:
        raise ValueError("words of an error")
    return max(days - LIMIT, f(a=days))
'''


def test_every_kind_of_mistake_is_made_once():
    found = mutants_of("rules.light", SOURCE)

    assert [mutant.name for mutant in found] == [
        "light: 7 → 8",
        "light: 7 → 6",
        "light.rule: 'day' → 'another text'",
        "light.rule: if days < 0 or not on → if not (days < 0 or not on)",
        "light.rule: days < 0 or not on → days < 0 and (not on)",
        "light.rule: days < 0 → days <= 0",
        "light.rule: 0 → 1",
        "light.rule: 0 → -1",
        "light.rule: not on → on",
        "light.rule: return None",
        "light.rule: max → min",
        "light.rule: days - LIMIT → days + LIMIT",
        "light.rule: f(…) without a",
    ]
    assert {mutant.module for mutant in found} == {"rules.light"}


def test_a_mistake_changes_its_own_place_alone():
    whole = mutants_of("rules.light", "a = 1\nb = 1\n")

    assert [(mutant.name, mutant.source) for mutant in whole] == [
        ("light: 1 → 2", "a = 2\nb = 1"),
        ("light: 1 → 0", "a = 0\nb = 1"),
        ("light: 1 → 2 #2", "a = 1\nb = 2"),
        ("light: 1 → 0 #2", "a = 1\nb = 0"),
    ]


def test_what_is_listed_as_without_effect_is_a_mistake_that_is_made():
    listed = equivalents()

    assert {one.name for one in listed} <= {mutant.name for mutant in all_mutants()}
    assert len({one.name for one in listed}) == len(listed)
    assert all(len(one.reason) > 20 for one in listed)


def test_a_wrong_rule_is_noticed_and_a_right_one_is_not():
    """The last day of a plan is still within it."""
    wrong = next(one for one in all_mutants() if one.name == "milestone.open_state: days <= 0 → days < 0")
    right = Mutant(wrong.module, "as it was", wrong.source.replace("if days < 0:", "if days <= 0:"))

    assert [mutant.name for mutant in survivors([wrong, right], BARE)] == ["as it was"]
