"""What a page makes of the question in its address."""

from collections.abc import Collection
from dataclasses import dataclass
from http import HTTPStatus

from bot.texts.pages.texts import PageTexts
from bot.web.asking import Asking, Fault, QuestionError
from bot.web.limits import MAX_QUESTION_CHARS
from retrieval.answer import Answer

_REPEATED_CHARS = 2 * MAX_QUESTION_CHARS
"""So much of a question that is too long stands in the form, where it can be made shorter."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as it stands in the form, and its answer, or the sentence that says why it is none.

    Both are None where nothing was asked.
    """

    repeated: str = ""
    answer: Answer | None = None
    refused: str | None = None
    status: HTTPStatus = HTTPStatus.OK


async def hear(question: str | None, articles: Collection[str], asking: Asking, texts: PageTexts) -> Heard:
    """Return `question` with its answer from `articles`, given as slugs, or from all."""
    if question is None:
        return Heard()
    try:
        return Heard(question, await asking.ask(question, articles))
    except QuestionError as error:
        status = HTTPStatus.OK if error.fault is Fault.EMPTY else HTTPStatus.BAD_REQUEST
        repeated = question[:_REPEATED_CHARS] if error.fault is Fault.TOO_LONG else ""
        return Heard(repeated, refused=_sentence(error.fault, texts), status=status)


def _sentence(fault: Fault, texts: PageTexts) -> str:
    return {
        Fault.EMPTY: texts.empty_question,
        Fault.TOO_LONG: texts.long_question(MAX_QUESTION_CHARS),
        Fault.NOT_TEXT: texts.no_text,
    }[fault]
