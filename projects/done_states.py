"""Whether what is done came early, on time or late, as a column of queries: the rule of `projects.schedule`."""

from __future__ import annotations

from django.db.models import Case, CharField, F, Q, Value, When

from projects.schedule import State


def done_state() -> Case:
    """Of a milestone that is done: against the baseline, or the plan where no baseline can be compared."""
    comparable = [*against("baseline"), *against("planned")]
    return Case(
        When(~closed("actual"), then=Value(State.DONE)),
        *(When(condition, then=Value(state)) for condition, state in comparable),
        default=Value(State.DONE),
        output_field=CharField(),
    )


def closed(window: str) -> Q:
    return Q(**{f"known_{window}_earliest__isnull": False, f"known_{window}_latest__isnull": False})


def against(reference: str) -> list[tuple[Q, State]]:
    """The first condition that holds tells."""
    first, last = F(f"known_{reference}_earliest"), F(f"known_{reference}_latest")
    return [
        (closed(reference) & Q(known_actual_latest__lt=first), State.DONE_EARLY),
        (closed(reference) & Q(known_actual_earliest__gt=last), State.DONE_LATE),
        (closed(reference), State.DONE_ON_TIME),
    ]
