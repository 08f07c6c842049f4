"""What programs send, and what they are told when it is wrong."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.web.limits import MAX_ARTICLES_ASKED, MAX_QUESTION_CHARS, MAX_QUOTES

_NOT_TEXT = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_QUESTION = rf"^[^{_NOT_TEXT}]*[^{_NOT_TEXT}\s][^{_NOT_TEXT}]*$"
"""Anything but control characters, and not white space alone."""


def _whole(number: object) -> object:
    """Return the whole number that a `number` such as 3.0 is, as JSON tells no difference."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


QUOTES = 3
"""So many quotes are given where a program does not say how many."""

Wording = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MAX_QUESTION_CHARS,
        pattern=_QUESTION,
        description="What to ask, in the words of a person.",
        examples=["How far can ATACMS reach?"],
    ),
]
Slug = Annotated[str, Field(min_length=1, description="The name of an article in the library.")]
Slugs = Annotated[
    tuple[Slug, ...],
    Field(
        max_length=MAX_ARTICLES_ASKED,
        description="The articles to ask; all where none is named.",
        examples=[["atacms"]],
    ),
]
Limit = Annotated[
    int,
    Field(ge=1, le=MAX_QUOTES, description="The most quotes that are given.", examples=[QUOTES]),
    BeforeValidator(_whole),
]


class QuestionDocument(BaseModel):
    """A question from a program."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    question: Wording
    articles: Slugs = ()
    limit: Limit = QUOTES


class FaultDocument(BaseModel):
    """Why there is no answer."""

    model_config = ConfigDict(frozen=True)

    error: Annotated[str, Field(description="One plain sentence.")]


SENTENCES = {
    "question": f"The question must be text of 1 to {MAX_QUESTION_CHARS} characters that a person can read.",
    "articles": f"The articles must be named one by one, {MAX_ARTICLES_ASKED} at most.",
    "limit": f"The limit must be a whole number from 1 to {MAX_QUOTES}.",
}
"""What is said of each part of a question that is wrong."""
