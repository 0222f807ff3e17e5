"""Marks lose no character of the text, however they lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from projects.pages.marks import Piece, Span, cut

TEXTS = st.text(alphabet="玉壶山大道已通车。,\n #<&\"'", max_size=60)
SPANS = st.lists(st.builds(Span, st.integers(-5, 70), st.integers(-5, 70), st.integers(1, 9)), max_size=6)


@given(TEXTS, SPANS, st.lists(st.integers(-5, 70), max_size=4))
def test_pieces_joined_are_the_text(text, spans, edges):
    pieces = cut(text, spans, edges)

    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces] == sorted({piece.start for piece in pieces})


@given(TEXTS, SPANS)
def test_every_span_that_covers_words_opens_and_closes_once(text, spans):
    numbered = [Span(span.start, span.end, number) for number, span in enumerate(spans)]

    pieces = cut(text, numbered)

    wanted = sorted(span.number for span in numbered if text[max(span.start, 0) : max(span.end, 0)].strip())
    assert sorted(number for piece in pieces for number in piece.opens) == wanted
    assert sorted(number for piece in pieces for number in piece.closes) == wanted


@given(TEXTS, SPANS)
def test_marked_characters_are_those_within_spans(text, spans):
    pieces = cut(text, spans)

    within = {at for span in spans for at in range(span.start, span.end)}
    assert all(
        piece.start + offset in within for piece in pieces if piece.is_marked for offset in range(len(piece.text))
    )


def test_overlapping_spans_share_their_middle():
    pieces = cut("德兴街5月底通车", [Span(0, 6, 1), Span(3, 8, 2)])

    assert pieces == (
        Piece(0, "德兴街", (1,), (1,), ()),
        Piece(3, "5月底", (1, 2), (2,), (1,)),
        Piece(6, "通车", (2,), (), (2,)),
    )


def test_span_leaves_out_the_blanks_at_its_ends():
    pieces = cut("开工\n\n", [Span(0, 4, 1)])

    assert [(piece.text, piece.closes) for piece in pieces] == [("开工", (1,)), ("\n\n", ())]
