"""What the process of the readers answers, looked at closely: a hostile file may have taken it over."""

from collections.abc import Set as AbstractSet
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from corpus.limits import MAX_REASON_CHARS
from corpus.readers.about import address_of, language_of
from corpus.readers.document import About, Document, Heading, Paragraph, stands_in_a_line


class AnswerError(Exception):
    """Raised when an answer is not one; nothing of it is to be believed."""


class _Message(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Refusal(_Message):
    """A reason not to read a file; `is_last` tells that the process of the readers ends with it."""

    reason: str = Field(min_length=1, max_length=MAX_REASON_CHARS)
    is_last: bool


class _Reading(_Message):
    """A document: `headings` are the places among `texts`, from 0, of those that are none of paragraphs."""

    headings: frozenset[int]
    texts: tuple[str, ...]
    title: str | None
    language: str | None
    address: str | None
    published: date | None


_ANSWER: TypeAdapter[_Reading | Refusal] = TypeAdapter(_Reading | Refusal)


def answer_in(message: bytes) -> Document | Refusal:
    """Return the document or the refusal in `message`, which is JSON.

    Raises:
        AnswerError: when it holds neither.
    """
    try:
        answer = _ANSWER.validate_json(message)
    except ValidationError as error:
        raise AnswerError from error
    if isinstance(answer, _Reading):
        return _document(answer, answer.headings)
    if not all(map(stands_in_a_line, answer.reason)):
        raise AnswerError
    return answer


def _document(reading: _Reading, headings: AbstractSet[int]) -> Document:
    blocks = tuple(
        Heading(" ".join(text.split())) if place in headings else Paragraph(text)
        for place, text in enumerate(reading.texts)
    )
    # Buttons and links are made of these, so that they are what readers promise of them.
    language, address = language_of(reading.language or ""), address_of(reading.address or "")
    return Document(blocks, About(reading.title, language, address, reading.published))
