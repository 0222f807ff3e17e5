"""Money as staff write it: in units of ten thousand yuan (万元), kept in yuan."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Any

from django import forms

WAN = Decimal(10_000)
UNITS = ("万元", "万")


class WanField(forms.DecimalField):
    """Gives yuan, exact to the fen; takes 2960, 2,960.00, ２９６０ and 2960万元."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_digits=16, decimal_places=6, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = unicodedata.normalize("NFKC", value).strip().replace(",", "")
            value = next((value.removesuffix(unit).strip() for unit in UNITS if value.endswith(unit)), value)
        return super().to_python(value)

    def clean(self, value: Any) -> Decimal | None:
        amount = super().clean(value)
        return None if amount is None else amount * WAN

    def prepare_value(self, value: Any) -> Any:
        """Yuan from the row as 万元; what was typed stays as it is."""
        if not isinstance(value, Decimal):
            return value
        figure = (value / WAN).normalize()
        return f"{max(figure, figure.quantize(Decimal('0.01')), key=decimals):f}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(None if initial is None else initial / WAN, data)


def decimals(figure: Decimal) -> int:
    return -int(figure.as_tuple().exponent)


class PercentField(forms.DecimalField):
    """Takes 76, 76.5, ７６ and 76%."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=100, max_digits=5, decimal_places=2, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = unicodedata.normalize("NFKC", value).strip().removesuffix("%").strip()
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value
