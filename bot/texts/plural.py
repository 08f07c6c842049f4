"""Sentences with a number in them, in the form that the number asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale
from babel.numbers import format_decimal


@dataclass(frozen=True, slots=True)
class Plural:
    """The forms of a sentence with `{count}` in it, by the plural categories of Unicode's CLDR.

    `other` is the form for all numbers that have none of their own.
    """

    language: str
    forms: Mapping[str, str]

    def __call__(self, count: int, **values: object) -> str:
        """Return the sentence for `count`, written as the language writes numbers, with `values` in it."""
        form = Locale(self.language).plural_form(count)
        sentence = self.forms.get(form, self.forms["other"])
        return sentence.format(count=format_decimal(count, locale=self.language), **values)
